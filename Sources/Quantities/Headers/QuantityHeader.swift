/// The head of a table's row or column: a name, the unit of its numbers, and the comparison that holds for them.
///
/// Standards write `水分/(%)`, `碎米总量/% ≤`, `额定制冷量（W）`; open data writes `Annual Energy Use (kWh/yr)`.
public struct QuantityHeader: Sendable, Hashable {
    /// What is measured: `水分`.
    public let name: String
    /// The unit of the numbers below; `nil` where the head names none.
    public let unit: Unit?
    /// The end that a plain number below bounds; `nil` where the head has no `≥`, `≤`, `>` or `<`.
    public let bound: Bound?

    /// A comparison in a head.
    public enum Bound: String, Sendable, Hashable, CaseIterable {
        /// `≥`: a number is the least that is required.
        case atLeast = "≥"
        /// `≤`: a number is the most that is allowed.
        case atMost = "≤"
        /// `>`: as `≥`, the number itself left out.
        case above = ">"
        /// `<`: as `≤`, the number itself left out.
        case below = "<"

        /// Makes a requirement the end of a stretch that a number bounds.
        package func make(_ result: inout Requirement, of value: DecimalNumber) {
            result.kind = .interval
            result.lower = nil
            result.upper = nil
            switch self {
            case .atLeast: result.lower = .init(value: value, closed: true)
            case .above: result.lower = .init(value: value, closed: false)
            case .atMost: result.upper = .init(value: value, closed: true)
            case .below: result.upper = .init(value: value, closed: false)
            }
        }
    }

    /// Reads a head. What is no unit stays in the name.
    public init(_ text: String) {
        var rest = Self.plain(text)
        bound = Self.takeBound(&rest)
        if let (name, unit) = Self.slashed(rest) ?? Self.bracketed(rest) {
            self.name = name
            self.unit = unit
        } else {
            name = rest
            unit = nil
        }
    }

    /// Reads a cell below the head: its unit serves where the cell has none, and a plain number becomes the bound
    /// that the head says.
    public func requirement(_ cell: String) throws(RequirementError) -> Requirement {
        var result = try RequirementReader.read(cell, unit: unit)
        guard result.kind == .value, let bound, let value = result.lower?.value else { return result }
        bound.make(&result, of: value)
        return result
    }

    /// Full-width brackets, slashes and signs as ASCII; no white space at the ends.
    private static func plain(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Character in
            switch scalar.value {
            case 0xFF08: "("
            case 0xFF09: ")"
            case 0xFF0F: "/"
            case 0xFF1C: "<"
            case 0xFF1E: ">"
            case 0x3000, 0xA0, 0x0A, 0x0D, 0x09: " "
            case 0x2266, 0x2A7D: "≤"
            case 0x2267, 0x2A7E: "≥"
            default: Character(scalar)
            }
        }
        return trimmed(String(scalars))
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var slice = Substring(text)
        while let first = slice.first, first == " " { slice.removeFirst() }
        while let last = slice.last, " ,，:：".contains(last) { slice.removeLast() }
        return String(slice)
    }

    /// The comparison at the end: `水分/(%) ≤`, also in brackets of its own.
    private static func takeBound(_ text: inout String) -> Bound? {
        for bound in Bound.allCases {
            for end in ["(\(bound.rawValue))", bound.rawValue] where text.hasSuffix(end) {
                let rest = trimmed(text.dropLast(end.count))
                guard !rest.isEmpty else { return nil }
                text = rest
                return bound
            }
        }
        return nil
    }

    /// `水分/(%)`, `Height (in)`: the last bracket, where it holds a unit.
    private static func bracketed(_ text: String) -> (name: String, unit: Unit)? {
        guard text.hasSuffix(")") else { return nil }
        var depth = 0
        for index in text.indices.reversed() {
            if text[index] == ")" { depth += 1 }
            if text[index] == "(" { depth -= 1 }
            guard depth == 0 else { continue }
            let inside = text[text.index(after: index)...].dropLast()
            var name = trimmed(text[..<index])
            if name.hasSuffix("/") { name = trimmed(name.dropLast()) }
            guard !name.isEmpty, let unit = try? Unit(trimmed(inside)) else { return nil }
            return (name, unit)
        }
        return nil
    }

    /// `水分/%`, `速度/m·s⁻¹`: what stands behind the first slash, where it is a unit.
    private static func slashed(_ text: String) -> (name: String, unit: Unit)? {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        let name = trimmed(text[..<slash])
        let behind = trimmed(text[text.index(after: slash)...])
        guard !name.isEmpty, let unit = try? Unit(withoutOuterBrackets(behind)) else { return nil }
        // `m/s` alone is a unit over a unit, not a head called m.
        if (try? Unit(name)) != nil, name.allSatisfy(\.isASCII) { return nil }
        return (name, unit)
    }

    /// `(W·h/(W·h))` without the brackets that hold all of it.
    private static func withoutOuterBrackets(_ text: String) -> String {
        guard text.hasPrefix("("), text.hasSuffix(")") else { return text }
        var depth = 0
        for index in text.indices.dropLast() {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return text }
        }
        return trimmed(text.dropFirst().dropLast())
    }
}
