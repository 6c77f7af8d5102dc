import Quantities

extension Distribution {
    /// About how many bins there are.
    private static let wantedBins = 30.0

    /// The distributions of an indicator's components over the standards that are ranked by it; each standard
    /// counts once, with the value of its worst item.
    ///
    /// - Parameter indicator: the indicator, by its place in the scheme.
    public static func of(_ indicator: Int, in scheme: Scheme, _ summaries: [StandardSummary])
        -> [Distribution]
    {
        of(
            scheme.indicators[indicator], at: indicator,
            columns: ColumnLayout(scheme.indicators).componentColumns[indicator],
            SummaryTable(scheme, summaries))
    }

    /// The distributions of one indicator's components.
    static func of(
        _ description: SchemeIndicator, at indicator: Int, columns: [Int], _ table: SummaryTable
    ) -> [Distribution] {
        var segments = [Int](repeating: 0, count: description.segments.count)
        var values = columns.map { _ in [Double]() }
        let offset = indicator * table.count
        for place in 0..<table.count where table.tiers[offset + place] != StandardSummary.TierMark.notRanked {
            if table.flags[place].contains(.barredByForm) { continue }
            for (component, column) in columns.enumerated() {
                values[component].append(table.values[column * table.count + place])
            }
            let segment = Int(table.segments[offset + place])
            if segments.indices.contains(segment) { segments[segment] += 1 }
        }
        return columns.indices.map { component in
            let (thresholds, of) = thresholds(description, component: component, counts: segments)
            var distribution = binned(values[component])
            distribution.thresholds = thresholds
            distribution.higherIsBetter = description.components[component].direction.higherIsBetter
            distribution.thresholdsOf = of
            return distribution
        }
    }

    /// The thresholds that are drawn: those that all ranked standards share, else those of the commonest segment.
    private static func thresholds(
        _ indicator: SchemeIndicator, component: Int, counts: [Int]
    ) -> ([Double], ThresholdsOf) {
        let numbers = indicator.segments.map { segment -> [Double]? in
            let row = segment.thresholds.map { $0[component].value.number?.doubleValue }
            return row.contains(nil) ? nil : row.compactMap { $0 }
        }
        let used = counts.indices.filter { counts[$0] > 0 }
        guard let first = used.first else { return ([], .none) }
        if let row = numbers[first], used.allSatisfy({ numbers[$0] == row }) { return (row, .all) }
        let commonest = used.reduce(first) { counts[$1] > counts[$0] ? $1 : $0 }
        return numbers[commonest].map { ($0, .segment(commonest)) } ?? ([], .none)
    }

    /// The values in bins. Where the spread is that of a few far values, and three bins in a row hold nine tenths
    /// of all, the bins are made for the others, and the far ones are counted below and above them.
    private static func binned(_ values: [Double]) -> Distribution {
        guard let least = values.min(), let greatest = values.max() else { return counted([], edges: []) }
        let all = counted(values, edges: edges(from: least, to: greatest))
        let rows = all.counts.indices.dropFirst(2).map { all.counts[($0 - 2)...$0].reduce(0, +) }
        guard let fullest = rows.max(), fullest * 10 >= values.count * 9,
            let fences = outerFences(values.sorted())
        else { return all }
        let inside = values.filter(fences.contains)
        guard let least = inside.min(), let greatest = inside.max(), inside.count < values.count else {
            return all
        }
        return counted(values, edges: edges(from: least, to: greatest))
    }

    /// The outer fences of a sample: three interquartile ranges outside the quartiles (J. W. Tukey, Exploratory
    /// Data Analysis, 1977); `nil` where half of the sample is of one value.
    private static func outerFences(_ sorted: [Double]) -> ClosedRange<Double>? {
        let (first, third) = (sorted[sorted.count / 4], sorted[sorted.count * 3 / 4])
        let range = third - first
        guard range > 0, range.isFinite else { return nil }
        return first - 3 * range...third + 3 * range
    }

    /// Round edges: multiples of 1, 2 or 5 times a power of ten, so that about thirty bins hold all values.
    private static func edges(from least: Double, to greatest: Double) -> [Double] {
        let spread = greatest > least ? greatest - least : max(abs(greatest), 1) / 3
        guard spread.isFinite, spread > 0 else { return [least, greatest] }
        var power = -30
        var factor = 1
        while step(factor, power) * wantedBins < spread, power < 300 {
            switch factor {
            case 1: factor = 2
            case 2: factor = 5
            default: (factor, power) = (1, power + 1)
            }
        }
        let width = step(factor, power)
        let first = (least / width).rounded(.down)
        var last = (greatest / width).rounded(.up)
        if last <= first { last = first + 1 }
        guard last - first <= 1000 else { return [least, greatest] }
        return (0...Int(last - first)).map { edge(first + Double($0), factor, power) }
    }

    private static func step(_ factor: Int, _ power: Int) -> Double { edge(1, factor, power) }

    /// A multiple of the step, as the double nearest to the decimal.
    private static func edge(_ multiple: Double, _ factor: Int, _ power: Int) -> Double {
        let whole = multiple * Double(factor)
        guard let number = Int64(exactly: whole) else { return whole * DecimalNumber.powerOfTen(power) }
        return DecimalNumber(significand: Int128(number), exponent: power).doubleValue
    }

    private static func counted(_ values: [Double], edges: [Double]) -> Distribution {
        var distribution = Distribution(
            edges: edges, counts: [Int](repeating: 0, count: max(0, edges.count - 1)), thresholds: [],
            higherIsBetter: true)
        guard let first = edges.first, let last = edges.last else { return distribution }
        for value in values {
            // A value that is no finite number is in no bin.
            if let bin = distribution.bin(of: value) {
                distribution.counts[bin] += 1
            } else if value < first {
                distribution.below += 1
            } else if value > last {
                distribution.above += 1
            }
        }
        return distribution
    }
}

extension DecimalNumber {
    fileprivate static func powerOfTen(_ power: Int) -> Double {
        DecimalNumber(significand: 1, exponent: power).doubleValue
    }
}

extension Threshold.Value {
    /// The number, unless it is an expression.
    var number: DecimalNumber? {
        if case .number(let number) = self { number } else { nil }
    }
}
