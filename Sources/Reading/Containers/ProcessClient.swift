import Diagnostics
import Subprocess
import SystemPackage

/// Has a file opened by the limited process, and takes what it writes as data, not on trust.
struct ProcessClient: Sendable {
    /// The program that is run with the subcommand.
    let executable: String
    /// What the program is called with.
    let subcommand: String
    /// What the file is to be read as.
    let kind: ContainerKind
    /// What the file and the answer may need.
    let limits: ContainerLimits
    /// How long a file may take.
    var timeout = Duration.seconds(90)

    /// What the process says of a file.
    func answer(
        _ bytes: [UInt8], name: String, arguments: [String] = []
    ) async throws(InputFailure) -> ProcessAnswer {
        let (zh, en) = (kind.name.zh, kind.name.en)
        guard bytes.count <= limits.fileBytes else {
            throw InputFailure(
                code: "\(kind)-too-large", file: name, zh: "\(zh)超过 \(limits.fileBytes) 字节",
                en: "the \(en) has more than \(limits.fileBytes) bytes")
        }
        let answer: ProcessAnswer?
        do {
            answer = try await Deadline.within(timeout) { try await run(bytes, arguments) }
        } catch {
            throw InputFailure(
                code: kind == .workbook ? "no-spreadsheet-reader" : "no-document-reader", file: name,
                zh: "无法运行打开\(zh)的进程：\(error)", en: "the process that opens \(en)s cannot be run: \(error)")
        }
        guard let answer else {
            throw InputFailure(
                code: "\(kind)-timeout", file: name, zh: "打开\(zh)超过 \(timeout)",
                en: "opening the \(en) took longer than \(timeout)")
        }
        return answer
    }

    /// The failure of an answer that lacks its last line.
    static func endedEarly(_ kind: ContainerKind, _ name: String, status: String) -> InputFailure {
        InputFailure(
            code: "damaged-\(kind)", file: name,
            zh: "打开\(kind.name.zh)的进程中途结束（\(status)），已超出限制或\(kind.name.zh)有害",
            en: "the process that opens \(kind.name.en)s ended early (\(status)): beyond its limits, or a "
                + "harmful \(kind.name.en)",
            mend: ContainerError.damaged("").mend)
    }

    private func run(_ bytes: [UInt8], _ arguments: [String]) async throws -> ProcessAnswer {
        let lines = try BlockSource.temporary()
        do {
            let input = try MemoryFile.holding(bytes)
            let result = try await Subprocess.run(
                .path(FilePath(executable)), arguments: Arguments([subcommand] + arguments),
                environment: .custom([:]), input: .fileDescriptor(input, closeAfterSpawningProcess: true),
                output: .sequence, error: .discarded
            ) { process in
                var length = 0
                for try await buffer in process.standardOutput {
                    try Task.checkCancellation()
                    length += buffer.count
                    guard length <= limits.outputBytes + (1 << 20) else { throw Errno.fileTooLarge }
                    try buffer.withUnsafeBytes { _ = try lines.writeAll($0) }
                }
                return length
            }
            return ProcessAnswer(
                lines: lines, length: result.closureResult, status: "\(result.terminationStatus)")
        } catch {
            try? lines.close()
            throw error
        }
    }
}
