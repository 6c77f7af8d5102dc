import Quantities

/// Places declared grades on the scale of a scheme, counted from 0 for the worst.
struct OrdinalReader {
    private let places: [String: Int]

    init(scale: [String]) {
        places = Dictionary(
            scale.enumerated().map { (NormalizedName.of($0.element), $0.offset) },
            uniquingKeysWith: { a, _ in a })
    }

    /// The place that is promised: that of the worse end of the declared stretch.
    func read(_ requirement: Requirement) -> Promise {
        if let ordinal = requirement.ordinal {
            guard let from = ordinal.from else {
                // `at most IPX4` promises nothing.
                return ordinal.to == nil ? .not(.notUnderstood) : .not(.promisesNothing)
            }
            guard let lower = place(from, of: ordinal.scale) else {
                return .not(.incomparableUnit(ordinal.scale))
            }
            guard let to = ordinal.to else { return promise(lower) }
            guard let upper = place(to, of: ordinal.scale) else {
                return .not(.incomparableUnit(ordinal.scale))
            }
            return promise(min(lower, upper))
        }
        // A word of the scale (`精碾`) reads as text, a bare grade (`4`) as a number.
        if let place = places[NormalizedName.of(requirement.text)] { return promise(place) }
        return .not(requirement.kind == .text ? .notUnderstood : .incomparableUnit(requirement.unit ?? ""))
    }

    /// The grade alone, with its scale before it (`IPX4`) or after it (`4级`).
    private func place(_ grade: String, of scale: String) -> Int? {
        places[NormalizedName.of(grade)] ?? places[NormalizedName.of(scale + grade)]
            ?? places[NormalizedName.of(grade + scale)]
    }

    private func promise(_ place: Int) -> Promise { Promise(status: .ranked, value: DecimalNumber(place)) }
}
