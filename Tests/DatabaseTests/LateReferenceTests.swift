import TestSupport
import Testing

@testable import Database

@Suite("References that are made apart from their tables")
struct LateReferenceTests {
    private static let reference = LateReference("part", "goods_id", to: "goods")

    /// Two tables, the one with a reference to the other.
    private static func open(_ address: String) async throws -> Database {
        let database = try Database(DatabaseLocation(address))
        try await database.migrate([
            Migration(
                "goods",
                [
                    "CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT",
                    """
                    CREATE TABLE part (
                        id INTEGER PRIMARY KEY, goods_id INTEGER NOT NULL REFERENCES goods (id)
                    ) STRICT
                    """,
                ])
        ])
        return database
    }

    @Test("It bears the name that it has when it is made with its table, and is made again once")
    func build() async throws {
        guard TestEngine.present.contains(.postgres) else { return }
        try await TestEngine.postgres.withDatabase { address in
            let database = try await Self.open(address)
            #expect(try await database.build([], [Self.reference]) == [])
            try await database.drop([Self.reference])
            try await database.write { connection in
                try connection.execute("INSERT INTO part (id, goods_id) VALUES (1, 7)")
                try connection.execute("INSERT INTO goods (id, name) VALUES (7, 'a')")
            }
            #expect(try await database.build([], [Self.reference]) == ["part_goods_id_fkey"])
            #expect(try await database.build([], [Self.reference]) == [])
            try database.close()
        }
    }

    @Test("Rows that refer to nothing are told, and it is not taken for made until they are mended")
    func wrong() async throws {
        guard TestEngine.present.contains(.postgres) else { return }
        try await TestEngine.postgres.withDatabase { address in
            let database = try await Self.open(address)
            try await database.drop([Self.reference])
            try await database.write { try $0.execute("INSERT INTO part (id, goods_id) VALUES (1, 7)") }
            await #expect(throws: DatabaseError.self) { try await database.build([], [Self.reference]) }
            try await database.write { try $0.execute("INSERT INTO goods (id, name) VALUES (7, 'a')") }
            #expect(try await database.build([], [Self.reference]) == ["part_goods_id_fkey"])
            try database.close()
        }
    }

    @Test("SQLite keeps its references")
    func sqlite() async throws {
        try await TestEngine.sqlite.withDatabase { address in
            let database = try await Self.open(address)
            try await database.drop([Self.reference])
            #expect(try await database.build([], [Self.reference]) == [])
            await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.execute("INSERT INTO part (id, goods_id) VALUES (1, 7)") }
            }
            try database.close()
        }
    }
}
