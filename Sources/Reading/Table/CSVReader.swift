import Diagnostics

/// Reads comma-separated values (RFC 4180) record by record from UTF-8 bytes.
///
/// Quoted fields may hold delimiters, line ends and doubled quotes; lines end in LF, CRLF or CR; a quote
/// inside an unquoted field is a character like any other. A record that is wrong is told, and reading goes
/// on at the next line.
struct CSVReader {
    /// What a file may need at most.
    struct Limits: Sendable {
        /// As many columns as a spreadsheet has.
        var columns = 16_384
        /// The length of one field, in bytes.
        var fieldBytes = 1 << 20
        /// The number of records.
        var records = 5_000_000
    }

    /// One record.
    struct Record {
        /// Its number, from 1; the header is record 1, and empty lines count as a spreadsheet counts them.
        var number: Int
        /// The bytes that it takes, its line's end left out.
        var range: Range<Int>
        /// The fields, their quotes left out.
        var fields: [Field]

        /// Whether the line has nothing on it.
        var isEmpty: Bool { range.isEmpty }
    }

    /// The bytes of one field, and whether quotes in it are doubled.
    struct Field {
        var range: Range<Int>
        var doubled: Bool
    }

    /// A record that cannot be read.
    struct Problem: Error {
        var number: Int
        var range: Range<Int>
        /// The byte at which it shows.
        var offset: Int
        var code: String
        var message: LocalizedText
    }

    let bytes: [UInt8]
    let delimiter: UInt8
    let limits: Limits
    private var position = 0
    private var number = 0

    init(_ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), limits: Limits = Limits()) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.limits = limits
    }

    /// The delimiter that stands most often in the first record, outside quotes; a comma where none does.
    static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var quoted = false
        for byte in bytes.prefix(1 << 20) {
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

    /// The text of a field.
    func text(_ field: Field) -> String {
        guard field.doubled else { return String(decoding: bytes[field.range], as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(field.range.count)
        var afterQuote = false
        for byte in bytes[field.range] {
            afterQuote = byte == UInt8(ascii: "\"") && !afterQuote
            if !afterQuote { text.append(byte) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a record as text, as they stand in the file.
    func raw(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The next record, or what is wrong with it; `nil` at the end.
    mutating func next() -> Result<Record, Problem>? {
        guard position < bytes.count else { return nil }
        number += 1
        guard number <= limits.records else {
            position = bytes.count
            return .failure(
                Problem(
                    number: number, range: position..<position, offset: position, code: "too-many-rows",
                    message: LocalizedText(
                        zh: "超过 \(limits.records) 行，其余未读",
                        en: "more than \(limits.records) rows; the rest was not read")))
        }
        let start = position
        let scan = scan()
        let record = Record(number: number, range: start..<position, fields: scan.fields)
        let content = record.range
        skipLineEnd()
        if var problem = scan.problem {
            problem.range = content
            return .failure(problem)
        }
        let wrong = UTF8Text.survey(bytes.span, content).wrong
        guard wrong == 0 else {
            return .failure(
                Problem(
                    number: number, range: content, offset: start, code: "wrong-encoding",
                    message: LocalizedText(
                        zh: "有 \(wrong) 个字节不属于文件的编码",
                        en: "\(wrong) bytes do not belong to the encoding of the file")))
        }
        return .success(record)
    }

    /// Reads fields up to the record's end. After a problem the rest of the line is passed over.
    private mutating func scan() -> (fields: [Field], problem: Problem?) {
        var fields: [Field] = []
        let bytes = bytes
        let span = bytes.span
        while true {
            let fieldStart = position
            var field = Field(range: position..<position, doubled: false)
            if position < span.count, span[position] == UInt8(ascii: "\"") {
                guard let end = closingQuote(span, &field.doubled) else {
                    position = span.count
                    return (fields, unclosed(fieldStart))
                }
                field.range = fieldStart + 1..<end
                position = end + 1
                if position < span.count, !endsField(span[position]) {
                    let offset = position
                    passLine(span)
                    return (fields, afterQuote(offset))
                }
            } else {
                while position < span.count, !endsField(span[position]) { position += 1 }
                field.range = fieldStart..<position
            }
            if field.range.count > limits.fieldBytes || fields.count == limits.columns {
                passLine(span)
                return (fields, fields.count == limits.columns ? tooWide(fieldStart) : tooLong(fieldStart))
            }
            fields.append(field)
            guard position < span.count, span[position] == delimiter else { return (fields, nil) }
            position += 1
        }
    }

    private func endsField(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }

    private func closingQuote(_ span: Span<UInt8>, _ doubled: inout Bool) -> Int? {
        var index = position + 1
        while index < span.count {
            if span[index] == UInt8(ascii: "\"") {
                guard index + 1 < span.count, span[index + 1] == UInt8(ascii: "\"") else { return index }
                doubled = true
                index += 1
            }
            index += 1
        }
        return nil
    }

    private mutating func passLine(_ span: Span<UInt8>) {
        while position < span.count, span[position] != 0x0A, span[position] != 0x0D { position += 1 }
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        let isReturn = bytes[position] == 0x0D
        position += 1
        if isReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    }

    private func problem(_ offset: Int, _ code: String, zh: String, en: String) -> Problem {
        Problem(
            number: number, range: offset..<offset, offset: offset, code: code,
            message: LocalizedText(zh: zh, en: en))
    }

    private func unclosed(_ offset: Int) -> Problem {
        problem(
            offset, "unclosed-quote", zh: "字节 \(offset) 处的引号未闭合，其后未读",
            en: "the quote at byte \(offset) is never closed; what follows was not read")
    }

    private func afterQuote(_ offset: Int) -> Problem {
        problem(
            offset, "text-after-quote", zh: "字节 \(offset) 处：闭合引号之后还有文字",
            en: "text after a closing quote at byte \(offset)")
    }

    private func tooWide(_ offset: Int) -> Problem {
        problem(
            offset, "too-many-columns", zh: "超过 \(limits.columns) 列",
            en: "more than \(limits.columns) columns")
    }

    private func tooLong(_ offset: Int) -> Problem {
        problem(
            offset, "field-too-long", zh: "字节 \(offset) 处的字段超过 \(limits.fieldBytes) 字节",
            en: "the field at byte \(offset) is longer than \(limits.fieldBytes) bytes")
    }
}
