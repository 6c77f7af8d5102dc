/// What has been read of a constraint, before it becomes a requirement.
struct PhraseReading {
    var kind = Requirement.Kind.interval
    var lower: Requirement.Bound?
    var upper: Requirement.Bound?
    var nominal: DecimalNumber?
    var approximate = false
    var unit: UnitBody?
    /// The word of an ordinal unit: 级.
    var scale: String?
    var difference = false
    var relativeTo: String?
    var confidence = 1.0

    /// Whether exactly one end is bounded.
    var isOneSided: Bool { kind == .interval && (lower == nil) != (upper == nil) }

    /// Takes the ends out of the interval: 不含.
    mutating func open() {
        lower?.closed = false
        upper?.closed = false
    }

    /// The interval that both constraints leave: `≥5 且 ≤10`.
    func joined(with other: PhraseReading) -> PhraseReading? {
        var result = self
        var other = other
        if let unit, let second = other.unit, unit !== second {
            guard other.express(in: unit) else { return nil }
        }
        result.unit = unit ?? other.unit
        result.scale = scale ?? other.scale
        guard (lower == nil) == (other.upper == nil) else { return nil }
        result.lower = lower ?? other.lower
        result.upper = upper ?? other.upper
        result.confidence = min(confidence, other.confidence)
        guard let low = result.lower, let high = result.upper, low.value <= high.value else { return nil }
        return result
    }

    /// Converts the bounds into another unit; false where that is impossible.
    mutating func express(in target: UnitBody) -> Bool {
        guard let unit else { return true }
        let (from, to) = (Unit(body: unit), Unit(body: target))
        if let bound = lower {
            guard let value = from.convert(bound.value, to: to) else { return false }
            lower?.value = value
        }
        if let bound = upper {
            guard let value = from.convert(bound.value, to: to) else { return false }
            upper?.value = value
        }
        self.unit = target
        return true
    }

    /// The requirement, with the header's unit where the phrase has none.
    func requirement(header: UnitBody?) -> Requirement? {
        let body = unit ?? header
        if let body, let word = gradeWord(body) { return ordinal(word) }
        var result = Requirement(text: "", kind: kind, confidence: confidence)
        result.lower = lower
        result.upper = upper
        result.nominal = nominal
        result.approximate = approximate
        result.relativeTo = relativeTo
        if let body {
            result.unit = body.code
            result.unitKind = body.kind
            if difference, Unit(body: body).asDifference != nil {
                result.unitKind = UnitKind.temperatureDifference
            }
        }
        return result
    }

    /// The word of the scale where the unit is a grade.
    private func gradeWord(_ body: UnitBody) -> String? {
        guard body.code == "{grade}" else { return nil }
        return scale ?? "级"
    }

    private func ordinal(_ scale: String) -> Requirement? {
        guard nominal == nil, relativeTo == nil else { return nil }
        // Between whole grades an open end is the next grade, which only the scale's owner knows.
        let open = lower.map { !$0.closed } ?? false || upper.map { !$0.closed } ?? false
        return Requirement(
            text: "", kind: .ordinal,
            ordinal: .init(scale: scale, from: lower?.value.description, to: upper?.value.description),
            confidence: open ? min(confidence, 0.6) : confidence)
    }
}
