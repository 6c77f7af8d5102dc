import CSandbox
import Diagnostics
import Subprocess
import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Has workbooks opened by the limited process, and takes its lines as data, not on trust.
struct SpreadsheetClient: Sendable {
    /// The program that is run with ``SpreadsheetWorker/subcommand``.
    let executable: String
    /// How long a workbook may take.
    var timeout = Duration.seconds(90)

    /// The rows of one sheet of a workbook.
    ///
    /// - Parameters:
    ///   - sheet: its name, `nil` for the first.
    ///   - blockBytes: how much of the rows is read at a time.
    func rows(
        _ bytes: [UInt8], name: String, sheet: String?, blockBytes: Int
    ) async throws(InputFailure) -> SheetRows {
        let limits = SpreadsheetLimits()
        guard bytes.count <= limits.fileBytes else {
            throw InputFailure(
                code: "workbook-too-large", file: name, zh: "工作簿超过 \(limits.fileBytes) 字节",
                en: "the workbook has more than \(limits.fileBytes) bytes")
        }
        let answer = try await answer(bytes, name: name, sheet: sheet)
        return try SheetRows(
            BlockSource(answer.lines, isOwned: true, length: answer.length, name: name), name: name,
            fileBytes: bytes.count, status: answer.status, blockBytes: blockBytes)
    }

    /// What the process wrote, in a temporary file: the process itself may not write one.
    private struct Answer: Sendable {
        var lines: FileDescriptor
        var length: Int
        var status: String
    }

    private func answer(
        _ bytes: [UInt8], name: String, sheet: String?
    ) async throws(InputFailure) -> Answer {
        let answer: Answer?
        do {
            answer = try await withThrowingTaskGroup(of: Answer?.self) { group in
                group.addTask { try await run(bytes, sheet: sheet) }
                group.addTask {
                    try await Task.sleep(for: timeout)
                    return nil
                }
                defer { group.cancelAll() }
                return try await group.next() ?? nil
            }
        } catch {
            throw InputFailure(
                code: "no-spreadsheet-reader", file: name, zh: "无法运行打开工作簿的进程：\(error)",
                en: "the process that opens workbooks cannot be run: \(error)")
        }
        guard let answer else {
            throw InputFailure(
                code: "workbook-timeout", file: name, zh: "打开工作簿超过 \(timeout)",
                en: "opening the workbook took longer than \(timeout)")
        }
        return answer
    }

    /// A file in memory that holds the workbook. A pipe would end this process by a signal where the other one
    /// ended before it had read all.
    private static func file(_ bytes: [UInt8]) throws -> FileDescriptor {
        let descriptor = lingpao_sandbox_memory_file()
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
        let file = FileDescriptor(rawValue: descriptor)
        do {
            try file.writeAll(bytes)
            try file.seek(offset: 0, from: .start)
        } catch {
            try file.close()
            throw error
        }
        return file
    }

    private func run(_ bytes: [UInt8], sheet: String?) async throws -> Answer {
        let lines = try BlockSource.temporary()
        do {
            let arguments = [SpreadsheetWorker.subcommand] + (sheet.map { ["--sheet", $0] } ?? [])
            let input = try Self.file(bytes)
            let result = try await Subprocess.run(
                .path(FilePath(executable)), arguments: Arguments(arguments), environment: .custom([:]),
                input: .fileDescriptor(input, closeAfterSpawningProcess: true), output: .sequence,
                error: .discarded
            ) { process in
                var length = 0
                for try await buffer in process.standardOutput {
                    try Task.checkCancellation()
                    length += buffer.count
                    guard length <= SpreadsheetLimits().outputBytes + (1 << 20) else {
                        throw Errno.fileTooLarge
                    }
                    try buffer.withUnsafeBytes { _ = try lines.writeAll($0) }
                }
                return length
            }
            return Answer(lines: lines, length: result.closureResult, status: "\(result.terminationStatus)")
        } catch {
            try? lines.close()
            throw error
        }
    }
}
