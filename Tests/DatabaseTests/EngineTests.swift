import TestSupport
import Testing

@testable import Database

@Suite("The SQL interface, the same over both engines")
struct EngineTests {
    @Test("PostgreSQL is there", .enabled(if: PostgresServer.absence == nil, "PostgreSQL is not installed"))
    func isPresent() { #expect(TestEngine.present.count == 2) }

    @Test("Values of every kind come back as they went in")
    func roundTrip() async throws {
        try await withDatabase { database, _ in
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

    @Test("Texts that are at hand as bytes come in as they are")
    func bytes() async throws {
        try await withDatabase { database, _ in
            let texts = ["", "不大于 0.50", "a\tb\\N\n", String(repeating: "中", count: 70_000), "末"]
            try await database.write { connection in
                try connection.execute("CREATE TABLE t (a TEXT, b TEXT, c INTEGER)")
                var rows = SQLRows(["a", "b", "c"])
                rows.append([.text("gone"), .null, .null])
                rows.removeAll()
                #expect(rows.count == 0)
                for text in texts {
                    rows.append(utf8: Array(text.utf8).span)
                    rows.append(utf8: [UInt8]().span)
                    rows.appendNull()
                }
                rows.append([.text("x"), .null, .integer(7)])
                #expect(rows.count == texts.count + 1)
                #expect(rows.textBytes == texts.reduce(0) { $0 + $1.utf8.count })
                try connection.insert(rows, into: "t")
            }
            let stored = try await database.read { connection in
                try connection.rows("SELECT a, b, c FROM t") { row in
                    "\(row.text(0)) \(row.optionalText(1) ?? "NULL") \(row.isNull(2))"
                }
            }
            #expect(Set(stored) == Set(texts.map { "\($0)  true" } + ["x NULL false"]))
            #expect(stored.count == texts.count + 1)
        }
    }

    @Test("Rows come in by the bulk path as they went in, and are numbered by who writes them")
    func bulk() async throws {
        try await withDatabase { database, _ in
            try await database.write { connection in
                try connection.execute(
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, b REAL, c TEXT, d BLOB, e INTEGER) STRICT")
                #expect(try connection.nextID(in: "t") == 1)
                var rows = SQLRows(["id", "b", "c", "d", "e"])
                for id in 1...3000 {
                    rows.append([
                        .integer(id), .real(Double(id) / 7), .text("第 \(id) 行\t\\N"),
                        .blob([UInt8](repeating: UInt8(id % 256), count: id % 40)),
                        id % 3 == 0 ? .null : .integer(-id),
                    ])
                }
                #expect(rows.count == 3000)
                try connection.insert(rows, into: "t")
                try connection.insert(SQLRows(["id"]), into: "t")
                #expect(try connection.nextID(in: "t") == 3001)
            }
            let matches = try await database.read { connection in
                try connection.rows("SELECT id, b, c, d, e FROM t ORDER BY id") { row in
                    let id = row.integer(0)
                    return row.real(1) == Double(id) / 7 && row.text(2) == "第 \(id) 行\t\\N"
                        && row.blob(3) == [UInt8](repeating: UInt8(id % 256), count: id % 40)
                        && row.optionalInteger(4) == (id % 3 == 0 ? nil : -id)
                }
            }
            #expect(matches == Array(repeating: true, count: 3000))
        }
    }

    @Test("A row that does not fit ends the transaction, and nothing of the others stays")
    func bulkRefused() async throws {
        try await withDatabase { database, _ in
            try await database.write {
                try $0.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL) STRICT")
            }
            await #expect(throws: DatabaseError.self) {
                try await database.write { connection in
                    var rows = SQLRows(["id", "a"])
                    for id in 1...50_000 { rows.append([.integer(id), .text("x")]) }
                    rows.append([.integer(7), .text("twice")])
                    try connection.insert(rows, into: "t")
                }
            }
            let count = try await database.read { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } }
            #expect(count == 0)
        }
    }

    @Test("Staged rows can be joined, and those of the last time are gone")
    func staged() async throws {
        try await withDatabase { database, _ in
            for round in 1...3 {
                let sum = try await database.write { connection in
                    var rows = SQLRows(["n"])
                    for number in 1...round { rows.append([.integer(number)]) }
                    try connection.stage(rows, as: "staged", columns: "n INTEGER NOT NULL")
                    return try connection.first("SELECT count(*) FROM staged") { $0.integer(0) }
                }
                #expect(sum == round)
            }
        }
    }

    @Test("A text is the same whether it comes as a text or as bytes, by either path")
    func bytesOfTexts() async throws {
        let texts = ["", "a", "空调 \"b\"", String(repeating: "调", count: 100_000)]
        try await withDatabase { database, _ in
            try await database.write { connection in
                try connection.execute(
                    "CREATE TABLE b (id INTEGER PRIMARY KEY, one TEXT NOT NULL, other TEXT NOT NULL) STRICT")
                var rows = SQLRows(["id", "one", "other"])
                for (place, text) in texts.enumerated() {
                    rows.append([.integer(place), .text(text), .utf8(Array(text.utf8))])
                }
                try connection.insert(rows, into: "b")
                for (place, text) in texts.enumerated() {
                    try connection.execute(
                        "INSERT INTO b (id, one, other) VALUES (?1, ?2, ?3)",
                        [.integer(10 + place), .text(text), .utf8(Array(text.utf8))])
                }
                let same = try connection.rows("SELECT other FROM b WHERE one = other ORDER BY id") {
                    $0.text(0)
                }
                #expect(same == texts + texts)
            }
        }
    }

    @Test("Words are found by full-text search on either engine")
    func words() async throws {
        try await withDatabase { database, _ in
            try await database.write { connection in
                let table = SQLText(
                    sqlite: "CREATE VIRTUAL TABLE w USING fts5(words)",
                    postgres: ["CREATE TABLE w (rowid BIGINT, words TSVECTOR)"])
                for statement in table.statements(connection.dialect) { try connection.execute(statement) }
                var rows = SQLRows(["rowid", "words"])
                rows.append([.integer(1), .words(SQLWords(distinct: "空调 b a"))])
                rows.append([.integer(2), .words(SQLWords(distinct: ""))])
                try connection.insert(rows, into: "w")
                try connection.execute(
                    "INSERT INTO w (rowid, words) VALUES (?1, ?2)",
                    [.integer(3), .words(SQLWords(distinct: "净化 a"))])
                let condition = connection.dialect == .sqlite ? "w MATCH ?1" : "words @@ CAST(?1 AS tsquery)"
                let found = try connection.rows(
                    "SELECT rowid FROM w WHERE \(condition) ORDER BY rowid", ["a"]
                ) {
                    $0.integer(0)
                }
                #expect(found == [1, 3])
            }
        }
    }

    @Test("Parameters are bound by number, not by order of appearance")
    func numberedParameters() async throws {
        try await withDatabase { database, _ in
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
        try await withDatabase { database, _ in
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
        try await withDatabase { database, location in
            let first = Migration("1", ["CREATE TABLE t (a INTEGER) STRICT"])
            let second = Migration("2", ["ALTER TABLE t ADD COLUMN b TEXT", "INSERT INTO t VALUES (1, 'x')"])
            #expect(try await database.migrate([first]) == [first.name])
            #expect(try await database.migrate([first, second]) == [second.name])
            #expect(try await database.migrate([first, second]).isEmpty)
            let count = try await database.read { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } }
            #expect(count == 1)
            let older = try Database(location)
            await #expect(throws: DatabaseError.self) { try await older.migrate([first]) }
        }
    }

    @Test("Texts sort by code points, whatever the language of the machine")
    func order() async throws {
        try await withDatabase { database, _ in
            let sorted = try await database.write { connection in
                try connection.execute("CREATE TABLE t (a TEXT NOT NULL) STRICT")
                for text in ["b", "B", "a", "中", "Z", "文", "é"] {
                    try connection.execute("INSERT INTO t VALUES (?1)", [.text(text)])
                }
                return try connection.rows("SELECT a FROM t ORDER BY a COLLATE BINARY") { $0.text(0) }
            }
            #expect(sorted == ["B", "Z", "a", "b", "é", "中", "文"])
        }
    }

    @Test("Rows can be asked for inside the rows of another query")
    func nested() async throws {
        try await withDatabase { database, _ in
            let sums = try await database.write { connection in
                try connection.execute("CREATE TABLE t (a INTEGER NOT NULL) STRICT")
                for number in 1...3 {
                    try connection.execute("INSERT INTO t VALUES (?1)", [.integer(number)])
                }
                return try connection.rows("SELECT a FROM t ORDER BY a") { row in
                    try connection.rows("SELECT a FROM t WHERE a <= ?1", [.integer(row.integer(0))]) {
                        $0.integer(0)
                    }
                    .reduce(0, +)
                }
            }
            #expect(sums == [1, 3, 6])
        }
    }

    @Test("Writers come one after the other: what was looked for is not added twice")
    func writers() async throws {
        try await withDatabase { database, _ in
            try await database.write { try $0.execute("CREATE TABLE t (a INTEGER NOT NULL) STRICT") }
            try await withThrowingTaskGroup { group in
                for _ in 0..<40 {
                    group.addTask {
                        try await database.write { connection in
                            let known = try connection.first("SELECT a FROM t") { $0.integer(0) }
                            try connection.execute(
                                known == nil ? "INSERT INTO t VALUES (1)" : "UPDATE t SET a = a + 1")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let rows = try await database.read { try $0.rows("SELECT a FROM t") { $0.integer(0) } }
            #expect(rows == [40])
        }
    }

    @Test("A reader sees one state from its beginning to its end")
    func snapshot() async throws {
        try await withDatabase { database, _ in
            try await database.write { try $0.execute("CREATE TABLE t (a INTEGER NOT NULL) STRICT") }
            let (isReading, mayGoOn) = (Signal(), Signal())
            async let counts = database.read { connection in
                let count = { try connection.first("SELECT count(*) FROM t") { $0.integer(0) } }
                let before = try count()
                isReading.give()
                mayGoOn.wait()
                return [before, try count()]
            }
            await isReading.given()
            try await database.write { try $0.execute("INSERT INTO t VALUES (1)") }
            mayGoOn.give()
            #expect(try await counts == [0, 0])
        }
    }

    private func withDatabase(_ body: @escaping @Sendable (Database, DatabaseLocation) async throws -> Void)
        async throws
    {
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let location = try DatabaseLocation(address)
                let database = try Database(location)
                try await body(database, location)
                try database.close()
            }
        }
    }
}
