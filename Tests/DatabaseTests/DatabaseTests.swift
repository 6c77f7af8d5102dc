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
