import Foundation
import TestSupport
import Testing

@testable import Database

@Suite("The SQL interface over SQLite")
struct DatabaseTests {
    @Test("What is acknowledged is on disk: the writer runs with synchronous = FULL in WAL mode")
    func durable() async throws {
        try await withTemporaryDatabase { database, _ in
            let (synchronous, journal) = try await database.write { connection in
                (
                    try connection.first("PRAGMA synchronous") { $0.integer(0) },
                    try connection.first("PRAGMA journal_mode") { $0.text(0) }
                )
            }
            #expect(synchronous == 2)
            #expect(journal == "wal")
        }
    }

    @Test("Relaxed durability ends with the bulk load")
    func relaxedOnlyInBulk() async throws {
        try await withTemporaryDatabase { database, _ in
            let inside = try await database.bulkWrite { try $0.first("PRAGMA synchronous") { $0.integer(0) } }
            let after = try await database.write { try $0.first("PRAGMA synchronous") { $0.integer(0) } }
            #expect(inside == 0)
            #expect(after == 2)
        }
    }

    @Test("Relaxed durability ends with a bulk load that fails, and nothing of it stays")
    func failedBulk() async throws {
        try await withTemporaryDatabase { database, _ in
            try await database.write { try $0.execute("CREATE TABLE t (a INTEGER) STRICT") }
            await #expect(throws: DatabaseError.self) {
                try await database.bulkWrite { connection in
                    try connection.execute("INSERT INTO t VALUES (?1)", [1])
                    try connection.execute("INSERT INTO missing VALUES (1)")
                }
            }
            let (mode, count) = try await database.write { connection in
                (
                    try connection.first("PRAGMA synchronous") { $0.integer(0) },
                    try connection.first("SELECT count(*) FROM t") { $0.integer(0) }
                )
            }
            #expect(mode == 2)
            #expect(count == 0)
        }
    }

    @Test("Values of every kind come back as they went in")
    func roundTrip() async throws {
        try await withTemporaryDatabase { database, _ in
            try await database.write { connection in
                try connection.execute("CREATE TABLE t (a INTEGER, b REAL, c TEXT, d BLOB, e TEXT) STRICT")
                try connection.execute(
                    "INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5)",
                    [.integer(-7), .real(0.1), .text("不大于 0.50"), .blob([0, 255, 1]), .null])
            }
            let row = try await database.read { connection in
                try connection.first("SELECT a, b, c, d, e FROM t") { row in
                    (row.integer(0), row.real(1), row.text(2), row.blob(3), row.optionalText(4))
                }
            }
            let values = try #require(row)
            #expect(values.0 == -7)
            #expect(values.1 == 0.1)
            #expect(values.2 == "不大于 0.50")
            #expect(values.3 == [0, 255, 1])
            #expect(values.4 == nil)
        }
    }

    @Test("Parameters are bound by number, not by order of appearance")
    func numberedParameters() async throws {
        try await withTemporaryDatabase { database, _ in
            let row = try await database.read { connection in
                try connection.first("SELECT ?2, ?1, ?2", ["one", "two"]) {
                    [$0.text(0), $0.text(1), $0.text(2)]
                }
            }
            #expect(row == ["two", "one", "two"])
        }
    }

    @Test("A failed write leaves nothing behind")
    func rollback() async throws {
        try await withTemporaryDatabase { database, _ in
            try await database.write { try $0.execute("CREATE TABLE t (a INTEGER NOT NULL) STRICT") }
            await #expect(throws: DatabaseError.self) {
                try await database.write { connection in
                    try connection.execute("INSERT INTO t VALUES (?1)", [1])
                    try connection.execute("INSERT INTO t VALUES (?1)", [.null])
                }
            }
            let count = try await database.read { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } }
            #expect(count == 0)
        }
    }

    @Test("Migrations run once, in order, and an unknown one is refused")
    func migrations() async throws {
        try await withTemporaryDatabase { database, location in
            let first = Migration("1", ["CREATE TABLE t (a INTEGER) STRICT"])
            let second = Migration("2", ["ALTER TABLE t ADD COLUMN b TEXT", "INSERT INTO t VALUES (1, 'x')"])
            try await database.migrate([first])
            try await database.migrate([first, second])
            try await database.migrate([first, second])
            let count = try await database.read { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } }
            #expect(count == 1)
            let older = try Database(location)
            await #expect(throws: DatabaseError.self) { try await older.migrate([first]) }
        }
    }

    @Test("A file that is not a database is refused and left as it is")
    func notADatabase() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "lingpao-\(UUID()).sqlite")
        let bytes = Data("this is a text, long enough to be no database header at all ......".utf8)
        try bytes.write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let location = try DatabaseLocation(url.path)
        #expect(throws: DatabaseError.self) { try Database(location) }
        #expect(try Data(contentsOf: url) == bytes)
    }

    @Test("Locations name their engine", arguments: [("sqlite:a.db", "a.db"), ("b/c.sqlite", "b/c.sqlite")])
    func locations(text: String, path: String) throws {
        #expect(try DatabaseLocation(text).path == path)
    }

    @Test("An engine that is not there is refused", arguments: ["postgres://localhost/x", "sqlite:", ""])
    func unknownEngines(text: String) {
        #expect(throws: DatabaseError.self) { try DatabaseLocation(text) }
    }

    private func withTemporaryDatabase(
        _ body: (Database, DatabaseLocation) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let location = try DatabaseLocation(folder.appending(path: "test.sqlite").path)
        let database = try Database(location)
        try await body(database, location)
        try database.close()
    }
}
