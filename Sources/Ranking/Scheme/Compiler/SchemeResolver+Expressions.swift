import Diagnostics
import Quantities

extension SchemeResolver {
    /// The longest expression, in Unicode scalars.
    static let maximumExpression = 4096

    /// Which names an expression may use.
    enum NameScope {
        /// Attributes, inputs and declared components.
        case all
        /// Attributes and inputs.
        case attributesOnly
    }

    /// The expressions of derived components.
    mutating func resolveDerived() {
        for indicator in draft.indicators.indices {
            for place in draft.indicators[indicator].components.indices {
                let component = draft.indicators[indicator].components[place]
                guard let node = component.derivedNode, let direction = component.direction else { continue }
                draft.indicators[indicator].components[place].derived = derived(node, component, direction)
            }
        }
    }

    private mutating func derived(
        _ node: SchemeNode, _ component: DraftComponent, _ direction: Component.Direction
    ) -> Expression? {
        guard let text = node.text else { return nil }
        switch direction {
        case .higher, .lower:
            return expression(text, at: node.span, skipping: 0, unit: component.unit, names: .all)?.expression
        case .nearest(let target):
            let inner = expression(text, at: node.span, skipping: 0, unit: component.unit, names: .all)
            // What is compared is the distance from the target.
            return inner.map { .call(.abs, [.binary(.subtract, $0.expression, .number(target))]) }
        case .yesno:
            return syntax(text, at: node.span, skipping: 0).flatMap { syntax in
                check(node.span, skipping: 0, names: .all) { checker throws(ExpressionChecker.Failure) in
                    try checker.truth(syntax)
                }
            }
        case .narrower, .ordinal:
            findings.report(
                .misplacedKey, zh: "区间宽度和等级不能由计算导出。",
                en: "Neither the width of an interval nor a grade can be derived.", at: node.span)
            return nil
        }
    }

    /// A number in a unit; any unit where none is known, so that one mistake is told once.
    mutating func expression(
        _ text: String, at span: Span, skipping: Int, unit: Unit?, names: NameScope
    ) -> Threshold.Value? {
        guard let syntax = syntax(text, at: span, skipping: skipping) else { return nil }
        let result = check(span, skipping: skipping, names: names) {
            checker throws(ExpressionChecker.Failure) in
            guard let unit else { return try checker.number(syntax).0 }
            return try checker.number(syntax, in: unit)
        }
        return result.map { if case .number(let number) = $0 { .number(number) } else { .expression($0) } }
    }

    private mutating func syntax(_ text: String, at span: Span, skipping: Int) -> ExpressionSyntax? {
        if text.unicodeScalars.count > Self.maximumExpression {
            findings.report(
                .expressionTooLarge, zh: "表达式长于 \(Self.maximumExpression) 个字符。",
                en: "The expression has more than \(Self.maximumExpression) characters.", at: span)
            return nil
        }
        do {
            return try ExpressionParser.parse(text, names: Set(meanings.keys).union(optionNames))
        } catch {
            let place = span.part(error.range.lowerBound + skipping..<error.range.upperBound + skipping)
            let rule: SchemeRule = error.en == "nested too deeply" ? .expressionTooLarge : .expressionSyntax
            findings.report(
                rule, zh: "表达式不能理解：\(error.zh)。", en: "The expression is not understood: \(error.en).",
                at: place)
            return nil
        }
    }

    private mutating func check(
        _ span: Span, skipping: Int, names: NameScope,
        _ body: (ExpressionChecker) throws(ExpressionChecker.Failure) -> Expression
    ) -> Expression? {
        let checker = ExpressionChecker(
            names: meanings, attributes: draft.attributes, attributesOnly: names == .attributesOnly)
        do {
            return try body(checker)
        } catch {
            let place = span.part(error.range.lowerBound + skipping..<error.range.upperBound + skipping)
            findings.report(error.rule, zh: error.zh, en: error.en, at: place, mend: error.mend)
            return nil
        }
    }

    private var optionNames: [String] {
        draft.attributes.flatMap { attribute in
            if case .choice(let options) = attribute.domain { options.map(\.id) } else { [String]() }
        }
    }

    private var meanings: [String: ExpressionChecker.Meaning] {
        var meanings: [String: ExpressionChecker.Meaning] = [:]
        for (place, attribute) in draft.attributes.enumerated() { meanings[attribute.id] = .attribute(place) }
        // Of an id that is used twice the first keeps its meaning: one mistake is told once.
        for component in draft.indicators.flatMap(\.components) where meanings[component.id] == nil {
            meanings[component.id] =
                if component.derivedNode != nil {
                    .derived
                } else {
                    switch component.direction {
                    case .ordinal: .ordinal
                    case .yesno: .component(column: component.column, unit: .one, isTruth: true)
                    default: .component(column: component.column, unit: component.unit, isTruth: false)
                    }
                }
        }
        return meanings
    }
}

extension Threshold.Value {
    /// The value as an expression.
    var expression: Expression {
        switch self {
        case .number(let number): .number(number)
        case .expression(let expression): expression
        }
    }
}
