import Dispatch
import Foundation
import Ranking

/// The kernel over all categories in memory.
struct KernelBenchmark {
    let data: BenchmarkData
    let seed: UInt64
    let threads: Int
    let runs: Int

    /// Reads the columns into frames; the kernels are prepared here as well.
    func load() throws -> [(kernel: Kernel, frame: ItemFrame)] {
        let files = try (0..<BenchmarkScheme.declared).map {
            try InputFile(data.folder, BenchmarkData.name(column: $0))
        }
        let attribute = try InputFile(data.folder, "attribute.f64")
        return try data.counts.enumerated().map { category, count in
            let kernel = Kernel(BenchmarkScheme(number: category, seed: seed).scheme)
            let columns = try files.map { try $0.read(count) }
            return (
                kernel,
                ItemFrame(count: count, components: columns + [[]], attributes: [try attribute.read(count)])
            )
        }
    }

    /// Measures `runs` evaluations after one that is not counted.
    func measure(ranks: Bool) throws -> [String: any Sendable] {
        let batch = try load()
        var times: [Double] = []
        var processor: [Double] = []
        for run in 0...runs {
            let used = processorTime()
            let start = DispatchTime.now().uptimeNanoseconds
            let results = Kernel.evaluate(batch: batch, ranks: ranks, threads: threads)
            let time = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
            if results.count != batch.count { throw BenchmarkError.wrongCount }
            if run > 0 {
                times.append(time)
                processor.append(processorTime() - used)
            }
        }
        return [
            "name": ranks ? "ours-ranks" : "ours-grades", "times": times, "processor": processor,
            "peak": peakMemory(),
        ]
    }

    /// Writes the results for the peers to compare with.
    func dump(into folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let results = Kernel.evaluate(batch: try load(), ranks: true, threads: threads)
        for indicator in 0..<10 {
            try OutputFile(folder, "tier-\(indicator).u8").finish(results.map { $0.tiers[indicator] })
        }
        try OutputFile(folder, "grade.u8").finish(results.map(\.grades))
        for column in 0...BenchmarkScheme.declared {
            try OutputFile(folder, "rank-\(column).u32").finish(results.map { $0.ranks[column] })
        }
        try OutputFile(folder, "derived.f64").finish(results.map { $0.derived[BenchmarkScheme.declared] })
    }

    /// What it costs to bring items in random order into runs of equal segment, and what the kernel takes without.
    func measureOrdering() throws -> [String: any Sendable] {
        var random = Randomness(seed: seed)
        let shuffled = try load().map { kernel, frame in
            (kernel: kernel, frame: frame.permuted((0..<frame.count).shuffled(using: &random)))
        }
        var unordered: [Double] = []
        var ordering: [Double] = []
        for _ in 0..<runs {
            var start = DispatchTime.now().uptimeNanoseconds
            let results = Kernel.evaluate(batch: shuffled, threads: threads)
            unordered.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
            if results.count != shuffled.count { throw BenchmarkError.wrongCount }
            start = DispatchTime.now().uptimeNanoseconds
            let ordered = shuffled.map { $0.frame.permuted($0.kernel.order($0.frame)) }
            ordering.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
            if ordered.count != shuffled.count { throw BenchmarkError.wrongCount }
        }
        return ["name": "ours-unordered", "times": unordered, "ordering": ordering]
    }

    /// One item alone, and one category of ten thousand.
    func measureSmall() throws -> [String: any Sendable] {
        let (kernel, frame) = try load()[0]
        let one = frame.permuted([0])
        func time(_ runs: Int, _ work: () -> KernelResult) -> Double {
            let start = DispatchTime.now().uptimeNanoseconds
            for _ in 0..<runs { if work().grades.isEmpty { return .nan } }
            return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9 / Double(runs)
        }
        let prepared = DispatchTime.now().uptimeNanoseconds
        let again = Kernel(kernel.scheme)
        let preparing = Double(DispatchTime.now().uptimeNanoseconds - prepared) / 1e9
        return [
            "name": "ours-small", "prepare": preparing, "rows": frame.count,
            "one": time(2000) { again.evaluate(one) }, "category": time(50) { again.evaluate(frame) },
            "categoryRanks": time(50) { again.evaluate(frame, ranks: true) },
        ]
    }
}

/// What goes wrong in a benchmark.
enum BenchmarkError: Error { case wrongCount, shortFile(String), usage }

/// A file that is read from its beginning in pieces.
struct InputFile {
    private let handle: FileHandle
    private let name: String

    init(_ folder: URL, _ name: String) throws {
        self.name = name
        handle = try FileHandle(forReadingFrom: folder.appending(path: name))
    }

    func read(_ count: Int) throws -> [Double] {
        try [Double](unsafeUninitializedCapacity: count) { buffer, written in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            guard Foundation.read(handle.fileDescriptor, bytes.baseAddress, count * 8) == count * 8 else {
                throw BenchmarkError.shortFile(name)
            }
            written = count
        }
    }
}

/// The most memory that the process has held, in bytes.
func peakMemory() -> Int {
    #if canImport(Glibc)
        return usage().ru_maxrss * 1024
    #else
        return usage().ru_maxrss
    #endif
}

/// The processor time that the process has used on all threads, in seconds.
func processorTime() -> Double {
    let usage = usage()
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

private func usage() -> rusage {
    var usage = rusage()
    #if canImport(Glibc)
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
        getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage
}
