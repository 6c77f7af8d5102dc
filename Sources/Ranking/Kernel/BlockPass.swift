/// One pass over the rows of a frame, block by block: segments, tiers and the grade while a block's values are
/// near the processor. A class, since a block hands it on often and copies of its arrays would be counted.
final class BlockPass {
    let tables: KernelTables
    /// Component columns; those of derived components are `derived`.
    let components: [UnsafePointer<Double>]
    let attributes: [UnsafePointer<Double>]
    /// Where the values of derived components go, by column.
    let derived: [UnsafeMutablePointer<Double>?]
    /// Where the places of segments go, by choice.
    let segments: [UnsafeMutablePointer<UInt8>]
    /// Where tiers go, by indicator.
    let tiers: [UnsafeMutablePointer<UInt8>]
    let grades: UnsafeMutablePointer<UInt8>

    init(
        tables: KernelTables, components: [UnsafePointer<Double>], attributes: [UnsafePointer<Double>],
        derived: [UnsafeMutablePointer<Double>?], outputs: [UnsafeMutablePointer<UInt8>]
    ) {
        self.tables = tables
        self.components = components
        self.attributes = attributes
        self.derived = derived
        segments = Array(outputs.prefix(tables.choices.count))
        tiers = Array(outputs.dropFirst(tables.choices.count).dropLast())
        grades = outputs[outputs.count - 1]
    }

    /// Evaluates the rows of a range.
    func run(_ rows: Range<Int>, scratch: borrowing KernelScratch) {
        var row = rows.lowerBound
        while row < rows.upperBound {
            let count = min(scratch.rows, rows.upperBound - row)
            evaluate(row, count, scratch)
            row += count
        }
    }

    private func evaluate(_ row: Int, _ count: Int, _ scratch: borrowing KernelScratch) {
        for (choice, target) in zip(tables.choices, segments) {
            ByteColumns.choose(
                choice, attributes: attributes, row: row, count: count, mask: scratch[.applies],
                into: target + row)
        }
        if let varieties = tables.varieties {
            ByteColumns.choose(
                varieties, attributes: attributes, row: row, count: count, mask: scratch[.applies],
                into: scratch[.variety])
        }
        for buffer in [.worst, .failed, .hasCore, .hasInnovation] as [KernelScratch.Buffer] {
            scratch[buffer].update(repeating: 0, count: count)
        }
        scratch[.best].update(repeating: 0xFF, count: count)
        for (number, indicator) in tables.indicators.enumerated() {
            let comparison = Comparison(pass: self, indicator: indicator)
            comparison.count(indicator.components[0], row, count, into: scratch[.unmet], scratch)
            for component in indicator.components.dropFirst() {
                let (worse, beside) = (scratch[.unmet], scratch[.beside])
                comparison.count(component, row, count, into: beside, scratch)
                for index in 0..<count { worse[index] = max(worse[index], beside[index]) }
            }
            conclude(indicator, tiers[number] + row, count, scratch)
        }
        grade(grades + row, count, scratch)
    }

    /// Turns the thresholds not met into tiers and adds them to the levels that the grade rests on.
    private func conclude(
        _ indicator: KernelTables.IndicatorTable, _ tiers: UnsafeMutablePointer<UInt8>, _ count: Int,
        _ scratch: borrowing KernelScratch
    ) {
        let unmet = scratch[.unmet]
        let applies = scratch[.applies]
        let all = UInt8(truncatingIfNeeded: indicator.tiers)
        if indicator.applies.isEmpty {
            for index in 0..<count { tiers[index] = unmet[index] == all ? 0xFF : unmet[index] }
            applies.update(repeating: 0xFF, count: count)
        } else {
            ByteColumns.mark(indicator.applies, of: scratch[.variety], count, into: applies)
            for index in 0..<count {
                tiers[index] = (unmet[index] == all ? 0xFF : unmet[index]) | ~applies[index]
            }
        }
        if indicator.role == .base {
            let failed = scratch[.failed]
            for index in 0..<count { failed[index] |= unmet[index] == all ? applies[index] : 0 }
            return
        }
        var levels = unmet
        if !indicator.levels.elementsEqual(0...all) {
            levels = scratch[.beside]
            lift(unmet, indicator.levels, count, into: levels)
        }
        if indicator.role == .core {
            let (worst, seen) = (scratch[.worst], scratch[.hasCore])
            for index in 0..<count {
                worst[index] = max(worst[index], levels[index] & applies[index])
                seen[index] |= applies[index]
            }
        } else {
            let (best, seen) = (scratch[.best], scratch[.hasInnovation])
            for index in 0..<count {
                best[index] = min(best[index], levels[index] | ~applies[index])
                seen[index] |= applies[index]
            }
        }
    }

    /// The level of each tier, added up step by step, so that no table is looked up.
    private func lift(
        _ unmet: UnsafePointer<UInt8>, _ levels: [UInt8], _ count: Int,
        into target: UnsafeMutablePointer<UInt8>
    ) {
        target.update(repeating: levels[0], count: count)
        for tier in 1..<levels.count where levels[tier] != levels[tier - 1] {
            let step = levels[tier] &- levels[tier - 1]
            let from = UInt8(truncatingIfNeeded: tier)
            for index in 0..<count { target[index] &+= unmet[index] >= from ? step : 0 }
        }
    }

    private func grade(
        _ target: UnsafeMutablePointer<UInt8>, _ count: Int, _ scratch: borrowing KernelScratch
    ) {
        let (worst, best, failed) = (scratch[.worst], scratch[.best], scratch[.failed])
        let (hasCore, hasInnovation) = (scratch[.hasCore], scratch[.hasInnovation])
        for index in 0..<count {
            let link = max(worst[index], best[index] & hasInnovation[index])
            let reached: UInt8 = link == 0 ? 1 : link == 1 ? 2 : worst[index] <= 2 ? 3 : 0
            target[index] = reached & hasCore[index] & ~failed[index]
        }
    }
}
