/// Benchmarks of the registry and of what lies under it:
///
///     RegistryBenchmarks change SCHEME.yaml DECLARATIONS.jsonl RUNS
///     RegistryBenchmarks raw-load TABLE.csv DATABASE
@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, Array(arguments.dropFirst())) {
        case ("change", let rest) where rest.count == 3:
            guard let runs = Int(rest[2]), runs > 0 else { throw BenchmarkFailure.usage }
            try await ChangeBenchmark.run(scheme: rest[0], declarations: rest[1], runs: runs)
        case ("raw-load", let rest) where rest.count == 2:
            var load = try RawLoad(file: rest[0], database: rest[1])
            try await load.run()
        default: throw BenchmarkFailure.usage
        }
    }
}

enum BenchmarkFailure: Error {
    case usage
    case unreadable(String)
}
