import Dispatch
public import Foundation

/// Work in chunks over threads, with the results in the order of the chunks.
public enum Workers {
    /// Calls `body` for consecutive ranges of `0..<count`.
    ///
    /// - Parameters:
    ///   - chunk: the size of a range; the same for any number of threads, so that no result depends on it.
    ///   - threads: how many threads work, at least 1.
    public static func map<Result: Sendable>(
        count: Int, chunk: Int, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
        _ body: @Sendable (Range<Int>) -> Result
    ) -> [Result] {
        let chunks = (count + chunk - 1) / chunk
        let range = { (index: Int) in index * chunk..<min(count, (index + 1) * chunk) }
        let workers = min(max(threads, 1), chunks)
        if workers <= 1 { return (0..<chunks).map { body(range($0)) } }
        return [Result](unsafeUninitializedCapacity: chunks) { buffer, initialized in
            // Each chunk has one place, written once by one worker, and read only after all have ended.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: workers) { worker in
                for index in stride(from: worker, to: chunks, by: workers) {
                    (places.baseAddress! + index).initialize(
                        to: body(index * chunk..<min(count, (index + 1) * chunk)))
                }
            }
            initialized = chunks
        }
    }
}
