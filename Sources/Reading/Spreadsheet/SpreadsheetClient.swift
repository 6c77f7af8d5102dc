/// Has workbooks opened by the limited process, and takes its lines as data, not on trust.
struct SpreadsheetClient: Sendable {
    private let process: ProcessClient

    /// Prepares to open workbooks.
    ///
    /// - Parameters:
    ///   - executable: the program that is run with ``SpreadsheetWorker/subcommand``.
    ///   - timeout: how long a workbook may take.
    init(executable: String, timeout: Duration = .seconds(90)) {
        process = ProcessClient(
            executable: executable, subcommand: SpreadsheetWorker.subcommand, kind: .workbook,
            limits: SpreadsheetLimits().container, timeout: timeout)
    }

    /// The rows of one sheet of a workbook.
    ///
    /// - Parameters:
    ///   - sheet: its name, `nil` for the first.
    ///   - blockBytes: how much of the rows is read at a time.
    func rows(
        _ bytes: [UInt8], name: String, sheet: String?, blockBytes: Int
    ) async throws(InputFailure) -> SheetRows {
        let answer = try await process.answer(
            bytes, name: name, arguments: sheet.map { ["--sheet", $0] } ?? [])
        return try SheetRows(
            BlockSource(answer.lines, isOwned: true, length: answer.length, name: name), name: name,
            fileBytes: bytes.count, status: answer.status, blockBytes: blockBytes)
    }
}
