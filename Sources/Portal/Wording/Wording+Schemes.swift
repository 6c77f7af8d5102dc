import Diagnostics
import Quantities
import Ranking
import Standards

extension Wording {
    /// A quota in words.
    func quota(_ quota: Quota) -> String {
        var words = [texts(.quotaMax, number(quota.max))]
        if let most = quota.perEnterprise { words.append(texts(.quotaPerEnterprise, number(most))) }
        words.append(texts[quota.tiesIn ? .quotaTiesIn : .quotaTiesOut])
        return words.joined(separator: texts[.conditionAnd])
    }

    /// A rounding rule in words.
    func rounding(_ rounding: Rounding?) -> String {
        rounding.map { texts(.roundingDigits, number($0.decimals)) } ?? texts[.roundingNone]
    }

    /// How a gate is answered.
    func check(_ check: Gate.Check) -> String {
        switch check {
        case .verdict: texts[.gateByVerdict]
        case .declared: texts[.gateByDeclaration]
        case .offerings: texts[.gateByOfferings]
        case .form: texts[.gateByForm]
        }
    }

    /// The answer of a gate.
    func answer(_ answer: GateResult.Answer) -> String {
        switch answer {
        case .yes: texts[.gateYes]
        case .no: texts[.gateNo]
        case .unknown: texts[.gateUnknown]
        }
    }

    /// What an attribute can be: its unit and range, its options, or yes and no.
    func domain(_ attribute: Attribute) -> String {
        switch attribute.domain {
        case .number(let unit, let range):
            self.range(range, of: attribute.name[language], unit: self.unit(unit))
        case .choice(let options): list(options.map { $0.name[language] })
        case .yesno: list([texts[.readYes], texts[.readNo]])
        }
    }

    /// The dates of a cited standard.
    func state(_ source: SourceStandard) -> String {
        var words: [String] = []
        if let day = source.implemented { words.append(texts(.sourceInForce, date(day))) }
        if let day = source.withdrawn { words.append(texts(.sourceWithdrawn, date(day))) }
        if let number = source.supersededBy { words.append(texts(.sourceReplaced, number)) }
        return words.joined(separator: texts[.conditionAnd])
    }
}
