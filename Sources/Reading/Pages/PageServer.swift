import CSandbox
import Dispatch
import Subprocess
import Synchronization
import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The process that stands ready to open pages: each file is opened by a copy of it, limited and gone with the file.
///
/// Loading poppler and tesseract takes longer than reading several pages; a copy of a process that has them takes next
/// to nothing. The one that is copied never sees a file. It is started by the first file and ends with this.
actor PageServer {
    private let executable: String
    private var ready: Task<Orders, any Error>?

    /// How long the process may take to be ready.
    private static let patience: Int32 = 10_000

    init(executable: String) { self.executable = executable }

    deinit { ready?.cancel() }

    /// What a file's own process answers.
    ///
    /// - Parameters:
    ///   - order: what is wanted, in the words of the program's arguments.
    ///   - bytes: the file.
    ///   - answer: takes what comes.
    func answer(to order: String, _ bytes: [UInt8], _ answer: PageAnswer) async throws -> PageAnswer {
        let (first, orders) = try await once(order, bytes, answer)
        // The process may go while an order lies before it: nobody has opened the file then. What it holds is closed one
        // by one, so that its answer may end a moment before its socket.
        guard first.isEmpty, !Task.isCancelled,
            await Self.waiting({ lingpao_orders_ended(orders.socket.rawValue, 200) })
        else { return first }
        return try await once(order, bytes, answer).0
    }

    private func once(
        _ order: String, _ bytes: [UInt8], _ answer: PageAnswer
    ) async throws -> (PageAnswer, Orders) {
        let input = try MemoryFile.holding(bytes)
        defer { try? input.close() }
        let (lifeline, life) = try Self.pipe()
        let hold = Lifeline(life)
        defer { hold.cut() }
        let (output, end) = try Self.pipe()
        defer { try? output.close() }
        let orders: Orders
        do {
            defer {
                try? end.close()
                try? lifeline.close()
            }
            orders = try await give(order, input: input, output: end, lifeline: lifeline)
        }
        let result = await withTaskCancellationHandler {
            await Self.read(output, into: answer)
        } onCancel: {
            hold.cut()
        }
        return (result, orders)
    }

    /// Gives an order; where the process that was ready has gone, to a new one.
    private func give(
        _ order: String, input: FileDescriptor, output: FileDescriptor, lifeline: FileDescriptor
    ) async throws -> Orders {
        func give(to orders: Orders) -> Bool {
            lingpao_orders_give(
                orders.socket.rawValue, order, input.rawValue, output.rawValue, lifeline.rawValue) == 0
        }
        if let ready, let orders = try? await ready.value, give(to: orders) { return orders }
        let next = Task { [executable] in try await Self.start(executable) }
        ready = next
        do {
            let orders = try await next.value
            guard give(to: orders) else { throw Errno(rawValue: errno) }
            return orders
        } catch {
            ready = nil
            throw error
        }
    }

    /// Reads what is answered to its end.
    private static func read(_ output: FileDescriptor, into answer: PageAnswer) async -> PageAnswer {
        await waiting {
            var answer = answer
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
            defer { buffer.deallocate() }
            while !answer.isOver, let count = try? output.read(into: buffer), count > 0 {
                answer.take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
            return answer
        }
    }

    /// Does work that waits, on a thread of its own: the shared ones are few.
    private static func waiting<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            // A serial queue gets a thread at once, whatever others wait for.
            DispatchQueue(label: "pages").async { continuation.resume(returning: work()) }
        }
    }

    private static func start(_ executable: String) async throws -> Orders {
        let (ours, theirs) = try ends(lingpao_orders_socket)
        let orders = Orders(socket: ours)
        let running = Task {
            _ = try await Subprocess.run(
                .path(FilePath(executable)), arguments: ["--serve", "1"],
                // The recognition library shares out work to threads unless its environment says otherwise.
                environment: .custom(["OMP_THREAD_LIMIT": "1"]),
                input: .fileDescriptor(theirs, closeAfterSpawningProcess: true), output: .discarded,
                error: .discarded)
        }
        let isReady = await waiting { lingpao_orders_ready(ours.rawValue, patience) }
        guard isReady else {
            running.cancel()
            try await running.value
            throw Errno.notSupported
        }
        return orders
    }

    private static func pipe() throws -> (FileDescriptor, FileDescriptor) { try ends(lingpao_orders_pipe) }

    private static func ends(
        _ make: @convention(c) (UnsafeMutablePointer<Int32>?) -> Int32
    ) throws -> (FileDescriptor, FileDescriptor) {
        var ends: [Int32] = [-1, -1]
        guard make(&ends) == 0 else { throw Errno(rawValue: errno) }
        return (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
    }
}

/// The end of the socket over which orders go; the process ends when it is closed.
private final class Orders: Sendable {
    let socket: FileDescriptor

    init(socket: FileDescriptor) { self.socket = socket }

    deinit { try? socket.close() }
}

/// What a process's life hangs on.
private final class Lifeline: Sendable {
    private let end: Mutex<FileDescriptor?>

    init(_ end: FileDescriptor) { self.end = Mutex(end) }

    /// Ends the process, if it still lives.
    func cut() {
        end.withLock { end in
            try? end?.close()
            end = nil
        }
    }
}
