public import Diagnostics

/// Reads comma-separated values (RFC 4180) record by record from UTF-8 bytes that come block by block.
///
/// Quoted fields may hold delimiters, line ends and doubled quotes; lines end in LF, CRLF or CR; a quote
/// inside an unquoted field is a character like any other. A record that is wrong is told, and reading goes
/// on at the next line. Fields are handed on as ranges of bytes; no text is made of one that nobody asks for.
///
/// What is kept is the last block and the record that it cuts, so a file of any length needs little memory:
///
///     var reader = CSVReader()
///     while let block = try nextBlock() {
///         reader.feed(block)
///         while let next = reader.next() { … }
///     }
///     reader.finish()
///     while let next = reader.next() { … }
///
/// Where the blocks end makes no difference to what is read.
public struct CSVReader: Sendable {
    /// What a file may need at most.
    public struct Limits: Sendable {
        /// As many columns as a spreadsheet has.
        public var columns = 16_384
        /// The length of one field, in bytes.
        public var fieldBytes = 1 << 20
        /// The length of one record, in bytes: so much of it is kept in memory.
        public var recordBytes = 64 << 20
        /// The number of records.
        public var records = Int.max

        /// The limits that files from outside are held to.
        public init() {}
    }

    /// One record; its fields are ``CSVReader/fields`` until the next is read.
    public struct Record: Sendable {
        /// Its number, from 1; the header is record 1, and empty lines count as a spreadsheet counts them.
        public var number: Int
        /// The bytes of ``CSVReader/bytes`` that it takes, its line's end left out.
        public var range: Range<Int>
    }

    /// One field.
    public struct Field: Sendable {
        /// Its bytes in ``CSVReader/bytes``, the quotes round it left out.
        public var range: Range<Int>
        /// Whether quotes in it are doubled.
        public var doubled: Bool
    }

    /// A record that cannot be read.
    public struct Problem: Error {
        /// The record's number, from 1.
        public var number: Int
        /// The byte at which it shows, from the beginning of the file.
        public var offset: Int
        /// The identifier of the finding.
        public var code: String
        /// What is wrong.
        public var message: LocalizedText
        /// The record as it stands in the file; of one that is longer than a record may be, its beginning.
        public var raw: String
    }

    /// The bytes that are being read: the rest of what was fed before, and the block that came last.
    public private(set) var bytes: [UInt8]
    /// The fields of the record that was read last.
    public private(set) var fields: [Field] = []
    let delimiter: UInt8
    let limits: Limits
    /// How many bytes of the file lie before ``bytes``.
    private var base = 0
    private var position = 0
    private var number = 0
    private var isFinished: Bool
    private var long: CSVLongRecord?

    /// Prepares to read blocks.
    ///
    /// - Parameter delimiter: an ASCII character, neither a quote nor a line's end.
    public init(delimiter: UInt8 = UInt8(ascii: ","), limits: Limits = Limits()) {
        bytes = []
        isFinished = false
        self.delimiter = delimiter
        self.limits = limits
    }

    /// Prepares to read bytes that are all there is.
    public init(_ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), limits: Limits = Limits()) {
        self.init(delimiter: delimiter, limits: limits)
        self.bytes = bytes
        isFinished = true
    }

    /// Adds a block. What was read before goes, and with it the ranges that were given out.
    public mutating func feed(_ block: [UInt8]) {
        base += position
        if position == bytes.count {
            bytes = block
        } else {
            // Made anew, for the bytes of before may still be in somebody's hands.
            var joined: [UInt8] = []
            joined.reserveCapacity(bytes.count - position + block.count)
            joined += bytes[position...]
            joined += block
            bytes = joined
        }
        position = 0
        fields.removeAll(keepingCapacity: true)
    }

    /// Says that no block follows.
    public mutating func finish() { isFinished = true }

    /// The next record, or what is wrong with it; `nil` where it needs another block, or at the end.
    public mutating func next() -> Result<Record, Problem>? {
        if long != nil { return passLong() }
        guard position < bytes.count else { return nil }
        guard number < limits.records else { return tooManyRecords() }
        let bytes = bytes
        let start = position
        var scan = CSVScan(delimiter: delimiter, limits: limits, isFinished: isFinished, position: start)
        let outcome = scan.record(bytes.span, into: &fields)
        if scan.position - start > limits.recordBytes {
            let kept = bytes[start...].prefix(limits.recordBytes)
            long = CSVLongRecord(kept, offset: base + start, delimiter: delimiter)
            return passLong()
        }
        if outcome == .cut { return nil }
        number += 1
        position = scan.afterLineEnd(bytes.span)
        let range = start..<scan.position
        if case .wrong(let problem, let offset) = outcome {
            return .failure(self.problem(problem, at: base + offset, raw: raw(range)))
        }
        let wrong = UTF8Text.survey(bytes.span, range).wrong
        guard wrong == 0 else {
            return .failure(problem(.encoding(wrong), at: base + start, raw: raw(range)))
        }
        return .success(Record(number: number, range: range))
    }

    /// Passes over the rest of a record that is too long to be kept.
    private mutating func passLong() -> Result<Record, Problem>? {
        guard var record = long else { return nil }
        position = record.pass(bytes, from: position)
        long = record
        guard record.isAtEnd || isFinished else { return nil }
        number += 1
        long = nil
        let problem = record.isQuoted ? CSVScan.Problem.unclosedQuote : .longRecord
        return .failure(self.problem(problem, at: record.offset, raw: record.beginning))
    }

    private mutating func tooManyRecords() -> Result<Record, Problem>? {
        position = bytes.count
        // It is told once.
        guard number == limits.records else { return nil }
        number += 1
        return .failure(problem(.manyRecords, at: base + position, raw: ""))
    }

    private func problem(_ problem: CSVScan.Problem, at offset: Int, raw: String) -> Problem {
        Problem(
            number: number, offset: offset, code: problem.code, message: problem.message(offset, limits),
            raw: raw)
    }
}

extension CSVReader {
    /// The delimiter that stands most often in the first record, outside quotes; a comma where none does.
    static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var quoted = false
        for byte in bytes.prefix(headBytes) {
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if quoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            counts[byte, default: 0] += 1
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.reduce(UInt8(ascii: ",")) {
            counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0
        }
    }

    /// How many bytes tell the delimiter, where the first line is not shorter.
    static let headBytes = 1 << 20

    /// The fields of a record that was read before.
    ///
    /// - Parameters:
    ///   - range: its bytes.
    ///   - fields: gets the fields, in place of what it holds.
    static func split(_ span: Span<UInt8>, _ range: Range<Int>, delimiter: UInt8, into fields: inout [Field])
    {
        var limits = Limits()
        // It was held to its limits when it was read.
        (limits.columns, limits.fieldBytes) = (.max, .max)
        var scan = CSVScan(
            delimiter: delimiter, limits: limits, isFinished: true, position: range.lowerBound,
            end: range.upperBound)
        _ = scan.record(span, into: &fields)
    }

    /// The text of a field.
    public func text(_ field: Field) -> String { Self.text(field, in: bytes) }

    /// The text of a field of these bytes.
    static func text(_ field: Field, in bytes: [UInt8]) -> String {
        guard field.doubled else { return String(decoding: bytes[field.range], as: UTF8.self) }
        return String(decoding: plain(field, in: bytes), as: UTF8.self)
    }

    /// Hands over the content of a field: well-formed UTF-8, valid inside the closure.
    public func withUTF8<Value>(_ field: Field, _ body: (Span<UInt8>) throws -> Value) rethrows -> Value {
        guard field.doubled else { return try body(bytes.span.extracting(field.range)) }
        let plain = Self.plain(field, in: bytes)
        return try body(plain.span)
    }

    /// The bytes of a field with each doubled quote once.
    private static func plain(_ field: Field, in bytes: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(field.range.count)
        var afterQuote = false
        for byte in bytes[field.range] {
            afterQuote = byte == UInt8(ascii: "\"") && !afterQuote
            if !afterQuote { plain.append(byte) }
        }
        return plain
    }

    /// Bytes of a record as text, as they stand in the file.
    func raw(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
