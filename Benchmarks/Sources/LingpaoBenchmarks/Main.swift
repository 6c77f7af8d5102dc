import Foundation

/// The benchmarks' own command: `generate`, `grades`, `ranks`, `dump`, `ordering`, `small`, `memcpy`, `units`,
/// `conversions`, `phrases`, `scope` and `growth`, each a process of its own that prints one line of JSON. `run.sh` and `quantities.sh`
/// call it and print the table.
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        var options: [String: String] = [:]
        var iterator = arguments.dropFirst().makeIterator()
        while let name = iterator.next(), let value = iterator.next() { options[name] = value }
        func number(_ name: String, _ standard: Int) -> Int { options[name].flatMap { Int($0) } ?? standard }

        let folder = URL(filePath: options["--data"] ?? ".build/benchmark-data")
        let seed = UInt64(number("--seed", 2026))
        let (threads, runs) = (number("--threads", 2), number("--runs", 9))
        func kernel() throws -> KernelBenchmark {
            KernelBenchmark(data: try BenchmarkData(folder), seed: seed, threads: threads, runs: runs)
        }
        func quantities() throws -> QuantityBenchmark {
            try QuantityBenchmark(list: options["--list"] ?? "", runs: runs)
        }
        switch arguments.first {
        case "generate":
            try BenchmarkData.generate(
                folder, standards: number("--standards", 3_165_625), categories: number("--categories", 300),
                seed: seed)
        case "grades": try show(kernel().measure(ranks: false))
        case "ranks": try show(kernel().measure(ranks: true))
        case "ordering": try show(kernel().measureOrdering())
        case "small": try show(kernel().measureSmall())
        case "dump": try kernel().dump(into: folder.appending(path: "ours"))
        case "memcpy":
            try show(
                CopyBenchmark.measure(bytes: number("--bytes", 278_575_000), threads: threads, runs: runs))
        case "units": try show(quantities().units(name: options["--name"] ?? "units"))
        case "conversions": try show(quantities().conversions())
        case "phrases": try show(quantities().phrases())
        case "scope":
            try show(
                ScopeBenchmark(runs: runs).measure(
                    schemes: options["--schemes"] ?? "Schemes", fictional: number("--categories", 293)))
        case "growth": try show(QuantityBenchmark.growth(runs: runs))
        default: throw BenchmarkError.usage
        }
    }

    private static func show(_ result: [String: any Sendable]) throws {
        let data = try JSONSerialization.data(withJSONObject: result, options: [.sortedKeys])
        print(String(decoding: data, as: UTF8.self))
    }
}
