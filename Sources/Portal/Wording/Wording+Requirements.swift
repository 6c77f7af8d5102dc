import Diagnostics
import Quantities

extension Wording {
    /// A parsed requirement in words and signs: `≥ 95 %`, `15 % 至 20 %`, `4 级`.
    func requirement(_ requirement: Requirement) -> String {
        let unit = requirement.unit.map { self.unit(code: $0) } ?? ""
        let text: String
        switch requirement.kind {
        case .interval: text = interval(requirement, unit: unit)
        case .value:
            text = texts(.readStated, bound(requirement.lower ?? requirement.upper, unit: unit))
        case .ordinal: text = requirement.ordinal.map(ordinal) ?? requirement.text
        case .absence: text = texts[.readAbsence]
        case .yesno: text = requirement.yes.map { texts[$0 ? .readYes : .readNo] } ?? requirement.text
        case .text: text = texts[.readText]
        case .alternatives:
            let choices = (requirement.alternatives ?? []).map(self.requirement)
            text = choices.dropFirst().reduce(choices.first ?? requirement.text) {
                texts(.readAlternative, $0, $1)
            }
        }
        let related = requirement.relativeTo.map { texts(.readRelative, $0, text) } ?? text
        return requirement.approximate ? texts(.readAbout, related) : related
    }

    private func interval(_ requirement: Requirement, unit: String) -> String {
        switch (requirement.lower, requirement.upper) {
        case (let lower?, let upper?) where lower.closed && upper.closed:
            texts(.readInterval, bound(lower, unit: unit), bound(upper, unit: unit))
        case (let lower?, let upper?):
            "\(sign(true, closed: lower.closed)) \(bound(lower, unit: unit))\(texts[.componentBoth])"
                + "\(sign(false, closed: upper.closed)) \(bound(upper, unit: unit))"
        case (let lower?, nil): "\(sign(true, closed: lower.closed)) \(bound(lower, unit: unit))"
        case (nil, let upper?): "\(sign(false, closed: upper.closed)) \(bound(upper, unit: unit))"
        case (nil, nil): requirement.text
        }
    }

    private func bound(_ bound: Requirement.Bound?, unit: String) -> String {
        bound.map { quantity(decimal($0.value), unit) } ?? "–"
    }

    private func ordinal(_ ordinal: Requirement.Ordinal) -> String {
        let ends = [ordinal.from, ordinal.to].compactMap { $0 }
        let range =
            ends.count == 2 && ends[0] != ends[1] ? texts(.readInterval, ends[0], ends[1]) : ends.first
        guard let range else { return ordinal.scale }
        // 级 and 等 follow the number; scales with a Latin name, such as IP, go before it.
        return ordinal.scale.allSatisfy(\.isASCII) ? ordinal.scale + range : "\(range) \(ordinal.scale)"
    }
}
