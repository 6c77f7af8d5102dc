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

    /// Narrows the interval to what another constraint leaves of it: `≥5 且 ≤10`. False where they do not fit.
    mutating func join(_ second: PhraseReading) -> Bool {
        var other = second
        if let unit, let second = other.unit, unit !== second, !other.express(in: unit) { return false }
        guard (lower == nil) == (other.upper == nil) else { return false }
        unit = unit ?? other.unit
        scale = scale ?? other.scale
        lower = lower ?? other.lower
        upper = upper ?? other.upper
        confidence = min(confidence, other.confidence)
        guard let low = lower, let high = upper else { return false }
        return low.value <= high.value
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

    /// Fills in the requirement, with the header's unit where the phrase has none. False where it makes none.
    func fill(_ result: inout Requirement, header: UnitBody?) -> Bool {
        let body = unit ?? header
        if let body, body.isGrade { return ordinal(&result, scale ?? "级") }
        result.kind = kind
        result.confidence = confidence
        result.lower = lower
        result.upper = upper
        result.nominal = nominal
        result.approximate = approximate
        result.relativeTo = relativeTo
        guard let body else { return true }
        result.unit = body.code
        result.unitKind = body.kind
        if difference, Unit(body: body).asDifference != nil {
            result.unitKind = UnitKind.temperatureDifference
        }
        return true
    }

    private func ordinal(_ result: inout Requirement, _ scale: String) -> Bool {
        guard nominal == nil, relativeTo == nil else { return false }
        // Between whole grades an open end is the next grade, which only the scale's owner knows.
        let open = lower.map { !$0.closed } ?? false || upper.map { !$0.closed } ?? false
        result.kind = .ordinal
        result.ordinal = .init(scale: scale, from: lower?.value.description, to: upper?.value.description)
        result.confidence = open ? min(confidence, 0.6) : confidence
        return true
    }
}
