import GRDB
import GRDBSQLite

/// SQLite through GRDB: one writer, many readers, a write-ahead log.
struct SQLiteEngine: DatabaseEngine {
    private let pool: DatabasePool

    init(path: String) throws(DatabaseError) {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 8
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA mmap_size = 1073741824")
            try database.execute(sql: "PRAGMA cache_size = -65536")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try Self.setSynchronous("FULL", pool)
        } catch {
            throw .cannotOpen(path, reason: "\(error)")
        }
    }

    func read<Value: Sendable>(
        _ aim: ReadAim, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await pool.read { database in try body(SQLiteConnection(database)) }
    }

    func readOnce<Value: Sendable>(
        _ aim: ReadAim, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await read(aim, body)
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await pool.write { database in try body(SQLiteConnection(database)) }
    }

    func writeBeside<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await write(body)
    }

    func outsideTransaction<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await pool.writeWithoutTransaction { try body(SQLiteConnection($0)) }
    }

    func bulkWrite<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await pool.writeWithoutTransaction { database in
            // The pragma has no effect inside a transaction, and must not outlive this one.
            try database.execute(sql: "PRAGMA synchronous = OFF")
            defer { try? database.execute(sql: "PRAGMA synchronous = FULL") }
            var value: Value?
            try database.inTransaction(.immediate) {
                value = try body(SQLiteConnection(database))
                return .commit
            }
            guard let value else { throw DatabaseError.statement("COMMIT", reason: "no result") }
            return value
        }
    }

    func emptyJournal() async throws -> Bool {
        try await pool.writeWithoutTransaction { database in
            do {
                try database.checkpoint(.truncate)
                return true
            } catch let error as GRDB.DatabaseError where error.resultCode == .SQLITE_BUSY {
                // Somebody still reads an earlier state.
                return false
            }
        }
    }

    func close() throws { try pool.close() }

    /// GRDB sets NORMAL in WAL mode after its own preparation, so FULL is set when the pool stands.
    private static func setSynchronous(_ mode: String, _ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = \(mode)") }
    }
}

/// A GRDB connection behind the common interface.
struct SQLiteConnection: SQLConnection {
    let dialect = SQLDialect.sqlite
    private let database: GRDB.Database

    init(_ database: GRDB.Database) { self.database = database }

    func execute(_ sql: String, _ parameters: [SQLValue]) throws {
        try forEachRow(sql, parameters) { _ in }
    }

    func forEachRow(_ sql: String, _ parameters: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        let pointer = try prepared(sql).sqliteStatement
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
        defer {
            sqlite3_reset(pointer)
            sqlite3_clear_bindings(pointer)
        }
        for (index, parameter) in parameters.enumerated() {
            try check(bind(parameter, at: Int32(index + 1), of: pointer), sql)
        }
        let row = SQLiteRow(pointer: pointer)
        while true {
            let code = sqlite3_step(pointer)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw failure(sql) }
            try body(row)
        }
    }

    func insert(_ rows: SQLRows, into table: String) throws {
        guard rows.count > 0 else { return }
        precondition(rows.isWhole, "a row has a value for each column")
        let width = rows.columns.count
        let places = (1...width).map { "?\($0)" }.joined(separator: ", ")
        let sql = "INSERT INTO \(table) (\(rows.columns.joined(separator: ", "))) VALUES (\(places))"
        let pointer = try prepared(sql).sqliteStatement
        try rows.texts.withUnsafeBytes { texts in
            // What is bound are addresses of these bytes: none must be bound when they go.
            defer {
                sqlite3_reset(pointer)
                sqlite3_clear_bindings(pointer)
            }
            for start in stride(from: 0, to: rows.cells.count, by: width) {
                sqlite3_reset(pointer)
                for column in 0..<width {
                    let index = Int32(column + 1)
                    switch rows.cells[start + column] {
                    case .value(let value): try check(bind(value, at: index, of: pointer), sql)
                    case .text(let range):
                        try check(bind(kept: texts[range], at: index, of: pointer), sql)
                    }
                }
                guard sqlite3_step(pointer) == SQLITE_DONE else { throw failure(sql) }
            }
        }
    }

    private func prepared(_ sql: String) throws -> GRDB.Statement {
        do {
            return try database.cachedStatement(sql: sql)
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError.statement(sql, reason: error.message ?? "\(error.resultCode)")
        }
    }

    /// SQLITE_TRANSIENT: SQLite copies the bytes.
    private static var transient: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    private func bind(_ text: String, at index: Int32, of pointer: OpaquePointer) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text(pointer, index, $0.baseAddress, Int32($0.count), Self.transient)
            }
        }
    }

    /// Binds bytes that stay where they are until another value is bound; SQLite does not copy them.
    private func bind(
        kept utf8: Slice<UnsafeRawBufferPointer>, at index: Int32, of pointer: OpaquePointer
    ) -> Int32 {
        let bytes = UnsafeRawBufferPointer(rebasing: utf8)
        guard let base = bytes.bindMemory(to: CChar.self).baseAddress else {
            return sqlite3_bind_text(pointer, index, "", 0, nil)
        }
        return sqlite3_bind_text(pointer, index, base, Int32(bytes.count), nil)
    }

    private func bind(utf8: [UInt8], at index: Int32, of pointer: OpaquePointer) -> Int32 {
        utf8.withUnsafeBytes { buffer in
            // What is empty has no address, and would be NULL.
            guard let base = buffer.bindMemory(to: CChar.self).baseAddress else {
                return sqlite3_bind_text(pointer, index, "", 0, Self.transient)
            }
            return sqlite3_bind_text(pointer, index, base, Int32(buffer.count), Self.transient)
        }
    }

    private func bind(_ value: SQLValue, at index: Int32, of pointer: OpaquePointer) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(pointer, index)
        case .integer(let number): return sqlite3_bind_int64(pointer, index, Int64(number))
        case .real(let number): return sqlite3_bind_double(pointer, index, number)
        case .text(let text): return bind(text, at: index, of: pointer)
        case .utf8(let bytes): return bind(utf8: bytes, at: index, of: pointer)
        case .words(let words): return bind(utf8: words.utf8, at: index, of: pointer)
        case .blob(let bytes):
            return bytes.withUnsafeBytes { buffer in
                buffer.isEmpty
                    ? sqlite3_bind_zeroblob(pointer, index, 0)
                    : sqlite3_bind_blob(
                        pointer, index, buffer.baseAddress, Int32(buffer.count), Self.transient)
            }
        }
    }

    private func check(_ code: Int32, _ sql: String) throws {
        guard code == SQLITE_OK else { throw failure(sql) }
    }

    private func failure(_ sql: String) -> DatabaseError {
        let reason = sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) } ?? "unknown error"
        return .statement(sql, reason: reason)
    }
}

/// The current row of a statement.
struct SQLiteRow: SQLRow {
    let pointer: OpaquePointer

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(pointer, Int32(column)) == SQLITE_NULL }
    func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(pointer, Int32(column))) }
    func real(_ column: Int) -> Double { sqlite3_column_double(pointer, Int32(column)) }

    func text(_ column: Int) -> String {
        guard let bytes = sqlite3_column_text(pointer, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(pointer, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func withBlob<Result>(
        _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        let bytes = sqlite3_column_blob(pointer, Int32(column))
        let count = Int(sqlite3_column_bytes(pointer, Int32(column)))
        return try body(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
    }
}
