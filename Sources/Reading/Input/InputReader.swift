import Diagnostics
import Standards

/// The one door for inputs: declarations as JSON Lines, and tables (CSV, XLSX) through a mapping.
///
/// The format is told by the mapping, else by the file's name, else by its first bytes.
public struct InputReader: Sendable {
    /// The formats of inputs.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// Declarations, one JSON object a line.
        case jsonLines
        /// A table as text.
        case csv
        /// A workbook.
        case xlsx
    }

    private let mapping: Mapping?
    private let spreadsheets: SpreadsheetClient?
    private let limit: Int

    /// Prepares to read.
    ///
    /// - Parameters:
    ///   - mapping: how tables become declarations; JSON Lines need none.
    ///   - executable: the program that opens workbooks in a process of its own when it is called with
    ///     `open-spreadsheet` (``SpreadsheetWorker``); without it workbooks are refused.
    ///   - limit: the most bytes that an input may have.
    public init(mapping: Mapping? = nil, executable: String? = nil, limit: Int = 4 << 30) {
        self.mapping = mapping
        spreadsheets = executable.map { SpreadsheetClient(executable: $0) }
        self.limit = limit
    }

    /// Reads a file; `-` is standard input.
    public func read(path: String) async throws(InputFailure) -> InputResult {
        try await read(InputFile.bytes(path, limit: limit), name: path)
    }

    /// Reads bytes in memory.
    ///
    /// - Parameter name: the name of the file in diagnostics; its extension tells the format.
    public func read(_ bytes: [UInt8], name: String) async throws(InputFailure) -> InputResult {
        guard !bytes.isEmpty else {
            throw InputFailure(code: "empty-input", file: name, zh: "文件为空", en: "the file is empty")
        }
        switch try format(of: bytes, name: name) {
        case .jsonLines: return try JSONLinesInput.read(bytes, name: name, encoding: mapping?.encoding)
        case .csv: return try CSVInput.read(bytes, name: name, mapping: try neededMapping(name))
        case .xlsx:
            let mapping = try neededWorkbookMapping(bytes, name)
            let rows = try await sheet(bytes, name, mapping, blockBytes: .max)
            return try TableStream.whole(TableSource(rows), name: name, mapping: mapping)
        }
    }

    /// Opens a file to be read block by block, so that a table of any length needs the memory of a few blocks; `-` is
    /// standard input. JSON Lines, which have a stream of their own (``DeclarationStream``), are one block here.
    ///
    /// - Parameter blockBytes: how much is read at a time.
    public func blocks(path: String, blockBytes: Int = 8 << 20) async throws(InputFailure) -> InputBlocks {
        var source = try BlockSource(path: path)
        guard source.length > 0 else {
            throw InputFailure(code: "empty-input", file: path, zh: "文件为空", en: "the file is empty")
        }
        let head = try source.next(1 << 20)
        source.rewind()
        switch try format(of: head, name: path) {
        case .jsonLines:
            guard source.length <= limit else { throw InputFile.tooLong(path, limit) }
            return InputBlocks(try await read(source.next(.max), name: path), bytes: source.length)
        case .csv:
            let mapping = try neededMapping(path)
            let rows = try CSVRows(source, name: path, mapping: mapping, blockBytes: blockBytes)
            return InputBlocks(
                try TableStream(TableSource(rows), name: path, mapping: mapping, isWhole: false))
        case .xlsx:
            let mapping = try neededWorkbookMapping(head, path)
            // Of a longer one as much is read as tells that it is too long.
            let bytes = try source.next(SpreadsheetLimits().container.fileBytes + 1)
            let rows = try await sheet(bytes, path, mapping, blockBytes: blockBytes)
            return InputBlocks(
                try TableStream(TableSource(rows), name: path, mapping: mapping, isWhole: false))
        }
    }

    /// The mapping of a file that is to be opened as a workbook, if it may be one.
    private func neededWorkbookMapping(_ head: [UInt8], _ name: String) throws(InputFailure) -> Mapping {
        guard spreadsheets != nil else { throw Self.noSpreadsheets(name) }
        if let other = FileSignature.name(of: head), !FileSignature.isZip(head) {
            throw InputFailure(
                code: "binary-input", file: name, zh: "不是 XLSX 工作簿，而是\(other.zh)",
                en: "not an XLSX workbook but \(other.en)")
        }
        return try neededMapping(name)
    }

    private func sheet(
        _ bytes: [UInt8], _ name: String, _ mapping: Mapping, blockBytes: Int
    ) async throws(InputFailure) -> SheetRows {
        guard let spreadsheets else { throw Self.noSpreadsheets(name) }
        return try await spreadsheets.rows(bytes, name: name, sheet: mapping.sheet, blockBytes: blockBytes)
    }

    private static func noSpreadsheets(_ name: String) -> InputFailure {
        InputFailure(
            code: "no-spreadsheet-reader", file: name, zh: "此处不能打开工作簿",
            en: "workbooks cannot be opened here")
    }

    /// Tells the format of an input.
    public func format(of bytes: [UInt8], name: String) throws(InputFailure) -> Format {
        if FileSignature.isZip(bytes) {
            guard mapping?.format != .csv else {
                throw InputFailure(
                    code: "wrong-format", file: name, zh: "映射写的是 csv，文件却是 ZIP 容器",
                    en: "the mapping says csv, the file is a zip container")
            }
            return .xlsx
        }
        if let format = mapping?.format { return format == .csv ? .csv : .xlsx }
        switch name.split(separator: ".").last?.lowercased() {
        case "jsonl", "ndjson", "json": return .jsonLines
        case "csv", "tsv", "txt": return .csv
        case "xlsx", "xlsm": return .xlsx
        default:
            let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
            return first == UInt8(ascii: "{") ? .jsonLines : .csv
        }
    }

    private func neededMapping(_ name: String) throws(InputFailure) -> Mapping {
        if let mapping { return mapping }
        throw InputFailure(
            code: "no-mapping", file: name, zh: "表格须有映射文件，才知道哪一列是什么",
            en: "a table needs a mapping file that says which column is what",
            mend: LocalizedText(zh: "见 docs/mapping.md", en: "see docs/mapping.md"))
    }
}
