internal import Quantities

/// A scheme as the kernel reads it: thresholds and conditions as doubles, expressions as programs.
struct KernelTables: Sendable {
    /// One condition on one attribute, closed at both ends or a list of options.
    enum Test: Sendable, Hashable {
        case range(attribute: Int, lower: Double, upper: Double)
        case options(attribute: Int, [Double])
    }

    /// Several conditions, each a conjunction of tests; the first that holds is chosen.
    struct Choice: Sendable, Hashable {
        var conditions: [[Test]]

        init(_ conditions: [SegmentCondition]) {
            self.conditions = conditions.map { $0.terms.map(Test.init) }
        }
    }

    /// A threshold that depends on attributes.
    struct Moving: Sendable {
        var segment: Int
        var tier: Int
        var program: ExpressionProgram
        var closed: Bool
    }

    /// One compared value.
    final class ComponentTable: Sendable {
        let column: Int
        let higher: Bool
        /// How the value is computed; `nil` where it is declared.
        let program: ExpressionProgram?
        /// The thresholds as they stand, by segment and tier, for items that are decided in decimal.
        let thresholds: [[Threshold]]
        /// A row of closed thresholds for each segment and one of NaN, which nothing meets, for “no segment”.
        /// Rows are tightened so that the number of thresholds not met is the best tier that is met.
        let rows: [Double]
        /// The thresholds of the segments where any is an expression (NaN in `rows`).
        let moving: [Moving]

        init(_ indicator: SchemeIndicator, _ component: Component, at place: Int, column: Int) {
            self.column = column
            higher = component.direction.higherIsBetter
            if case .derived(let expression) = component.source {
                program = ExpressionProgram(expression)
            } else {
                program = nil
            }
            thresholds = indicator.segments.map { $0.thresholds.map { $0[place] } }
            var rows: [Double] = []
            var moving: [Moving] = []
            for (number, segment) in indicator.segments.enumerated() {
                let thresholds = segment.thresholds.map { $0[place] }
                if let row = Self.row(thresholds, higher: higher) {
                    rows += row
                    continue
                }
                rows += repeatElement(.nan, count: thresholds.count)
                for (tier, threshold) in thresholds.enumerated() {
                    moving.append(
                        Moving(
                            segment: number, tier: tier, program: ExpressionProgram(threshold.expression),
                            closed: threshold.closed))
                }
            }
            self.rows = rows + Array(repeating: .nan, count: indicator.tiers.count + 1)
            self.moving = moving
        }

        /// Closed thresholds, tightened; `nil` where one is an expression.
        private static func row(_ thresholds: [Threshold], higher: Bool) -> [Double]? {
            var row: [Double] = []
            var easiest = higher ? Double.infinity : -Double.infinity
            for threshold in thresholds {
                guard case .number(let value) = threshold.value else { return nil }
                let double = value.doubleValue
                let closed = threshold.closed ? double : higher ? double.nextUp : double.nextDown
                easiest = higher ? min(easiest, closed) : max(easiest, closed)
                row.append(easiest)
            }
            return row
        }
    }

    /// One indicator.
    final class IndicatorTable: Sendable {
        let role: SchemeIndicator.Role
        /// The choice of segments, by its place in `choices`.
        let choice: Int
        let segments: Int
        let tiers: Int
        /// For each variety whether the indicator applies to it; empty: it applies to every item.
        let applies: [Bool]
        let components: [ComponentTable]
        /// The level (0 advanced … 3 none) of each tier, and of none.
        let levels: [UInt8]

        init(_ indicator: SchemeIndicator, choice: Int, columns: [Int], varieties: Int) {
            role = indicator.role
            self.choice = choice
            segments = indicator.segments.count
            tiers = indicator.tiers.count
            applies = indicator.varieties.isEmpty ? [] : (0..<varieties).map(indicator.varieties.contains)
            components = zip(indicator.components, columns).enumerated().map { place, pair in
                ComponentTable(indicator, pair.0, at: place, column: pair.1)
            }
            levels = indicator.tiers.map { KernelTables.level($0.level) } + [3]
        }
    }

    /// The different choices of segments; indicators with equal conditions share one.
    var choices: [Choice] = []
    /// The varieties; `nil` where the scheme has none.
    var varieties: Choice?
    var indicators: [IndicatorTable] = []
    /// The number of component columns.
    var columns: Int
    /// Whether each component column is computed.
    var isDerived: [Bool]
    /// The registers that the deepest expression needs.
    var registers = 0
    /// The numbers in the largest table of thresholds.
    var longestTable = 1

    init(_ scheme: Scheme) {
        let layout = ColumnLayout(scheme.indicators)
        columns = layout.componentCount
        isDerived = Array(repeating: false, count: layout.componentCount)
        varieties = scheme.varieties.isEmpty ? nil : Choice(scheme.varieties.map(\.condition))
        for (indicator, componentColumns) in zip(scheme.indicators, layout.componentColumns) {
            let choice = Choice(indicator.segments.map(\.condition))
            let place = choices.firstIndex(of: choice) ?? choices.count
            if place == choices.count { choices.append(choice) }
            indicators.append(
                IndicatorTable(
                    indicator, choice: place, columns: componentColumns, varieties: scheme.varieties.count))
        }
        for component in indicators.flatMap(\.components) {
            isDerived[component.column] = component.program != nil
            longestTable = max(longestTable, component.rows.count)
            for program in component.moving.map(\.program) + [component.program].compactMap({ $0 }) {
                registers = max(registers, program.registers)
            }
        }
    }

    /// The place of a level among advanced, average, baseline and none.
    fileprivate static func level(_ level: TierLevel) -> UInt8 {
        switch level {
        case .advanced: 0
        case .average: 1
        case .baseline: 2
        case .none: 3
        }
    }
}

extension KernelTables.Test {
    /// A term with open ends moved to the next double, so that all ends are closed.
    init(_ term: SegmentCondition.Term) {
        switch term {
        case .range(let attribute, let range):
            let lower = range.lower.map { $0.closed ? $0.value.doubleValue : $0.value.doubleValue.nextUp }
            let upper = range.upper.map { $0.closed ? $0.value.doubleValue : $0.value.doubleValue.nextDown }
            self = .range(attribute: attribute, lower: lower ?? -.infinity, upper: upper ?? .infinity)
        case .options(let attribute, let options):
            self = .options(attribute: attribute, options.map(Double.init))
        }
    }
}

extension Threshold {
    /// The threshold as an expression.
    var expression: Expression {
        switch value {
        case .number(let number): .number(number)
        case .expression(let expression): expression
        }
    }
}
