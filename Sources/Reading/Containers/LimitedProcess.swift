import CSandbox
import Diagnostics
import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What every process does that opens containers: it gives up what it does not need before it reads a byte,
/// reads one file from standard input, and writes JSON Lines to standard output.
enum LimitedProcess {
    /// The address space that the process may have, in bytes.
    static let memory: UInt64 = 2 << 30
    /// The processor time that it may take, in seconds.
    static let seconds: UInt64 = 60

    /// Runs the process and ends it; refuses to work where it cannot be limited.
    static func run(
        _ kind: ContainerKind, _ limits: ContainerLimits,
        _ body: ([UInt8], inout WorkerOutput) throws(ContainerError) -> Void
    ) -> Never {
        var output = WorkerOutput(kind, limit: limits.outputBytes)
        do throws(ContainerError) {
            try restrict(kind)
            try body(try input(limits), &output)
            try output.flush()
            exit(0)
        } catch {
            output.fail(error)
            exit(1)
        }
    }

    private static func restrict(_ kind: ContainerKind) throws(ContainerError) {
        let failure = lingpao_sandbox_enter(memory, seconds)
        guard failure == 0 else {
            throw ContainerError(
                "no-limits", zh: "无法限制打开\(kind.name.zh)的进程（第 \(failure) 步），不予打开",
                en:
                    "the process that opens \(kind.name.en)s cannot be limited (step \(failure)): nothing is opened"
            )
        }
    }

    private static func input(_ limits: ContainerLimits) throws(ContainerError) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count: Int
            do {
                count = try block.withUnsafeMutableBytes { try FileDescriptor.standardInput.read(into: $0) }
            } catch {
                throw .damaged("standard input")
            }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: block[..<count])
            // The rest is not read: the file is refused for its length.
            if bytes.count > limits.fileBytes { return bytes }
        }
    }
}
