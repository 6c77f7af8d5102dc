import Diagnostics
import Quantities

/// Compares the tiers of one segment with each other and with the limit.
///
/// Numbers are compared as they are. Where a threshold is an expression, it is computed at the ends and in the
/// middle of the segment's ranges: what is wrong there is wrong, what is right there may be wrong elsewhere.
struct TierComparison {
    /// Where a comparison fails, and for which attributes.
    struct Failure {
        var span: Span
        var sample: LocalizedText
    }

    private let components: [DraftComponent]
    private let segment: DraftSegment
    private let samples: [Sample]

    private struct Sample {
        var values: [DecimalNumber?]
        var text: LocalizedText
    }

    init(draft: SchemeDraft, components: [DraftComponent], segment: DraftSegment) {
        self.components = components
        self.segment = segment
        let all = segment.thresholds + [segment.limit ?? []]
        let isPlain = all.allSatisfy { $0.allSatisfy { $0?.plain != nil } }
        samples = isPlain ? [Sample(values: [], text: LocalizedText(same: ""))] : Self.samples(draft, segment)
    }

    /// Where a tier is not easier to reach than the one before.
    func firstNotEasier(_ row: Int) -> Failure? {
        failure(
            segment.thresholds[row - 1], segment.thresholds[row], report: segment.thresholds[row],
            strict: true)
    }

    /// Where a tier is not strictly better than the limit.
    func notBetterThanLimit(_ row: Int) -> Failure? {
        guard let limit = segment.limit else { return nil }
        return failure(segment.thresholds[row], limit, report: segment.thresholds[row], strict: true)
    }

    /// Where a tier is worse than the limit.
    func belowLimit(_ row: Int) -> Failure? {
        guard let limit = segment.limit else { return nil }
        return failure(segment.thresholds[row], limit, report: segment.thresholds[row], strict: false)
    }

    /// The first sample in which `better` is worse than `worse` in a component, or, if strict, equal in all.
    private func failure(
        _ better: [DraftThreshold?], _ worse: [DraftThreshold?], report: [DraftThreshold?], strict: Bool
    ) -> Failure? {
        guard better.count == components.count, worse.count == components.count else { return nil }
        for sample in samples {
            var allEqual = true
            for (place, component) in components.enumerated() {
                guard let left = better[place], let right = worse[place], let direction = component.direction,
                    let order = order(left.threshold, right.threshold, direction, sample)
                else { return nil }
                if order < 0 { return Failure(span: report[place]?.span ?? left.span, sample: sample.text) }
                if order > 0 { allEqual = false }
            }
            if strict, allEqual, let first = report.first ?? nil {
                return Failure(span: first.span, sample: sample.text)
            }
        }
        return nil
    }

    /// Positive where the left one is better (harder to reach), 0 where equal; `nil` where not computable.
    private func order(
        _ left: Threshold, _ right: Threshold, _ direction: Component.Direction, _ sample: Sample
    ) -> Int? {
        guard let a = value(left, sample), let b = value(right, sample) else { return nil }
        if a != b { return (a > b) == direction.higherIsBetter ? 1 : -1 }
        return left.closed == right.closed ? 0 : left.closed ? -1 : 1
    }

    private func value(_ threshold: Threshold, _ sample: Sample) -> DecimalNumber? {
        switch threshold.value {
        case .number(let number): number
        case .expression(let expression):
            expression.evaluateDecimal(components: [], attributes: sample.values)
        }
    }

    private static func samples(_ draft: SchemeDraft, _ segment: DraftSegment) -> [Sample] {
        var used: Set<Int> = []
        for threshold in (segment.thresholds + [segment.limit ?? []]).joined() {
            if case .expression(let expression)? = threshold?.threshold.value {
                used.formUnion(expression.attributes)
            }
        }
        guard used.count <= 4 else { return [] }
        var samples = [Sample(values: draft.attributes.map { _ in nil }, text: LocalizedText(same: ""))]
        for attribute in used.sorted() {
            let choices = values(draft.attributes[attribute].domain, attribute, segment.condition)
            samples = samples.flatMap { sample in
                choices.map { value in
                    var next = sample
                    next.values[attribute] = value
                    let name = draft.attributes[attribute].name
                    next.text.zh += (next.text.zh.isEmpty ? "：" : "，") + "\(name.zh) = \(value) 时"
                    next.text.en += (next.text.en.isEmpty ? ", as for " : ", ") + "\(name.en) = \(value)"
                    return next
                }
            }
        }
        return samples
    }

    private static func values(
        _ domain: Attribute.Domain, _ attribute: Int, _ condition: SegmentCondition?
    ) -> [DecimalNumber] {
        var numbers: [DecimalNumber] = []
        switch domain {
        case .number(_, let scope):
            var whole = scope
            for case .range(attribute, let range) in condition?.terms ?? [] {
                whole = NumericRange(lower: range.lower ?? scope.lower, upper: range.upper ?? scope.upper)
            }
            numbers = whole.samples
        case .choice(let options): numbers = options.indices.map { DecimalNumber($0) }
        case .yesno: numbers = [DecimalNumber(0), DecimalNumber(1)]
        }
        for case .options(attribute, let options) in condition?.terms ?? [] {
            numbers = options.map { DecimalNumber($0) }
        }
        return numbers
    }
}

extension NumericRange {
    /// Both ends, or numbers near them where they do not belong to the range, and the middle.
    fileprivate var samples: [DecimalNumber] {
        switch (lower, upper) {
        case (let lower?, let upper?):
            guard let width = upper.value.subtracting(lower.value),
                let step = width.divided(by: DecimalNumber(1000)),
                let middle = lower.value.adding(upper.value)?.divided(by: DecimalNumber(2)),
                let first = lower.closed ? lower.value : lower.value.adding(step),
                let last = upper.closed ? upper.value : upper.value.subtracting(step)
            else { return [] }
            return [first, middle, last]
        case (let lower?, nil):
            return [lower.closed ? lower.value : nil, lower.value.adding(DecimalNumber(1))].compactMap { $0 }
        case (nil, let upper?):
            return [upper.closed ? upper.value : nil, upper.value.subtracting(DecimalNumber(1))].compactMap {
                $0
            }
        case (nil, nil): return [DecimalNumber(1)]
        }
    }
}
