import Dispatch
import Foundation

/// The rate of `memcpy` over as many bytes as the kernel reads, on as many threads.
enum CopyBenchmark {
    static func measure(bytes: Int, threads: Int, runs: Int) -> [String: any Sendable] {
        nonisolated(unsafe) let source = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 4096)
        nonisolated(unsafe) let target = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 4096)
        defer {
            source.deallocate()
            target.deallocate()
        }
        memset(source, 1, bytes)
        memset(target, 2, bytes)
        var processor: [Double] = []
        let times = (0..<runs).map { _ in
            let used = processorTime()
            defer { processor.append(processorTime() - used) }
            let start = DispatchTime.now().uptimeNanoseconds
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
                let (from, to) = (bytes * thread / threads, bytes * (thread + 1) / threads)
                memcpy(target + from, source + from, to - from)
            }
            return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        }
        return ["name": "memcpy-\(threads)", "times": times, "processor": processor, "bytes": bytes]
    }
}
