/// What a clause is about, as far as indicators are concerned.
enum ClauseTopic: Sendable, Hashable {
    /// What the product or service has to fulfil.
    case requirements
    /// How it is tested.
    case methods
    /// Scope, terms, inspection rules, packing, foreword: nothing of the kind.
    case other
    /// Where and how the raw material is grown: required, but not of the product.
    case surroundings
    /// The title does not say.
    case unknown

    /// Judges a clause by its title, or else by the clause above it.
    init(_ clause: Clause, above: ClauseTopic?) {
        switch clause.kind {
        case .foreword, .introduction, .bibliography, .informativeAppendix:
            self = .other
            return
        default: break
        }
        let own = clause.title.map { Self.judge(PlainText.key($0), top: above == nil) } ?? .unknown
        switch (above, own) {
        // What stands below a chapter is of its kind, whatever it is called: 外观 below 试验方法 is a test.
        case (.methods, _): self = .methods
        case (.other, _): self = .other
        case (.surroundings, _): self = .surroundings
        case (.requirements, .methods): self = .methods
        case (.requirements, .surroundings): self = .surroundings
        case (.requirements, .other): self = .other
        case (.requirements, _): self = .requirements
        default: self = own
        }
    }

    private static func judge(_ title: String, top: Bool) -> ClauseTopic {
        if PlainText.holds(title, anyOf: ClauseWords.surroundings)
            || ClauseWords.surroundingsAlone.contains(title)
        {
            return .surroundings
        }
        // 要求和试验方法 is both; its tables and sentences are requirements with methods beside them.
        let requires = PlainText.holds(title, anyOf: ClauseWords.requirements)
        let tests = PlainText.holds(title, anyOf: ClauseWords.methods)
        if requires, tests {
            return PlainText.holds(title, anyOf: ["和", "与", "及"]) ? .requirements : .methods
        }
        if tests { return .methods }
        // 要求和检验规则 requires; 包装要求 requires nothing of the product.
        if PlainText.holds(title, "要求"), PlainText.holds(title, anyOf: ClauseWords.inspections) {
            return .requirements
        }
        if PlainText.holds(title, anyOf: top ? ClauseWords.others : ClauseWords.othersBelow) { return .other }
        return requires ? .requirements : .unknown
    }
}
