import Quantities
import Standards

/// The value of one attribute of one item.
struct AttributeValue {
    /// The number in the attribute's unit, the place of the option, or 1/0; `nil` where not given.
    var number: DecimalNumber?
    /// What the kernel compares; NaN where not given or out of the scheme's range.
    var double = Double.nan
    /// The other end where an interval was given (`≤4500 W` in a table's header), to see that it lies in one
    /// segment; `nil` for a number.
    var otherEnd: Double?
    /// Whether it was given and lies out of the range that the scheme covers.
    var isOutOfRange = false

    static let missing = AttributeValue()
}

/// Reads the values of one attribute from texts (`3500 W`, `热泵型`, `是`), and remembers them.
struct AttributeReader {
    private let attribute: Attribute
    private let options: [String: Int]
    private var known: [ExactText: AttributeValue] = [:]
    private static let memory = 8192

    init(_ attribute: Attribute) {
        self.attribute = attribute
        switch attribute.domain {
        case .number: options = [:]
        case .choice(let choices):
            options = Dictionary(
                choices.enumerated().flatMap { place, option in option.names.map { ($0, place) } },
                uniquingKeysWith: { a, _ in a })
        case .yesno:
            let yes = ["是", "有", "yes", "y", "true", "1", "具有", "带"]
            let no = ["否", "无", "no", "n", "false", "0", "没有", "不带"]
            options = Dictionary(
                yes.map { ($0, 1) } + no.map { ($0, 0) }, uniquingKeysWith: { a, _ in a })
        }
    }

    /// The value that a text gives; missing where it is not understood.
    mutating func read(_ text: String) -> AttributeValue {
        let key = ExactText(text)
        if let value = known[key] { return value }
        let value = readAnew(text)
        if known.count < Self.memory { known[key] = value }
        return value
    }

    private func readAnew(_ text: String) -> AttributeValue {
        guard case .number(let unit, let range) = attribute.domain else {
            return options[NormalizedName.of(text)].map(Self.option) ?? .missing
        }
        if let number = DecimalNumber(text) { return Self.value(number, range: range) }
        // A bare number stands in the attribute's unit: there is no other that it could stand in.
        guard let requirement = try? RequirementReader.read(text, unit: unit) else { return .missing }
        return read(requirement)
    }

    /// The value that a declared indicator gives: a plain number, or an interval.
    func read(_ requirement: Requirement) -> AttributeValue {
        guard case .number(let unit, let range) = attribute.domain else {
            if let yes = requirement.yes, case .yesno = attribute.domain { return Self.option(yes ? 1 : 0) }
            return options[NormalizedName.of(requirement.text)].map(Self.option) ?? .missing
        }
        guard requirement.kind == .value || requirement.kind == .interval else { return .missing }
        let from = requirement.unit.flatMap { try? Unit(code: $0, kind: requirement.unitKind) }
        if requirement.unit != nil, from == nil { return .missing }
        func converted(_ bound: Requirement.Bound?) -> Requirement.Bound? {
            guard let bound else { return nil }
            return (from ?? unit).convert(bound.value, to: unit).map {
                .init(value: $0, closed: bound.closed)
            }
        }
        let lower = converted(requirement.lower)
        let upper = converted(requirement.upper)
        if requirement.kind == .value { return lower.map { Self.value($0.value, range: range) } ?? .missing }
        return Self.interval(lower, upper, range: range)
    }

    private static func option(_ place: Int) -> AttributeValue {
        AttributeValue(number: DecimalNumber(place), double: Double(place))
    }

    private static func value(_ number: DecimalNumber, range: NumericRange) -> AttributeValue {
        guard range.contains(number) else { return AttributeValue(number: number, isOutOfRange: true) }
        return AttributeValue(
            number: number, double: KernelNumber.double(number, isOpen: false, higherIsBetter: true))
    }

    /// A stretch stands by its upper end (`≤4500 W` by 4500), without one by its lower end.
    private static func interval(
        _ lower: Requirement.Bound?, _ upper: Requirement.Bound?, range: NumericRange
    ) -> AttributeValue {
        guard let standing = upper ?? lower else { return .missing }
        func double(_ bound: Requirement.Bound?, isLower: Bool) -> Double? {
            bound.map { KernelNumber.double($0.value, isOpen: !$0.closed, higherIsBetter: isLower) }
        }
        let low = double(lower ?? range.lower, isLower: true) ?? -.infinity
        let high = double(upper ?? range.upper, isLower: false) ?? .infinity
        guard range.contains(standing.value) || !standing.closed else {
            return AttributeValue(number: standing.value, isOutOfRange: true)
        }
        let own = upper == nil ? low : high
        return AttributeValue(number: standing.value, double: own, otherEnd: upper == nil ? high : low)
    }
}
