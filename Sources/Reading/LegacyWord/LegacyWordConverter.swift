import Diagnostics
import Foundation
import Subprocess
import SystemPackage

/// Has Word documents of before 2007 turned into DOCX by LibreOffice, in a room of its own.
///
/// LibreOffice writes files and starts programs, so the limits of the other processes do not fit it: bubblewrap
/// gives it a file system that holds the system's programs and an empty folder in memory, no network, no other
/// processes, an empty environment, and `prlimit` limits on memory, time and files. Where bubblewrap or LibreOffice
/// is missing, or the system forbids such rooms, nothing is opened.
struct LegacyWordConverter: Sendable {
    /// The program that makes the room.
    var bubblewrap = "/usr/bin/bwrap"
    /// The program that converts.
    var office = "/usr/bin/soffice"
    /// How long a file may take.
    var timeout = Duration.seconds(25)
    /// The length of a file, in bytes.
    var fileBytes = 64 << 20
    /// The length of what it becomes, in bytes.
    var outputBytes = 256 << 20
    /// The address space of LibreOffice, in bytes.
    var memory = 1 << 30

    /// The document as DOCX.
    func docx(_ bytes: [UInt8], name: String) async throws(InputFailure) -> [UInt8] {
        guard bytes.count <= fileBytes else {
            throw InputFailure(
                code: "document-too-large", file: name, zh: "文件超过 \(fileBytes) 字节",
                en: "the file has more than \(fileBytes) bytes")
        }
        for program in [bubblewrap, office] where access(program, X_OK) != 0 {
            throw InputFailure(
                code: "no-legacy-reader", file: name, zh: "打开旧版 Word 文档需要 \(program)，此处没有",
                en: "a Word document of before 2007 is opened with \(program), which is not here",
                mend: Self.mend)
        }
        let outcome: Answer?
        do {
            outcome = try await Deadline.within(timeout) { try await run(bytes) }
        } catch {
            throw InputFailure(
                code: "no-legacy-reader", file: name, zh: "无法运行打开旧版文档的进程：\(error)",
                en: "the process that opens old documents cannot be run: \(error)", mend: Self.mend)
        }
        guard let outcome else {
            throw InputFailure(
                code: "document-timeout", file: name, zh: "打开文件超过 \(timeout)",
                en: "opening the file took longer than \(timeout)")
        }
        guard outcome.succeeded, !outcome.bytes.isEmpty else {
            throw InputFailure(
                code: "damaged-document", file: name,
                zh: "旧版 Word 文档无法转换：文件已损坏，或系统不允许隔离运行（\(outcome.status)）",
                en:
                    "the old Word document cannot be converted: it is damaged, or the system forbids to run apart (\(outcome.status))",
                mend: Self.mend)
        }
        return outcome.bytes
    }

    /// What may be done instead.
    private static let mend = LocalizedText(zh: "请用 Word 或 WPS 另存为 DOCX", en: "save it as DOCX")

    private struct Answer: Sendable {
        var bytes: [UInt8]
        var succeeded: Bool
        var status: String
    }

    private func run(_ bytes: [UInt8]) async throws -> Answer {
        let input = try MemoryFile.holding(bytes)
        let limit = outputBytes
        let result = try await Subprocess.run(
            .path(FilePath(bubblewrap)), arguments: Arguments(arguments), environment: .custom([:]),
            input: .fileDescriptor(input, closeAfterSpawningProcess: true), output: .sequence,
            error: .discarded
        ) { process in
            var output: [UInt8] = []
            for try await buffer in process.standardOutput {
                try Task.checkCancellation()
                guard output.count + buffer.count <= limit else { throw Errno.fileTooLarge }
                buffer.withUnsafeBytes { output.append(contentsOf: $0) }
            }
            return output
        }
        return Answer(
            bytes: result.closureResult, succeeded: result.terminationStatus.isSuccess,
            status: "\(result.terminationStatus)")
    }

    /// The room and what runs in it. LibreOffice asks for the name of its user, whoever that is.
    private var arguments: [String] {
        let room = [
            "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--uid", "1000",
            "--gid",
            "1000", "--clearenv", "--setenv", "HOME", "/tmp", "--setenv", "PATH", "/usr/bin", "--setenv",
            "LANG",
            "C.UTF-8", "--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64",
            "/lib64", "--symlink", "usr/bin", "/bin", "--ro-bind-try", "/etc/fonts", "/etc/fonts",
            "--ro-bind-try",
            "/etc/libreoffice", "/etc/libreoffice", "--proc", "/proc", "--dev", "/dev", "--size",
            "\(outputBytes * 2)", "--tmpfs", "/tmp", "--chdir", "/tmp",
        ]
        let seconds = timeout.components.seconds
        let limits = [
            "prlimit", "--as=\(memory)", "--cpu=\(seconds)", "--fsize=\(outputBytes)", "--core=0",
            "--nproc=64",
        ]
        let work = """
            echo 'reader:x:1000:1000::/tmp:/bin/sh' >/etc/passwd; cat >in.doc && \
            \(office) --headless --norestore --nolockcheck --convert-to 'docx:MS Word 2007 XML' in.doc >&2 && \
            exec cat in.docx
            """
        return room + limits + ["sh", "-c", work]
    }
}
