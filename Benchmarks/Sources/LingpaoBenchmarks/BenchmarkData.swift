import Foundation

/// The files that both sides preload: little-endian columns in the order of categories and, inside, of segments.
struct BenchmarkData {
    let folder: URL
    /// Rows of each category.
    let counts: [Int]

    /// Opens what ``generate(_:standards:categories:seed:)`` wrote.
    init(_ folder: URL) throws {
        self.folder = folder
        let data = try Data(contentsOf: folder.appending(path: "counts.u32"))
        counts = data.withUnsafeBytes { bytes in bytes.bindMemory(to: UInt32.self).map(Int.init) }
    }

    /// The name of a file of the data set.
    static func name(column: Int) -> String { "component-\(column).f64" }

    /// Writes the data set.
    static func generate(_ folder: URL, standards: Int, categories: Int, seed: UInt64) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let counts = (0..<categories).map { standards / categories + ($0 < standards % categories ? 1 : 0) }
        var files = try (0..<BenchmarkScheme.declared).map { try OutputFile(folder, name(column: $0)) }
        var attribute = try OutputFile(folder, "attribute.f64")
        var codes = try OutputFile(folder, "code.u16")
        var numbers = try OutputFile(folder, "category.u16")
        for (category, count) in counts.enumerated() {
            let scheme = BenchmarkScheme(number: category, seed: seed)
            var random = Randomness(seed: seed &+ 1_000_003 &* UInt64(category + 1))
            let capacities = (0..<count).map { _ in capacity(scheme, &random) }
                .sorted { $0.segment < $1.segment }
            attribute.write(capacities.map(\.value))
            codes.write(capacities.map { UInt16(category * (BenchmarkScheme.segments + 1) + $0.segment) })
            numbers.write(capacities.map { _ in UInt16(category) })
            let qualities = (0..<count).map { _ in random.normal() }
            for column in files.indices {
                files[column].write(
                    qualities.map { value(scheme.middles[column], column, quality: $0, &random) })
            }
        }
        try OutputFile(folder, "counts.u32").finish([counts.map(UInt32.init)])
        for file in files + [attribute, codes, numbers] { try file.finish([[UInt8]]()) }
        try writeThresholds(folder, categories: categories, seed: seed)
    }

    /// A capacity and its segment: one in a hundred missing, one in a hundred out of scope.
    private static func capacity(_ scheme: BenchmarkScheme, _ random: inout Randomness) -> (
        value: Double, segment: Int
    ) {
        let draw = random.unit()
        if draw < 0.01 { return (.nan, BenchmarkScheme.segments) }
        let tenths =
            draw < 0.02 ? Int.random(in: 141...160, using: &random) : Int.random(in: 5...140, using: &random)
        let segment = tenths > 140 ? 3 : tenths > scheme.bands[1] ? 2 : tenths > scheme.bands[0] ? 1 : 0
        return (Double(tenths) / 10, segment)
    }

    /// A value with two decimals; one in twenty is missing, one in a hundred not comparable: both NaN.
    private static func value(
        _ middle: Int, _ column: Int, quality: Double, _ random: inout Randomness
    ) -> Double {
        if random.unit() < 0.06 { return .nan }
        let better = BenchmarkScheme.isHigherBetter(column) ? quality : -quality
        let spread = Double(middle) * 0.15 * (0.8 * better + 0.6 * random.normal())
        return max(1, (Double(middle) + spread).rounded()) / 100
    }

    /// The thresholds for the peers, a row for each code: closed, that is moved to the next double where they are
    /// open, and unreachable for the code that stands for no segment.
    private static func writeThresholds(_ folder: URL, categories: Int, seed: UInt64) throws {
        let schemes = (0..<categories).map { BenchmarkScheme(number: $0, seed: seed) }
        for column in 0...BenchmarkScheme.declared {
            let higher = BenchmarkScheme.isHigherBetter(column)
            for tier in 0..<BenchmarkScheme.tiers {
                let values = schemes.flatMap { scheme in
                    scheme.thresholds[column].map { row in
                        let number =
                            Double(row[tier].digits) / (column == BenchmarkScheme.declared ? 10_000 : 100)
                        return row[tier].closed ? number : higher ? number.nextUp : number.nextDown
                    } + [higher ? .infinity : -.infinity]
                }
                try OutputFile(folder, "threshold-\(column)-\(tier).f64").finish([values])
            }
        }
    }
}

/// A file that columns are appended to.
struct OutputFile {
    private let handle: FileHandle

    init(_ folder: URL, _ name: String) throws {
        let file = folder.appending(path: name)
        try Data().write(to: file)
        handle = try FileHandle(forWritingTo: file)
    }

    mutating func write<Value: BitwiseCopyable>(_ values: [Value]) {
        values.withUnsafeBytes { handle.write(Data($0)) }
    }

    /// Writes the last columns and closes the file.
    func finish<Value: BitwiseCopyable>(_ columns: [[Value]]) throws {
        for column in columns { try column.withUnsafeBytes { try handle.write(contentsOf: Data($0)) } }
        try handle.close()
    }
}
