import CLibPQ

/// The values of a statement's parameters in the form in which they travel.
struct PostgresParameters {
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
            case .text(let text): try add(text: Array(text.utf8), type, sql)
            case .utf8(let text): try add(text: text, type, sql)
            case .blob(let blob): add(blob, format: 1)
            case .words(let words):
                var vector: [UInt8] = []
                PostgresWords.append(words, to: &vector)
                add(vector, format: 1)
            }
        }
    }

    private mutating func add(text: [UInt8], _ type: Oid, _ sql: String) throws {
        if PostgresType.texts.contains(type) { return add(text, format: 1) }
        guard !text.contains(0) else {
            throw DatabaseError.statement(sql, reason: "a text with a NUL character")
        }
        add(text + [0], format: 0)
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
