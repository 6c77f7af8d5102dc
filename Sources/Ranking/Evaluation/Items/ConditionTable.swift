import Quantities

/// The conditions of segments and varieties over the kernel's attribute doubles.
struct ConditionTable: Sendable {
    private enum Term: Sendable {
        case range(attribute: Int, low: Double, high: Double)
        case options(attribute: Int, [Double])

        var attribute: Int {
            switch self {
            case .range(let attribute, _, _), .options(let attribute, _): attribute
            }
        }
    }

    private let terms: [Term]

    init(_ condition: SegmentCondition) {
        terms = condition.terms.map { term in
            switch term {
            case .range(let attribute, let range):
                // An open end admits no decimal of its own: the next double is the first that lies inside.
                .range(
                    attribute: attribute,
                    low: range.lower.map {
                        KernelNumber.double($0.value, isOpen: !$0.closed, higherIsBetter: true)
                    } ?? -.infinity,
                    high: range.upper.map {
                        KernelNumber.double($0.value, isOpen: !$0.closed, higherIsBetter: false)
                    } ?? .infinity)
            case .options(let attribute, let options):
                .options(attribute: attribute, options.map(Double.init))
            }
        }
    }

    /// The attributes that the condition speaks of.
    var attributes: [Int] { terms.map(\.attribute) }

    /// Whether the condition holds; a missing attribute (NaN) fulfils nothing.
    func holds(_ attribute: (Int) -> Double) -> Bool {
        terms.allSatisfy { term in
            switch term {
            case .range(let index, let low, let high): attribute(index) >= low && attribute(index) <= high
            case .options(let index, let options): options.contains(attribute(index))
            }
        }
    }
}
