import Synchronization

/// The function that leads from a number in a special unit to the unit it is defined by.
enum UnitFunction: Sendable, Hashable {
    /// A scale with its own zero: (x + offset) times the scale.
    case offset(DecimalNumber)
    /// A natural logarithm of a ratio (neper).
    case ln
    /// A common logarithm of a ratio of powers (bel).
    case lg
    /// Twice the common logarithm of a ratio of amplitudes (bel of sound pressure).
    case lgTwice
    /// A binary logarithm.
    case ld
    /// The negative common logarithm of a concentration.
    case pH
    /// A hundred times the tangent of an angle.
    case tangent
    /// A square root.
    case squareRoot
    /// A homeopathic potency: the negative logarithm to this base.
    case potency(Int)

    /// Reads the name that the table of definitions uses.
    init?(_ name: Substring) {
        switch name {
        case "ln": self = .ln
        case "lg": self = .lg
        case "lg2": self = .lgTwice
        case "ld": self = .ld
        case "pH": self = .pH
        case "tan": self = .tangent
        case "sqrt": self = .squareRoot
        case "hpX": self = .potency(10)
        case "hpC": self = .potency(100)
        case "hpM": self = .potency(1000)
        case "hpQ": self = .potency(50000)
        default:
            guard name.hasPrefix("offset:"), let number = DecimalNumber(String(name.dropFirst(7))) else {
                return nil
            }
            self = .offset(number)
        }
    }
}

/// The function of a special unit and the factor before it; boxed, since nearly all units have none.
final class UnitSpecial: Sendable, Hashable {
    let function: UnitFunction
    let prefix: UnitScale

    init(_ function: UnitFunction, prefix: UnitScale = .one) {
        self.function = function
        self.prefix = prefix
    }

    static func == (left: UnitSpecial, right: UnitSpecial) -> Bool {
        left.function == right.function && left.prefix == right.prefix
    }

    func hash(into hasher: inout Hasher) { hasher.combine(function) }
}

/// What a unit means: its dimension and kinds, the exact factor to the base, and the function of a special unit.
struct UnitMeaning: Sendable, Hashable {
    var dimension = Dimension.none
    var scale = UnitScale.one
    /// What a special unit has besides; `nil` for all others.
    var special: UnitSpecial?

    static let one = UnitMeaning()

    /// The function of a special unit; `nil` for all others.
    var function: UnitFunction? { special?.function }

    /// Whether a larger number means less of the quantity: pH, homeopathic potencies.
    var isDecreasing: Bool {
        switch function {
        case .pH, .potency: true
        default: false
        }
    }

    /// The factor before the function: 0.1 for dB.
    var prefix: UnitScale { special?.prefix ?? .one }

    /// The meaning inside an expression with other units, where only differences count: ℃ is a kelvin there,
    /// and a logarithm a kind of its own.
    var proportional: UnitMeaning? {
        guard let function else {
            guard dimension.tags.first?.tag == 0 else { return self }
            // A difference of temperatures is a plain kelvin once it is multiplied.
            var result = self
            result.dimension.tags.removeFirst()
            return result
        }
        var result = UnitMeaning()
        switch function {
        case .offset, .squareRoot, .tangent:
            result.dimension = dimension
            guard let scale = scale.multiplied(by: prefix) else { return nil }
            result.scale = scale
        case .ln, .lg, .lgTwice, .ld, .pH, .potency:
            let number = function.levelTag
            result.dimension = .tag(number)
            result.scale = prefix
        }
        return result
    }

    /// The product, or the quotient; `nil` where it cannot be held exactly.
    func combined(with other: UnitMeaning, dividing: Bool) -> UnitMeaning? {
        guard let left = proportional, let right = other.proportional else { return nil }
        let scale = dividing ? right.scale.reciprocal : right.scale
        let dimension = dividing ? right.dimension.raised(to: -1) : right.dimension
        guard let dimension, let product = left.dimension.multiplied(by: dimension),
            let factor = left.scale.multiplied(by: scale)
        else { return nil }
        return UnitMeaning(dimension: product, scale: factor)
    }

    /// A whole power; `nil` where it cannot be held exactly.
    func raised(to power: Int) -> UnitMeaning? {
        guard power != 1 else { return self }
        guard let base = proportional, let dimension = base.dimension.raised(to: power),
            let scale = base.scale.raised(to: power)
        else { return nil }
        return UnitMeaning(dimension: dimension, scale: scale)
    }
}

extension UnitFunction {
    /// The number that stands for a level inside an expression (dB/m); beyond the kinds and the atoms.
    fileprivate var levelTag: Int {
        switch self {
        case .ln: 100_001
        case .lg, .lgTwice: 100_002
        case .ld: 100_003
        case .pH: 100_004
        case .potency(let base): 100_010 + base
        case .offset, .tangent, .squareRoot: 100_005
        }
    }
}

/// The immutable body of a unit, shared by all its copies.
final class UnitBody: Sendable {
    let code: String
    let kind: String?
    let meaning: UnitMeaning
    /// Whether numbers convert by a factor alone, with no function, π or kind to look at.
    let isSimple: Bool
    /// Whether it is the grade of an ordinal scale, which is no number.
    let isGrade: Bool
    let powers: SIMD8<Int8>
    let scale: UnitScale
    /// The Chinese form, once it was asked for.
    private let chineseForm = Mutex<String?>(nil)

    init(code: String, meaning: UnitMeaning, kind: String? = nil) {
        self.code = code
        self.meaning = meaning
        isSimple = meaning.function == nil && meaning.scale.pis == 0 && meaning.dimension.tags.isEmpty
        isGrade = code == "{grade}"
        powers = meaning.dimension.powers
        scale = meaning.scale
        var names = kind
        for tag in meaning.dimension.tags where tag.tag < UnitKind.table.count {
            let name = UnitKind.table[tag.tag].name
            if names == nil { names = name } else if names != name { names = "\(names ?? ""),\(name)" }
        }
        self.kind = names
    }

    /// The Chinese form, made when it is first asked for.
    func chineseForm(_ make: () -> String) -> String {
        if let known = chineseForm.withLock({ $0 }) { return known }
        let form = make()
        chineseForm.withLock { $0 = form }
        return form
    }
}
