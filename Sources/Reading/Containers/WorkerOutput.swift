import Diagnostics
import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes what the limited process has to say to standard output: JSON Lines, block by block.
struct WorkerOutput {
    private let kind: ContainerKind
    private let limit: Int
    private var json = JSONWriter()
    private var written = 0

    /// Prepares to write.
    ///
    /// - Parameter limit: the most bytes that are handed over.
    init(_ kind: ContainerKind, limit: Int) {
        self.kind = kind
        self.limit = limit
    }

    /// Writes one object on a line of its own.
    mutating func line(_ content: (inout JSONWriter) -> Void) throws(ContainerError) {
        json.object(content)
        json.endLine()
        if json.bytes.count >= 1 << 20 { try flush() }
    }

    /// Hands over what was written.
    mutating func flush() throws(ContainerError) {
        written += json.bytes.count
        guard written <= limit else {
            json.removeAll()
            throw .tooLarge(zh: "内容超过 \(limit) 字节", en: "it holds more than \(limit) bytes")
        }
        do {
            try FileDescriptor.standardOutput.writeAll(json.bytes)
        } catch {
            exit(3)
        }
        json.removeAll()
    }

    /// Says why nothing more will come.
    mutating func fail(_ error: ContainerError) {
        let message = error.message(of: kind)
        json.object { json in
            json.field("error") {
                $0.object {
                    $0.field("code", error.code(of: kind))
                    $0.field("zh", message.zh)
                    $0.field("en", message.en)
                    if let mend = error.mend {
                        $0.field("mendZh", mend.zh)
                        $0.field("mendEn", mend.en)
                    }
                }
            }
        }
        json.endLine()
        // Nobody is left to be told where this fails; the exit code says enough.
        _ = try? FileDescriptor.standardOutput.writeAll(json.bytes)
    }
}
