import Diagnostics

extension SchemeChecks {
    /// A declared name must not lead to two places: nobody could say which is meant.
    mutating func checkNames() {
        var names: [String: (indicator: Int, varieties: Set<Int>)] = [:]
        for (place, indicator) in draft.indicators.enumerated() {
            let varieties = Set(varieties(of: indicator))
            for component in indicator.components where component.derivedNode == nil {
                // An id that is used twice was told already.
                let own = component.names.filter {
                    $0 != NormalizedName.of(component.id) || !isTaken(component, place)
                }
                for name in own {
                    guard let other = names[name] else {
                        names[name] = (place, varieties)
                        continue
                    }
                    let isEnd = other.indicator == place && indicator.isRange
                    let isApart = !varieties.isEmpty && varieties.isDisjoint(with: other.varieties)
                    guard !isEnd, !isApart else { continue }
                    report(name, as: draft.indicators[other.indicator].id, at: component.span)
                }
            }
        }
        var attributes: [String: String] = [:]
        for (attribute, span) in zip(draft.attributes, draft.attributeSpans) {
            for name in attribute.names {
                if let other = attributes[name] {
                    report(name, as: other, at: span)
                } else {
                    attributes[name] = attribute.id
                }
            }
            guard case .choice(let options) = attribute.domain else { continue }
            var taken: [String: String] = [:]
            for option in options {
                for name in option.names {
                    if let other = taken[name] {
                        report(name, as: other, at: span)
                    } else {
                        taken[name] = option.id
                    }
                }
            }
        }
    }

    private func isTaken(_ component: DraftComponent, _ place: Int) -> Bool {
        draft.indicators[..<place].contains { $0.components.contains { $0.id == component.id } }
    }

    private mutating func report(_ name: String, as other: String, at span: Span) {
        findings.report(
            .duplicateName, zh: "名称“\(name)”已用于“\(other)”。", en: "The name “\(name)” is taken by “\(other)”.",
            at: span)
    }
}
