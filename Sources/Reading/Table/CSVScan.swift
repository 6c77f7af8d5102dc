import Diagnostics

/// Goes through the bytes of one record and notes where its fields lie.
struct CSVScan {
    /// What is wrong with a record.
    enum Problem: Equatable {
        case unclosedQuote
        case textAfterQuote
        case manyColumns
        case longField
        case longRecord
        case manyRecords
        /// So many bytes belong to no character.
        case encoding(Int)
    }

    /// What came of it.
    enum Outcome: Equatable {
        case whole
        /// The bytes end before the record is known to.
        case cut
        /// Something is wrong at this byte.
        case wrong(Problem, Int)
    }

    let delimiter: UInt8
    let limits: CSVReader.Limits
    /// Whether the bytes are the last.
    let isFinished: Bool
    /// Where it is; where the record ends, without its line's end.
    var position: Int
    /// Where the bytes end, `nil` where all of them count.
    var end: Int?

    /// Reads fields up to the record's end. After a problem the rest of the line is passed over.
    mutating func record(_ span: Span<UInt8>, into fields: inout [CSVReader.Field]) -> Outcome {
        fields.removeAll(keepingCapacity: true)
        let end = end ?? span.count
        let delimiter = delimiter
        var index = position
        while true {
            let start = index
            var field = CSVReader.Field(range: start..<start, doubled: false)
            if index < end, span[index] == UInt8(ascii: "\"") {
                guard let close = closingQuote(span, after: start, end, &field.doubled) else {
                    position = end
                    return isFinished ? .wrong(.unclosedQuote, start) : .cut
                }
                field.range = start + 1..<close
                index = close + 1
                if index < end, !Self.endsField(span[index], delimiter) {
                    return passLine(span, from: index, end, .textAfterQuote, at: index)
                }
            } else {
                while index < end, !Self.endsField(span[index], delimiter) { index += 1 }
                field.range = start..<index
            }
            if field.range.count > limits.fieldBytes || fields.count == limits.columns {
                let problem = fields.count == limits.columns ? Problem.manyColumns : .longField
                return passLine(span, from: index, end, problem, at: start)
            }
            fields.append(field)
            if index < end, span[index] == delimiter {
                index += 1
                continue
            }
            position = index
            return isWhole(span, end) ? .whole : .cut
        }
    }

    /// Whether the record's end is known: the line feed of a CRLF, or the other quote of a doubled one, may be
    /// the first byte of the next block.
    private func isWhole(_ span: Span<UInt8>, _ end: Int) -> Bool {
        isFinished || (position < end && (span[position] != 0x0D || position + 1 < end))
    }

    /// Where the next record begins.
    func afterLineEnd(_ span: Span<UInt8>) -> Int {
        guard position < span.count else { return position }
        let isReturn = span[position] == 0x0D && position + 1 < span.count && span[position + 1] == 0x0A
        return position + (isReturn ? 2 : 1)
    }

    @inline(__always)
    private static func endsField(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
        byte == delimiter || byte == 0x0A || byte == 0x0D
    }

    private func closingQuote(_ span: Span<UInt8>, after start: Int, _ end: Int, _ doubled: inout Bool)
        -> Int?
    {
        var index = start + 1
        while index < end {
            if span[index] == UInt8(ascii: "\"") {
                guard index + 1 < end, span[index + 1] == UInt8(ascii: "\"") else { return index }
                doubled = true
                index += 1
            }
            index += 1
        }
        return nil
    }

    private mutating func passLine(
        _ span: Span<UInt8>, from start: Int, _ end: Int, _ problem: Problem, at offset: Int
    ) -> Outcome {
        position = start
        while position < end, span[position] != 0x0A, span[position] != 0x0D { position += 1 }
        return isWhole(span, end) ? .wrong(problem, offset) : .cut
    }
}

extension CSVScan.Problem {
    /// The identifier of the finding.
    var code: String {
        switch self {
        case .unclosedQuote: "unclosed-quote"
        case .textAfterQuote: "text-after-quote"
        case .manyColumns: "too-many-columns"
        case .longField: "field-too-long"
        case .longRecord: "row-too-long"
        case .manyRecords: "too-many-rows"
        case .encoding: "wrong-encoding"
        }
    }

    /// What is told about a byte of the file.
    func message(_ offset: Int, _ limits: CSVReader.Limits) -> LocalizedText {
        switch self {
        case .unclosedQuote:
            LocalizedText(
                zh: "字节 \(offset) 处的引号未闭合，其后未读",
                en: "the quote at byte \(offset) is never closed; what follows was not read")
        case .textAfterQuote:
            LocalizedText(
                zh: "字节 \(offset) 处：闭合引号之后还有文字", en: "text after a closing quote at byte \(offset)")
        case .manyColumns:
            LocalizedText(zh: "超过 \(limits.columns) 列", en: "more than \(limits.columns) columns")
        case .longField:
            LocalizedText(
                zh: "字节 \(offset) 处的字段超过 \(limits.fieldBytes) 字节",
                en: "the field at byte \(offset) is longer than \(limits.fieldBytes) bytes")
        case .longRecord:
            LocalizedText(
                zh: "自字节 \(offset) 起的一行超过 \(limits.recordBytes) 字节",
                en: "the row from byte \(offset) is longer than \(limits.recordBytes) bytes")
        case .manyRecords:
            LocalizedText(
                zh: "超过 \(limits.records) 行，其余未读",
                en: "more than \(limits.records) rows; the rest was not read")
        case .encoding(let wrong):
            LocalizedText(
                zh: "有 \(wrong) 个字节不属于文件的编码",
                en: "\(wrong) bytes do not belong to the encoding of the file")
        }
    }
}
