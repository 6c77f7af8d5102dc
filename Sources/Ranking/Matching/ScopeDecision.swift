/// Makes one answer of what the fields of a declaration say. The common name leads; where it says nothing the name
/// does, and then the title of the standard.
struct ScopeDecision {
    let targets: [ScopeTarget]
    /// What the fields say, the leading one first.
    let fields: [(field: ScopeField, verdict: FieldVerdict)]
    /// The stated class of GB/T 4754, digits only.
    let classCode: String?

    /// The answer.
    func match() -> ScopeMatch {
        guard let lead = fields.firstIndex(where: { $0.verdict.speaks }) else {
            return .outside([.nothingNamed])
        }
        let rest = fields[(lead + 1)...]
        switch fields[lead].verdict {
        case .silent: return .outside([.nothingNamed])
        case .other(let reasons, _):
            // A title is often wider than what is sold under it; a name is not.
            guard fields[lead].field == .commonName,
                let name = rest.first(where: { $0.field == .name && $0.verdict.certain != nil }),
                let claim = name.verdict.certain
            else { return .outside(reasons) }
            return doubtful([claim], reasons + [.fieldsDiffer(.commonName, .name)])
        case .named(let claims):
            let pointed = claims.filter { claim in
                rest.contains { $0.verdict.certain?.scheme == claim.scheme }
            }
            let chosen = claims.count > 1 && pointed.count == 1 ? pointed : claims
            return chosen.count == 1 ? decide(chosen[0], fields[lead].field, rest) : doubtful(claims, [])
        }
    }

    private func decide(
        _ claim: FieldVerdict.Claim, _ field: ScopeField,
        _ rest: ArraySlice<(field: ScopeField, verdict: FieldVerdict)>
    ) -> ScopeMatch {
        var claim = claim
        var reasons = [claim.support]
        if let witness = rest.compactMap(\.verdict.certain).first(where: { $0.scheme == claim.scheme }) {
            reasons.append(witness.support)
            claim.variety = claim.variety ?? witness.variety
            claim.doubts.removeAll(where: \.isSettledByWitness)
        } else if let against = rest.first(where: { $0.verdict.contradicts(claim.scheme) }) {
            claim.doubts += against.verdict.reasons + [.fieldsDiffer(field, against.field)]
        }
        let target = targets[claim.scheme]
        if let classCode, !target.classes.isEmpty {
            if target.classes.contains(where: { $0.hasPrefix(classCode) || classCode.hasPrefix($0) }) {
                reasons.append(.classAgrees(classCode))
                claim.doubts.removeAll(where: \.isSettledByClass)
            } else if !target.classes.contains(where: { $0.prefix(2) == classCode.prefix(2) }) {
                claim.doubts.append(.classDiffers(classCode, expected: target.classes))
            }
        }
        guard claim.doubts.isEmpty else { return doubtful([claim], []) }
        return .certain(
            scheme: target.id, variety: claim.variety.map { target.varieties[$0] }, reasons: reasons)
    }

    private func doubtful(_ claims: [FieldVerdict.Claim], _ reasons: [ScopeReason]) -> ScopeMatch {
        let candidates = claims.map { claim in
            let target = targets[claim.scheme]
            let doubts = claim.doubts + reasons
            return ScopeCandidate(
                scheme: target.id, variety: claim.variety.map { target.varieties[$0] },
                score: (doubts.map(\.remainingTrust).min() ?? 0.5) / Double(claims.count),
                reasons: [claim.support] + doubts.filter { $0 != claim.support })
        }
        return .doubtful(
            candidates.sorted { $0.score != $1.score ? $0.score > $1.score : $0.scheme < $1.scheme })
    }
}

extension FieldVerdict {
    /// Whether it says anything.
    var speaks: Bool { if case .silent = self { false } else { true } }

    /// The one claim that leaves no doubt.
    var certain: Claim? {
        if case .named(let claims) = self, claims.count == 1, claims[0].doubts.isEmpty {
            claims[0]
        } else {
            nil
        }
    }

    /// Whether it names something else than a scheme.
    func contradicts(_ scheme: Int) -> Bool {
        switch self {
        case .silent: false
        case .other(_, let isKnown): isKnown
        case .named(let claims): !claims.contains { $0.scheme == scheme }
        }
    }

    /// What it says.
    var reasons: [ScopeReason] {
        switch self {
        case .silent: []
        case .other(let reasons, _): reasons
        case .named(let claims): claims.map(\.support)
        }
    }

    /// What several texts of one field say together: names count before what is silent or another thing, since a
    /// standard belongs to a category if one of its offerings does.
    static func together(_ verdicts: [FieldVerdict]) -> FieldVerdict {
        var claims: [Claim] = []
        var others: [ScopeReason] = []
        var isKnown = false
        for verdict in verdicts {
            switch verdict {
            case .silent: break
            case .other(let reasons, let known):
                others += reasons
                isKnown = isKnown || known
            case .named(let more):
                for claim in more {
                    guard let place = claims.firstIndex(where: { $0.scheme == claim.scheme }) else {
                        claims.append(claim)
                        continue
                    }
                    if claim.doubts.isEmpty, !claims[place].doubts.isEmpty { claims[place] = claim }
                }
            }
        }
        if !claims.isEmpty { return .named(claims) }
        return others.isEmpty ? .silent : .other(Array(others.prefix(4)), isKnown: isKnown)
    }
}

extension ScopeReason {
    /// Whether another field that names the category without a doubt settles it.
    fileprivate var isSettledByWitness: Bool {
        switch self {
        case .unknownTail, .insideBrackets, .misspelt, .purpose: true
        default: false
        }
    }

    /// Whether the stated class settles it: accessories are of the same class, other things seldom are.
    fileprivate var isSettledByClass: Bool {
        if case .misspelt = self { true } else { false }
    }

    /// How much trust a doubt leaves, for the order of a queue.
    fileprivate var remainingTrust: Double {
        switch self {
        case .unknownTail: 0.7
        case .misspelt, .insideBrackets: 0.6
        case .aboutOther, .purpose: 0.4
        default: 0.5
        }
    }
}
