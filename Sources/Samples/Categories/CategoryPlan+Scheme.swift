import Diagnostics
import Quantities
import Ranking
import Standards

extension CategoryPlan {
    /// The plan of a scheme's category.
    init(_ scheme: Scheme) {
        let conditions = scheme.indicators.flatMap(\.segments).map { ConditionPlan($0.condition) }
        let varietyConditions = scheme.varieties.map { ConditionPlan($0.condition) }
        kind = Array((scheme.kind == .service ? "service" : "product").utf8)
        commonNames = Self.commonNames(scheme).map(JSONBytes.escaped)
        attributes = scheme.attributes.enumerated().map { place, attribute in
            let boundaries = (conditions + varietyConditions).flatMap { $0.boundaries(of: place) }
            return AttributePlan(attribute, boundaries: boundaries)
        }
        for place in attributes.indices { attributes[place].companion = Self.companion(of: place, scheme) }
        schemeSegments = scheme.indicators.map { indicator in
            indicator.segments.map { SegmentPlan($0, indicator.components) }
        }
        varieties = varietyConditions
        // Standards of products and tests; those of associations are mostly about evaluation.
        let sources = scheme.sources.filter {
            StandardNumber($0.number).kind.rawValue < StandardNumber.Kind.local.rawValue
        }
        let current = sources.filter { $0.supersededBy == nil && $0.withdrawn == nil }.map {
            Self.escaped($0.number)
        }
        let trade = SampleCatalogue.Trade(scheme)
        let methods = current.isEmpty ? trade.methods : current
        indicators = scheme.indicators.compactMap { IndicatorPlan($0, methods: methods) }
        // A name that the scheme knows, in any spelling, would be another value of its indicator.
        var taken = Set(scheme.attributes.flatMap(\.names))
        for component in scheme.indicators.flatMap(\.components) {
            if case .declared(let names) = component.source { taken.formUnion(names) }
        }
        fillers = trade.fillers.filter {
            !taken.contains(NormalizedName.of(String(decoding: $0.name, as: UTF8.self)))
        }
        externals = current
        superseded = sources.compactMap { source in
            guard let replacement = source.supersededBy, let day = source.withdrawn else { return nil }
            return SupersededNumber(
                number: Self.escaped(source.number), replacement: Self.escaped(replacement),
                since: day.year * 10_000 + day.month * 100 + day.day)
        }
        if let grade = scheme.productGrade {
            let next = ["特等": "一等", "一等": "二等", "优级": "一级", "一级": "二级", "优质": "普通"][grade] ?? "合格品"
            grades = [grade, next].map(JSONBytes.escaped)
        }
        dividing = attributes.indices.first { place in
            guard case .number(_, _, _, _, let boundaries, _) = attributes[place].form else { return false }
            return !boundaries.isEmpty
        }
    }

    /// The usual name first: the title without what stands in brackets, where the scheme knows it; then the others
    /// that have a Han character, whose normal forms read well.
    private static func commonNames(_ scheme: Scheme) -> [String] {
        let title = String(scheme.title.zh.prefix { $0 != "（" && $0 != "(" })
        let known = scheme.categoryNames.filter { name in name.unicodeScalars.contains { $0.value >= 0x4E00 }
        }
        if scheme.categoryNames.contains(NormalizedName.of(title)) {
            return [title] + known.filter { $0 != title }
        }
        return known.isEmpty ? [scheme.title.zh] : known
    }

    /// The declared component that an attribute without bounds goes with: one of the same unit.
    private static func companion(of place: Int, _ scheme: Scheme) -> (indicator: Int, component: Int)? {
        guard case .number(let unit, let range) = scheme.attributes[place].domain, range.upper == nil,
            unit != .one
        else { return nil }
        for (indicator, candidate) in scheme.indicators.enumerated() {
            for (component, part) in candidate.components.enumerated() {
                if case .declared = part.source, part.unit == unit { return (indicator, component) }
            }
        }
        return nil
    }

    private static func escaped(_ number: String) -> [UInt8] {
        JSONBytes.escaped(StandardNumber(number).normalized)
    }
}

extension IndicatorPlan {
    /// The plan of a scheme's indicator; `nil` where all of it is computed from others.
    fileprivate init?(_ indicator: SchemeIndicator, methods sources: [[UInt8]]) {
        var components: [ComponentPlan] = []
        var names: [[String]] = []
        for (column, component) in indicator.components.enumerated() {
            guard case .declared(let declaredNames) = component.source else { continue }
            names.append(declaredNames)
            components.append(ComponentPlan(component, column: column))
        }
        guard !components.isEmpty else { return nil }
        name = JSONBytes.escaped(indicator.name.zh)
        share = indicator.role == .innovation ? 0.4 : 1
        isCore = indicator.role == .core
        varieties = indicator.varieties
        isInterval = names.count == 2 && names[0] == names[1]
        if isInterval { components[0].name = name }
        self.components = components
        segments = indicator.segments.map { SegmentPlan($0, indicator.components) }
        let accepted = indicator.acceptedMethods.map { JSONBytes.escaped(StandardNumber($0).normalized) }
        isMethodBound = !accepted.isEmpty
        methods = accepted.isEmpty ? sources : accepted
    }
}

extension ComponentPlan {
    fileprivate init(_ component: Component, column: Int) {
        self.column = column
        name = JSONBytes.escaped(component.name.zh)
        form =
            switch component.direction {
            case .higher: .higher
            case .lower: .lower
            case .nearest(let target): .nearest(target)
            case .narrower: .narrower
            case .ordinal(let scale): .ordinal(scale.map(JSONBytes.escaped))
            case .yesno: .yesno
            }
        spellings = UnitSpelling.spellings(of: component.unit)
        unit = component.unit == .one ? [] : Array(component.unit.code.utf8)
        otherUnit = UnitSpelling.incomparable(with: component.unit)
        isPercentage = component.unit.code == "%"
    }
}

extension SegmentPlan {
    fileprivate init(_ segment: Segment, _ components: [Component]) {
        condition = ConditionPlan(segment.condition)
        thresholds = segment.thresholds
        limit = segment.limit
        models = components.indices.map { column in
            let column = column as Int
            var numbers: [DecimalNumber] = []
            for tier in segment.thresholds {
                guard tier.count > column, case .number(let number) = tier[column].value else { return nil }
                numbers.append(number)
            }
            guard !numbers.isEmpty else { return nil }
            var bound: DecimalNumber?
            if let limit = segment.limit, limit.count > column, case .number(let number) = limit[column].value
            {
                bound = number
            }
            return ValueModel(
                thresholds: numbers, limit: bound,
                higherIsBetter: components[column].direction.higherIsBetter,
                isPercentage: components[column].unit.code == "%")
        }
    }
}
