import Quantities
import Ranking

/// One item in decimals, as the reference reads it.
struct PlainItem {
    var components: [DecimalNumber?]
    var attributes: [DecimalNumber?]
}

/// What the reference finds out about one item.
struct PlainVerdict: Equatable {
    var tiers: [Int?] = []
    var segments: [Int?] = []
    var grade = 0
}

/// The meaning of a scheme, item by item in decimal arithmetic: what the kernel is held against.
enum PlainReference {
    static func verdict(_ item: PlainItem, _ scheme: Scheme) -> PlainVerdict {
        var verdict = PlainVerdict()
        let layout = ColumnLayout(scheme.indicators)
        let variety = scheme.varieties.firstIndex { holds($0.condition, item) }
        var core: [TierLevel] = []
        var innovation: [TierLevel] = []
        var failed = false
        for (indicator, columns) in zip(scheme.indicators, layout.componentColumns) {
            let segment = indicator.segments.firstIndex { holds($0.condition, item) }
            verdict.segments.append(segment)
            let applies = indicator.varieties.isEmpty || variety.map(indicator.varieties.contains) ?? false
            let tier = segment.flatMap { applies ? Self.tier(of: indicator, columns, $0, item) : nil }
            verdict.tiers.append(tier)
            guard applies else { continue }
            let level = tier.map { indicator.tiers[$0].level } ?? .none
            switch indicator.role {
            case .base: failed = failed || tier == nil
            case .core: core.append(level)
            case .innovation: innovation.append(level)
            }
        }
        if failed || core.isEmpty { return verdict }
        let best = innovation.min() ?? .advanced
        if core.allSatisfy({ $0 <= .advanced }), best <= .advanced {
            verdict.grade = 1
        } else if core.allSatisfy({ $0 <= .average }), best <= .average {
            verdict.grade = 2
        } else if core.allSatisfy({ $0 <= .baseline }) {
            verdict.grade = 3
        }
        return verdict
    }

    private static func tier(
        of indicator: SchemeIndicator, _ columns: [Int], _ segment: Int, _ item: PlainItem
    ) -> Int? {
        indicator.segments[segment].thresholds.firstIndex { thresholds in
            zip(indicator.components.indices, thresholds).allSatisfy { place, threshold in
                guard let value = Self.value(indicator.components[place], columns[place], item),
                    let level = Self.level(threshold, item)
                else { return false }
                if value == level { return threshold.closed }
                return indicator.components[place].direction.higherIsBetter ? value > level : value < level
            }
        }
    }

    /// The compared value of a component.
    static func value(_ component: Component, _ column: Int, _ item: PlainItem) -> DecimalNumber? {
        switch component.source {
        case .declared: item.components[column]
        case .derived(let expression):
            expression.evaluateDecimal(components: item.components, attributes: item.attributes)
        }
    }

    private static func level(_ threshold: Threshold, _ item: PlainItem) -> DecimalNumber? {
        switch threshold.value {
        case .number(let number): number
        case .expression(let expression):
            expression.evaluateDecimal(components: item.components, attributes: item.attributes)
        }
    }

    private static func holds(_ condition: SegmentCondition, _ item: PlainItem) -> Bool {
        condition.terms.allSatisfy { term in
            switch term {
            case .range(let attribute, let range): item.attributes[attribute].map(range.contains) ?? false
            case .options(let attribute, let options):
                item.attributes[attribute].map { value in options.contains { DecimalNumber($0) == value } }
                    ?? false
            }
        }
    }

    /// Competition ranks: one more than the number of better values; 0 for what is missing.
    static func ranks(_ values: [DecimalNumber?], higherIsBetter: Bool) -> [UInt32] {
        let ordered = values.compactMap { $0 }.sorted { higherIsBetter ? $0 > $1 : $0 < $1 }
        var first: [DecimalNumber: UInt32] = [:]
        for (place, value) in ordered.enumerated() where first[value] == nil {
            first[value] = UInt32(place + 1)
        }
        return values.map { $0.flatMap { first[$0] } ?? 0 }
    }
}
