import Quantities

/// What is worked out once from a scheme and then serves every declaration.
struct EvaluationPlan: Sendable {
    /// One declared or derived component in the order of the columns.
    struct Column: Sendable {
        var indicator: Int
        var component: Component
        var rounding: Rounding?
        /// The columns and attributes that a derived component is computed from; `nil` where it is declared.
        var inputs: (columns: [Int], attributes: [Int])?
    }

    /// One segment of an indicator.
    struct SegmentPlan: Sendable {
        var condition: ConditionTable
        /// The attributes that thresholds given as expressions need.
        var thresholdAttributes: [Int]
        /// Whether the thresholds were checked against their original.
        var isVerified: Bool
    }

    /// What cells ask of an indicator again and again, free of references: workers that count references to the
    /// same strings and arrays wait for each other.
    struct IndicatorFacts: Sendable {
        var role: SchemeIndicator.Role
        var firstColumn: Int
        var columnCount: Int
        /// Whether it applies to some varieties only.
        var hasVarieties = false
        /// Whether its segments have conditions.
        var hasConditions = false
        /// Whether thresholds are expressions.
        var hasMovingThresholds = false
        /// Whether a component is derived.
        var isDerived = false
    }

    /// What slots ask of a column again and again.
    struct ColumnFacts: Sendable {
        var indicator: Int
        var higherIsBetter: Bool
        var isDerived: Bool
        /// Whether any test method is accepted.
        var acceptsAnyMethod: Bool
    }

    let scheme: Scheme
    let layout: ColumnLayout
    let names: NameIndex
    let columns: [Column]
    /// `segments[indicator][segment]`.
    let segments: [[SegmentPlan]]
    let varieties: [ConditionTable]
    /// `methods[indicator]`: the accepted ones; empty: any.
    let methods: [Set<String>]
    let indicatorFacts: [IndicatorFacts]
    let columnFacts: [ColumnFacts]
    let scores: ScoreTable?
    /// The normalised names of the product grade that a standard is ranked by; empty: its worst item counts.
    let productGrades: Set<String>

    init(_ scheme: Scheme) {
        self.scheme = scheme
        layout = ColumnLayout(scheme.indicators)
        names = NameIndex(scheme)
        columns = scheme.indicators.enumerated().flatMap { index, indicator in
            indicator.components.map { component in
                var inputs: (columns: [Int], attributes: [Int])?
                if case .derived(let expression) = component.source {
                    inputs = (expression.components.sorted(), expression.attributes.sorted())
                }
                return Column(
                    indicator: index, component: component, rounding: indicator.rounding ?? scheme.rounding,
                    inputs: inputs)
            }
        }
        segments = scheme.indicators.map { indicator in
            indicator.segments.map { segment in
                SegmentPlan(
                    condition: ConditionTable(segment.condition),
                    thresholdAttributes: segment.thresholds.joined().flatMap { threshold -> [Int] in
                        guard case .expression(let expression) = threshold.value else { return [] }
                        return expression.attributes.sorted()
                    },
                    isVerified: segment.source.verified && !segment.source.illustrative)
            }
        }
        varieties = scheme.varieties.map { ConditionTable($0.condition) }
        methods = scheme.indicators.map { Set($0.acceptedMethods) }
        let (columns, segments) = (columns, segments)
        indicatorFacts = scheme.indicators.enumerated().map { index, indicator in
            let first = columns.firstIndex { $0.indicator == index } ?? 0
            return IndicatorFacts(
                role: indicator.role, firstColumn: first, columnCount: indicator.components.count,
                hasVarieties: !indicator.varieties.isEmpty,
                hasConditions: segments[index].count != 1 || !segments[index][0].condition.attributes.isEmpty,
                hasMovingThresholds: segments[index].contains { !$0.thresholdAttributes.isEmpty },
                isDerived: columns.contains { $0.indicator == index && $0.inputs != nil })
        }
        columnFacts = columns.map { column in
            ColumnFacts(
                indicator: column.indicator, higherIsBetter: column.component.direction.higherIsBetter,
                isDerived: column.inputs != nil,
                acceptsAnyMethod: scheme.indicators[column.indicator].acceptedMethods.isEmpty)
        }
        scores = ScoreTable(scheme)
        productGrades = Set(scheme.productGrades.map(NormalizedName.of))
    }
}
