import CLibPQ

/// What a statement gave; freed with the object.
final class PostgresResult {
    let pointer: OpaquePointer?
    private let types: [Oid]
    /// The first column that was asked for as something that it does not hold.
    fileprivate(set) var mismatch: DatabaseError?

    init(_ pointer: OpaquePointer?) {
        self.pointer = pointer
        types = (0..<PQnfields(pointer)).map { PQftype(pointer, $0) }
    }

    deinit { PQclear(pointer) }

    /// The number of rows.
    var count: Int { Int(PQntuples(pointer)) }

    /// Why the statement failed; `nil` where it did not.
    var failure: String? {
        guard let pointer else { return "out of memory" }
        switch PQresultStatus(pointer) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return nil
        default:
            let message = PQresultErrorField(pointer, Int32(UInt8(ascii: "M"))).map { String(cString: $0) }
            return "\(message ?? String(cString: PQresultErrorMessage(pointer))) (\(state ?? "no code"))"
        }
    }

    /// The SQLSTATE of the failure, where the server gave one.
    var state: String? {
        PQresultErrorField(pointer, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
    }

    /// The command that was done: `ROLLBACK` where `COMMIT` ended a transaction that had failed.
    var command: String { PQcmdStatus(pointer).map { String(cString: $0) } ?? "" }

    /// The first value of a result in text; `nil` where there is none.
    var firstText: String? {
        guard count > 0, PQgetisnull(pointer, 0, 0) == 0 else { return nil }
        return PQgetvalue(pointer, 0, 0).map { String(cString: $0) }
    }

    /// The types of a prepared statement's parameters.
    var parameterTypes: [Oid] { (0..<PQnparams(pointer)).map { PQparamtype(pointer, $0) } }

    func type(_ column: Int) -> Oid { types.indices.contains(column) ? types[column] : 0 }
}

/// A row of a result.
struct PostgresRow: SQLRow {
    let result: PostgresResult
    var row: Int32

    func isNull(_ column: Int) -> Bool { PQgetisnull(result.pointer, row, Int32(column)) == 1 }

    func integer(_ column: Int) -> Int {
        if isNull(column) { return 0 }
        switch result.type(column) {
        case PostgresType.int8: return Int(Int64(bigEndian: load(column)))
        case PostgresType.int4: return Int(Int32(bigEndian: load(column)))
        case PostgresType.int2: return Int(Int16(bigEndian: load(column)))
        case PostgresType.bool: return Int(load(column) as UInt8)
        default:
            result.mismatch = .unexpectedColumn(column, expected: "a whole number")
            return 0
        }
    }

    func real(_ column: Int) -> Double {
        if isNull(column) { return 0 }
        switch result.type(column) {
        case PostgresType.float8: return Double(bitPattern: UInt64(bigEndian: load(column)))
        case PostgresType.float4: return Double(Float(bitPattern: UInt32(bigEndian: load(column))))
        case PostgresType.int8, PostgresType.int4, PostgresType.int2: return Double(integer(column))
        default:
            result.mismatch = .unexpectedColumn(column, expected: "a number")
            return 0
        }
    }

    func text(_ column: Int) -> String {
        guard isNull(column) || PostgresType.texts.contains(result.type(column)) else {
            result.mismatch = .unexpectedColumn(column, expected: "a text")
            return ""
        }
        return withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }

    func withBlob<Result>(
        _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        if !isNull(column), result.type(column) != PostgresType.bytea {
            result.mismatch = .unexpectedColumn(column, expected: "bytes")
        }
        return try withBytes(column, body)
    }

    private func withBytes<Result>(
        _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        let length = Int(PQgetlength(result.pointer, row, Int32(column)))
        return try body(
            UnsafeRawBufferPointer(start: PQgetvalue(result.pointer, row, Int32(column)), count: length))
    }

    private func load<Number: BitwiseCopyable>(_ column: Int) -> Number {
        withBytes(column) { $0.loadUnaligned(as: Number.self) }
    }
}
