internal import Quantities

/// Compares the components of one indicator with its thresholds.
struct Comparison {
    let pass: BlockPass
    let indicator: KernelTables.IndicatorTable

    /// How far apart a computed value and a threshold must be beyond the error bounds, relative to the
    /// threshold: its own rounding to a double, twice, and the step to the next double for an open one.
    private static let margin = 0x1p-50
    /// Runs of rows in one segment that are at least so long are compared with one row of thresholds.
    private static let longRun = 32

    /// For each row the number of thresholds that a component does not meet.
    func count(
        _ component: KernelTables.ComponentTable, _ row: Int, _ count: Int,
        into unmet: UnsafeMutablePointer<UInt8>, _ scratch: borrowing KernelScratch
    ) {
        guard component.program != nil || !component.moving.isEmpty else {
            component.rows.withUnsafeBufferPointer { rows in
                guard let rows = rows.baseAddress else { return }
                compare(component, pass.components[component.column] + row, row, count, rows, into: unmet)
            }
            return
        }
        computed(component, row, count, into: unmet, scratch)
    }

    /// Compares values with numbers: long runs of one segment at once, short ones row by row.
    private func compare(
        _ component: KernelTables.ComponentTable, _ values: UnsafePointer<Double>, _ row: Int, _ count: Int,
        _ rows: UnsafePointer<Double>, into unmet: UnsafeMutablePointer<UInt8>
    ) {
        let segments = UnsafePointer(pass.segments[indicator.choice] + row)
        let tiers = indicator.tiers
        var index = 0
        while index < count {
            var end = ByteColumns.runEnd(segments, from: index, to: count)
            if end - index >= Self.longRun {
                let segment = min(Int(segments[index]), indicator.segments)
                ThresholdCount.uniform(
                    values + index, end - index, row: rows + segment * tiers, tiers: tiers,
                    higher: component.higher, into: unmet + index)
            } else {
                end = min(count, index + 2 * Self.longRun)
                ThresholdCount.gathered(
                    values + index, end - index, segments: segments + index,
                    segmentCount: indicator.segments, rows: rows, tiers: tiers, higher: component.higher,
                    into: unmet + index)
            }
            index = end
        }
    }

    /// Compares where the value or a threshold is computed: twice, with thresholds moved down and up by all
    /// that the error can be. Where the two differ, the row is in doubt and is decided in decimal.
    private func computed(
        _ component: KernelTables.ComponentTable, _ row: Int, _ count: Int,
        into unmet: UnsafeMutablePointer<UInt8>, _ scratch: borrowing KernelScratch
    ) {
        let runner = ExpressionRunner(
            components: pass.components, attributes: pass.attributes, registers: scratch.registers,
            stride: scratch.rows)
        var bound = 0.0
        if let program = component.program, let target = pass.derived[component.column] {
            let result = runner.run(program, from: row, count: count, into: target + row)
            if result.values != UnsafePointer(target + row) {
                (target + row).update(from: result.values, count: count)
            }
            bound = result.bound
        }
        guard bound.isFinite else {
            divide(component, row, count, into: unmet, scratch)
            return
        }
        let strict = scratch[.strict]
        component.rows.withUnsafeBufferPointer { rows in
            let (easier, harder) = (scratch.shifted, scratch.shifted + rows.count)
            let spread = component.program == nil ? 0 : Self.margin
            let toward = component.higher ? -1.0 : 1.0
            for (place, threshold) in rows.enumerated() {
                let reach = threshold.isFinite ? bound + threshold.magnitude * spread : 0
                easier[place] = threshold + toward * reach
                harder[place] = threshold - toward * reach
            }
            let values = pass.components[component.column] + row
            compare(component, values, row, count, easier, into: unmet)
            compare(component, values, row, count, harder, into: strict)
        }
        guard move(component, runner, row, count, bound, unmet, strict) else {
            divide(component, row, count, into: unmet, scratch)
            return
        }
        var index = ByteColumns.firstDifference(unmet, strict, from: 0, to: count)
        while index < count {
            // A row's own error is smaller than its block's. The row writes `strict[0]`, which was read before.
            if count == 1 {
                unmet[0] = decided(component, row)
            } else {
                self.count(component, row + index, 1, into: unmet + index, scratch)
            }
            index = ByteColumns.firstDifference(unmet, strict, from: index + 1, to: count)
        }
    }

    /// Compares rows in segments with thresholds that are expressions.
    ///
    /// - Returns: `false` where the error of an expression is not known over the whole block.
    private func move(
        _ component: KernelTables.ComponentTable, _ runner: ExpressionRunner, _ row: Int, _ count: Int,
        _ bound: Double, _ unmet: UnsafeMutablePointer<UInt8>, _ strict: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        let segments = pass.segments[indicator.choice] + row
        let values = pass.components[component.column] + row
        // The last register stands for the result, which a derived value has its own column for.
        let spare = (pass.tables.registers - 1) * runner.stride
        for moving in component.moving {
            let place = UInt8(truncatingIfNeeded: moving.segment)
            guard (0..<count).contains(where: { segments[$0] == place }) else { continue }
            let threshold = runner.run(
                moving.program, from: row, count: count, into: runner.registers + spare)
            guard threshold.bound.isFinite else { return false }
            let tier = UInt8(truncatingIfNeeded: moving.tier)
            let isExact = component.program == nil && threshold.isExact
            for index in 0..<count where segments[index] == place {
                let (value, level) = (values[index], threshold.values[index])
                let reach = isExact ? 0 : bound + threshold.bound + level.magnitude * Self.margin
                let ahead = component.higher ? value - level : level - value
                // A tier already met by an easier reading stays; a number among expressions counts as its place.
                if moving.closed ? ahead >= -reach : ahead > -reach { unmet[index] = min(unmet[index], tier) }
                if moving.closed ? ahead >= reach : ahead > reach { strict[index] = min(strict[index], tier) }
            }
        }
        return true
    }

    /// Halves a block whose error is not known; a single row is decided in decimal.
    private func divide(
        _ component: KernelTables.ComponentTable, _ row: Int, _ count: Int,
        into unmet: UnsafeMutablePointer<UInt8>, _ scratch: borrowing KernelScratch
    ) {
        if count == 1 {
            unmet[0] = decided(component, row)
            return
        }
        let half = count / 2
        self.count(component, row, half, into: unmet, scratch)
        self.count(component, row + half, count - half, into: unmet + half, scratch)
    }

    /// The thresholds that one row does not meet, in decimal; a computed value is kept rounded to a double.
    private func decided(_ component: KernelTables.ComponentTable, _ row: Int) -> UInt8 {
        let item = ExactItem(pass: pass, row: row)
        var value = item.components[component.column]
        if let program = component.program {
            value = program.expression.evaluateDecimal(
                components: item.components, attributes: item.attributes)
            pass.derived[component.column]?[row] = value?.doubleValue ?? .nan
        }
        let segment = Int(pass.segments[indicator.choice][row])
        guard let value, segment < indicator.segments else {
            return UInt8(truncatingIfNeeded: indicator.tiers)
        }
        let tier = component.thresholds[segment].firstIndex { threshold in
            let level = threshold.expression.evaluateDecimal(
                components: item.components, attributes: item.attributes)
            guard let level else { return false }
            if value == level { return threshold.closed }
            return component.higher ? value > level : value < level
        }
        return UInt8(truncatingIfNeeded: tier ?? indicator.tiers)
    }
}

/// One item in decimal: the shortest decimals of its doubles, which are the decimals that were declared.
private struct ExactItem {
    let components: [DecimalNumber?]
    let attributes: [DecimalNumber?]

    init(pass: BlockPass, row: Int) {
        components = pass.components.enumerated().map { column, values in
            pass.tables.isDerived[column] ? nil : DecimalNumber(exactly: values[row])
        }
        attributes = pass.attributes.map { DecimalNumber(exactly: $0[row]) }
    }
}
