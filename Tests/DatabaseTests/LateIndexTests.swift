import TestSupport
import Testing

@testable import Database

@Suite("Indexes that are made apart from their tables")
struct LateIndexTests {
    private static let index = LateIndex("goods_by_name", on: "goods (name)")

    @Test("What is missing or unfinished is made, once", arguments: TestEngine.present)
    func build(engine: TestEngine) async throws {
        try await engine.withDatabase { address in
            let database = try Database(DatabaseLocation(address))
            try await database.migrate([
                Migration("goods", ["CREATE TABLE goods (name TEXT NOT NULL) STRICT"])
            ])
            let indexes = [Self.index, LateIndex("none", on: "goods (name)", dialects: [])]
            #expect(try await database.build(indexes) == ["goods_by_name"])
            #expect(try await database.build(indexes) == [])
            try await database.drop(indexes)
            #expect(try await database.build(indexes) == ["goods_by_name"])
            if engine == .postgres {
                try await database.write {
                    try $0.execute(
                        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'goods_by_name'::regclass")
                }
                #expect(try await database.build(indexes) == ["goods_by_name"])
            }
            try database.close()
        }
    }

    @Test("Where another is building, none is made here")
    func other() async throws {
        guard TestEngine.present.contains(.postgres) else { return }
        try await TestEngine.postgres.withDatabase { address in
            let (one, other) = (
                try Database(DatabaseLocation(address)), try Database(DatabaseLocation(address))
            )
            try await one.migrate([Migration("goods", ["CREATE TABLE goods (name TEXT NOT NULL) STRICT"])])
            try await one.outsideTransaction {
                try $0.forEachRow("SELECT pg_advisory_lock(7270021)", []) { _ in }
            }
            #expect(try await other.build([Self.index]) == [])
            try one.close()
            try other.close()
        }
    }
}
