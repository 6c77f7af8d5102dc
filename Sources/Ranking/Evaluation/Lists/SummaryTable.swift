/// The summaries of a category as columns. Summaries hold arrays of their own, which cost a count of references at
/// each look; lists look at each fact many times, so they look at columns.
struct SummaryTable {
    let count: Int
    /// `tiers[indicator × count + standard]`.
    private(set) var tiers: [UInt8]
    /// `segments[indicator × count + standard]`.
    private(set) var segments: [UInt8]
    /// `values[column × count + standard]`.
    private(set) var values: [Double]
    private(set) var flags: [StandardSummary.Flags] = []
    private(set) var grades: [UInt8] = []
    /// Scores in hundredths, −1 where there is none.
    private(set) var scores: [Int32] = []

    init(_ scheme: Scheme, _ summaries: [StandardSummary]) {
        let indicators = scheme.indicators.count
        let columns = scheme.indicators.reduce(0) { $0 + $1.components.count }
        count = summaries.count
        tiers = Array(repeating: StandardSummary.TierMark.notRanked, count: indicators * count)
        segments = Array(repeating: KernelResult.none, count: indicators * count)
        values = Array(repeating: .nan, count: columns * count)
        flags.reserveCapacity(count)
        grades.reserveCapacity(count)
        scores.reserveCapacity(count)
        for (place, summary) in summaries.enumerated() {
            flags.append(summary.flags)
            grades.append(summary.grade)
            scores.append(summary.score ?? -1)
            for (index, tier) in summary.tiers.prefix(indicators).enumerated() {
                tiers[index * count + place] = tier
            }
            for (index, segment) in summary.segments.prefix(indicators).enumerated() {
                segments[index * count + place] = segment
            }
            for (column, value) in summary.values.prefix(columns).enumerated() {
                values[column * count + place] = value
            }
        }
    }
}
