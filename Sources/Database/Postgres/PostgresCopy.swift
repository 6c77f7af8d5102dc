import CLibPQ

/// Rows in the binary format of `COPY` (PostgreSQL, “COPY”, File Formats, Binary Format).
///
/// Whole numbers travel as `bigint`, numbers as `double precision`, words as `tsvector`: the types that
/// ``PostgresText`` gives the columns.
struct PostgresCopy: ~Copyable {
    /// What is sent at a time.
    private static let blockBytes = 1 << 18

    private(set) var bytes: [UInt8] = []
    /// Whether enough has gathered to be sent.
    var isFull: Bool { bytes.count >= Self.blockBytes }

    init() {
        bytes.reserveCapacity(Self.blockBytes + (1 << 16))
        bytes += "PGCOPY\n".utf8
        bytes += [0xFF, 0x0D, 0x0A, 0]
        bytes += [UInt8](repeating: 0, count: 8)
    }

    /// A row begins that has so many values.
    mutating func beginRow(_ columns: Int) { add(UInt16(truncatingIfNeeded: columns)) }

    /// Adds the next value of the row.
    mutating func add(_ value: SQLValue) {
        switch value {
        case .null: add(UInt32.max)
        case .integer(let number):
            add(UInt32(8))
            add(UInt64(bitPattern: Int64(number)))
        case .real(let number):
            add(UInt32(8))
            add(number.bitPattern)
        case .text(let text):
            add(UInt32(truncatingIfNeeded: text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        case .blob(let blob), .utf8(let blob):
            add(UInt32(truncatingIfNeeded: blob.count))
            bytes.append(contentsOf: blob)
        case .words(let words):
            let start = bytes.count
            add(UInt32(0))
            PostgresWords.append(words, to: &bytes)
            let count = UInt32(truncatingIfNeeded: bytes.count - start - 4)
            withUnsafeBytes(of: count.bigEndian) { bytes.replaceSubrange(start..<start + 4, with: $0) }
        }
    }

    /// Adds the next value of the row: a text that lies among others.
    mutating func add(text texts: [UInt8], _ range: Range<Int>) {
        add(UInt32(truncatingIfNeeded: range.count))
        bytes.append(contentsOf: texts[range])
    }

    /// The rows end here.
    mutating func end() { add(UInt16.max) }

    /// Forgets what was sent.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    private mutating func add(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}

/// Words as the binary form of a `tsvector`: their number, then each as a C string with no positions.
enum PostgresWords {
    static func append(_ words: SQLWords, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.append(contentsOf: [0, 0, 0, 0])
        bytes.reserveCapacity(start + 4 + words.utf8.count * 2)
        var count: UInt32 = 0
        func end() {
            for _ in 0..<3 { bytes.append(0) }
            count += 1
        }
        for byte in words.utf8 {
            if byte != UInt8(ascii: " ") {
                bytes.append(byte)
                continue
            }
            end()
        }
        if !words.utf8.isEmpty { end() }
        withUnsafeBytes(of: count.bigEndian) { bytes.replaceSubrange(start..<start + 4, with: $0) }
    }
}
