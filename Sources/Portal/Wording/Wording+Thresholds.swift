import Diagnostics
import Quantities
import Ranking

extension Wording {
    /// A threshold with its comparison and without its unit: `≥ 4.50`, `< 0.5`, `2 级`.
    func threshold(_ threshold: Threshold, of component: Component, in scheme: Scheme) -> String {
        let value: String
        switch threshold.value {
        case .number(let number):
            switch component.direction {
            case .ordinal(let scale):
                value =
                    Int(number.description).flatMap { scale.indices.contains($0) ? scale[$0] : nil }
                    ?? decimal(number)
            case .yesno:
                return texts[number == DecimalNumber(0) ? .readNo : .readYes]
            default:
                value = decimal(number)
            }
        case .expression(let expression):
            value = formula(expression, in: scheme)
        }
        let comparison = "\(sign(component.direction.higherIsBetter, closed: threshold.closed)) \(value)"
        switch component.direction {
        case .nearest(let target): return texts(.deviationFrom, decimal(target), comparison)
        case .narrower: return texts(.intervalWidth, comparison)
        case .higher, .lower, .ordinal, .yesno: return comparison
        }
    }

    /// The thresholds of one tier in one segment, for all components: `≥ 98 且 ≥ 94`.
    func thresholds(_ thresholds: [Threshold], of indicator: SchemeIndicator, in scheme: Scheme) -> String {
        zip(thresholds, indicator.components)
            .map { threshold($0, of: $1, in: scheme) }
            .joined(separator: texts[.componentBoth])
    }

    /// When a segment holds: `4500 W < 额定制冷量 ≤ 7100 W,类型:热泵`.
    func condition(_ condition: SegmentCondition, in scheme: Scheme) -> String {
        guard !condition.terms.isEmpty else { return texts[.segmentAll] }
        return condition.terms.map { term in
            switch term {
            case .range(let place, let range):
                let attribute = scheme.attributes[place]
                var unit = ""
                if case .number(let given, _) = attribute.domain { unit = self.unit(given) }
                return self.range(range, of: attribute.name[language], unit: unit)
            case .options(let place, let options):
                return option(scheme.attributes[place], options)
            }
        }.joined(separator: texts[.conditionAnd])
    }

    /// A range of a named quantity: `4500 W < 额定制冷量 ≤ 7100 W`.
    func range(_ range: NumericRange, of name: String, unit: String) -> String {
        var text = name
        if let lower = range.lower {
            text =
                range.upper == nil
                ? "\(name) \(sign(true, closed: lower.closed)) \(quantity(decimal(lower.value), unit))"
                : "\(quantity(decimal(lower.value), unit)) \(sign(false, closed: lower.closed)) \(name)"
        }
        if let upper = range.upper {
            text += " \(sign(false, closed: upper.closed)) \(quantity(decimal(upper.value), unit))"
        }
        return text
    }

    /// `≥`, `>`, `≤` or `<`.
    func sign(_ atLeast: Bool, closed: Bool) -> String {
        switch (atLeast, closed) {
        case (true, true): "≥"
        case (true, false): "＞"
        case (false, true): "≤"
        case (false, false): "＜"
        }
    }

    private func option(_ attribute: Attribute, _ places: [Int]) -> String {
        let names: [String] = places.compactMap { place in
            switch attribute.domain {
            case .choice(let options):
                options.indices.contains(place) ? options[place].name[language] : nil
            case .yesno: texts[place == 0 ? .readNo : .readYes]
            case .number: nil
            }
        }
        return attribute.name[language] + texts[.colon] + list(names)
    }

    /// Where thresholds come from and whether they were checked, in words.
    func source(_ source: ThresholdSource) -> String {
        if source.illustrative { return texts[.sourceIllustrative] }
        guard let standard = source.standard else { return texts[.sourceUnverified] }
        let place = source.clause.map { texts(.sourceClause, standard, $0) } ?? standard
        let state = texts[source.verified ? .sourceVerified : .sourceUnverified]
        return language == .zh ? "\(place)（\(state)）" : "\(place) (\(state))"
    }
}
