import CLibPQ
import Foundation

/// One connection to PostgreSQL; used by one thread at a time.
///
/// Statements are prepared once and then known by name; values travel in binary.
final class PostgresConnection: SQLConnection {
    let dialect = SQLDialect.postgres
    private let handle: OpaquePointer
    private var prepared: [String: Prepared] = [:]

    private struct Prepared {
        let name: String
        let types: [Oid]
    }

    /// Connects.
    ///
    /// - Parameter options: an address as libpq reads it, `postgres://…`.
    init(_ options: String) throws(DatabaseError) {
        guard let handle = PQconnectdb(options) else {
            throw .cannotOpen("postgres", reason: "out of memory")
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let reason = String(cString: PQerrorMessage(handle))
            PQfinish(handle)
            throw .cannotOpen("postgres", reason: reason.trimmingCharacters(in: .newlines))
        }
        self.handle = handle
        // Notices ("relation exists, skipping") are for people at a terminal.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
    }

    deinit { PQfinish(handle) }

    /// Whether the connection still stands, as far as is known on this side.
    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

    /// Runs statements without parameters, several in one go.
    func run(_ sql: String) throws {
        let result = PostgresResult(PQexec(handle, sql))
        try check(result, sql)
    }

    func execute(_ sql: String, _ parameters: [SQLValue]) throws {
        try forEachRow(sql, parameters) { _ in }
    }

    func forEachRow(_ sql: String, _ parameters: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        // Without parameters a statement is about whole tables, and a plan made when they were small is a bad one later.
        if parameters.isEmpty {
            let text = PostgresText.translated(sql)
            let result = PostgresResult(PQexecParams(handle, text, 0, nil, nil, nil, nil, 1))
            try check(result, sql)
            return try forEachRow(of: result, body)
        }
        let statement = try prepare(sql)
        guard statement.types.count == parameters.count else {
            throw DatabaseError.statement(
                sql, reason: "\(parameters.count) parameters given, \(statement.types.count) asked for")
        }
        let values = try PostgresParameters(parameters, types: statement.types, sql: sql)
        let result = values.withPointers { pointers, lengths, formats in
            PostgresResult(
                PQexecPrepared(
                    handle, statement.name, Int32(parameters.count), pointers, lengths, formats, 1))
        }
        try check(result, sql)
        try forEachRow(of: result, body)
    }

    private func forEachRow(of result: PostgresResult, _ body: (any SQLRow) throws -> Void) throws {
        var row = PostgresRow(result: result, row: 0)
        for index in 0..<result.count {
            row.row = Int32(index)
            try body(row)
            if let column = result.mismatch { throw column }
        }
    }

    func insert(_ rows: SQLRows, into table: String) throws {
        guard rows.count > 0 else { return }
        let sql = "COPY \(table) (\(rows.columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)"
        let start = PostgresResult(PQexec(handle, sql))
        guard PQresultStatus(start.pointer) == PGRES_COPY_IN else {
            throw DatabaseError.statement(sql, reason: start.failure ?? "COPY was not begun")
        }
        var copy = PostgresCopy()
        var isSent = true
        var column = 0
        for value in rows.values {
            if column == 0 { copy.beginRow(rows.columns.count) }
            copy.add(value)
            column = column + 1 == rows.columns.count ? 0 : column + 1
            if copy.isFull {
                isSent = isSent && send(copy.bytes)
                copy.removeAll()
            }
        }
        copy.end()
        isSent = isSent && send(copy.bytes)
        // The result says what went wrong, also where sending failed.
        _ = PQputCopyEnd(handle, isSent ? nil : "not all rows could be sent")
        var failure: (any Error)?
        while let pointer = PQgetResult(handle) {
            do { try check(PostgresResult(pointer), sql) } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            PQputCopyData(handle, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count)) == 1
        }
    }

    private func prepare(_ sql: String) throws -> Prepared {
        if let known = prepared[sql] { return known }
        let name = "s\(prepared.count + 1)"
        try check(PostgresResult(PQprepare(handle, name, PostgresText.translated(sql), 0, nil)), sql)
        let description = PostgresResult(PQdescribePrepared(handle, name))
        try check(description, sql)
        let statement = Prepared(name: name, types: description.parameterTypes)
        prepared[sql] = statement
        return statement
    }

    private func check(_ result: PostgresResult, _ sql: String) throws {
        guard let reason = result.failure else { return }
        throw DatabaseError.statement(sql, reason: isAlive ? reason : "the connection was lost: \(reason)")
    }
}

/// The values of a statement's parameters in the form in which they travel.
private struct PostgresParameters {
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue], types: [Oid], sql: String) throws {
        for (value, type) in zip(values, types) {
            switch value {
            case .null: add(nil, format: 1)
            case .integer(let number):
                if type == PostgresType.int8 {
                    withUnsafeBytes(of: Int64(number).bigEndian) { add(Array($0), format: 1) }
                } else {
                    add(Array(String(number).utf8) + [0], format: 0)
                }
            case .real(let number):
                if type == PostgresType.float8 {
                    withUnsafeBytes(of: number.bitPattern.bigEndian) { add(Array($0), format: 1) }
                } else {
                    add(Array("\(number)".utf8) + [0], format: 0)
                }
            case .text(let text):
                if PostgresType.texts.contains(type) {
                    add(Array(text.utf8), format: 1)
                } else {
                    guard !text.utf8.contains(0) else {
                        throw DatabaseError.statement(sql, reason: "a text with a NUL character")
                    }
                    add(Array(text.utf8) + [0], format: 0)
                }
            case .blob(let blob): add(blob, format: 1)
            case .words(let words):
                var vector: [UInt8] = []
                PostgresWords.append(words, to: &vector)
                add(vector, format: 1)
            }
        }
    }

    private mutating func add(_ value: [UInt8]?, format: Int32) {
        starts.append(value.map { _ in bytes.count })
        lengths.append(Int32(value?.count ?? 0))
        formats.append(format)
        bytes += value ?? []
        // Something to point at, for values of no length too.
        bytes.append(0)
    }

    func withPointers<Result>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, [Int32], [Int32]) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.bindMemory(to: CChar.self).baseAddress
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return pointers.withUnsafeBufferPointer { body($0.baseAddress, lengths, formats) }
        }
    }
}

/// The object identifiers of the types that are used (pg_type.dat).
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let float4: Oid = 700
    static let float8: Oid = 701
    /// text, unknown, bpchar, varchar, name.
    static let texts: Set<Oid> = [25, 705, 1042, 1043, 19]
}
