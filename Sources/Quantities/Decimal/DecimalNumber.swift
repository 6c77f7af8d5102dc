/// A decimal number exactly as a standard writes it: `significand × 10^exponent`, digits kept.
///
/// `0.50` and `0.5` are equal and print differently. Nothing here passes through a binary float.
public struct DecimalNumber: Sendable {
    /// All digits as an integer, with the sign. At most 38 digits.
    public let significand: Int128
    /// The power of ten, −400 to 400.
    public let exponent: Int

    /// Creates a number from its parts.
    public init(significand: Int128, exponent: Int = 0) {
        self.significand = significand
        self.exponent = exponent
    }

    /// Creates a number from a whole number.
    public init(_ value: Int) {
        self.init(significand: Int128(value))
    }

    /// 10^38: what is not below has more than 38 digits.
    private static let limit: Int128 = 100_000_000_000_000_000_000_000_000_000_000_000_000

    /// Reads plain ASCII digits: an optional sign, digits with at most one point, an optional exponent
    /// (`12`, `-0.50`, `1e3`). Anything else, more than 38 digits, or an exponent beyond ±400 gives `nil`.
    public init?(_ text: String) {
        var significand: Int128 = 0
        var exponent = 0
        var digits = 0
        var seenPoint = false
        var iterator = text.utf8.makeIterator()
        var next = iterator.next()
        let negative = next == UInt8(ascii: "-")
        if negative || next == UInt8(ascii: "+") { next = iterator.next() }
        while let byte = next {
            if byte >= 0x30, byte <= 0x39 {
                let (product, overflowed) = significand.multipliedReportingOverflow(by: 10)
                let (sum, carried) = product.addingReportingOverflow(Int128(byte - 0x30))
                if overflowed || carried { return nil }
                significand = sum
                digits += 1
                if seenPoint { exponent -= 1 }
            } else if byte == UInt8(ascii: "."), !seenPoint, digits > 0 {
                seenPoint = true
            } else {
                break
            }
            next = iterator.next()
        }
        guard digits > 0, significand < Self.limit, !seenPoint || exponent < 0 else { return nil }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            next = iterator.next()
            let negativeExponent = next == UInt8(ascii: "-")
            if negativeExponent || next == UInt8(ascii: "+") { next = iterator.next() }
            var power = 0
            var powerDigits = 0
            while let byte = next, byte >= 0x30, byte <= 0x39, powerDigits < 5 {
                power = power * 10 + Int(byte - 0x30)
                powerDigits += 1
                next = iterator.next()
            }
            guard powerDigits > 0 else { return nil }
            exponent += negativeExponent ? -power : power
        }
        guard next == nil, abs(exponent) <= 400 else { return nil }
        self.init(significand: negative ? -significand : significand, exponent: exponent)
    }
}

extension DecimalNumber: CustomStringConvertible {
    /// The number with its digits kept, without an exponent where it is short enough.
    public var description: String {
        let digits = String(significand.magnitude)
        let sign = significand < 0 ? "-" : ""
        if exponent >= 0 {
            // As many digits as are read exactly; beyond that, a power of ten.
            if digits == "0" || digits.count + exponent <= 38 {
                return sign + digits + (digits == "0" ? "" : String(repeating: "0", count: exponent))
            }
            return "\(sign)\(digits)e\(exponent)"
        }
        if -exponent < digits.count {
            return sign + digits.dropLast(-exponent) + "." + digits.suffix(-exponent)
        }
        if -exponent <= 40 {
            return sign + "0." + String(repeating: "0", count: -exponent - digits.count) + digits
        }
        return "\(sign)\(digits)e\(exponent)"
    }
}

extension DecimalNumber: Hashable, Comparable {
    /// The same number with no zeros at the end of its significand.
    public var normalized: DecimalNumber {
        guard significand != 0 else { return DecimalNumber(significand: 0) }
        var value = significand
        var power = exponent
        while value % 10 == 0 {
            value /= 10
            power += 1
        }
        return DecimalNumber(significand: value, exponent: power)
    }

    /// The digits that carry information: those of the normalized significand. `1500` has 2, `0.50` has 1.
    public var significantDigits: Int {
        let value = normalized.significand
        return value == 0 ? 1 : String(value.magnitude).count
    }

    /// Equality of value: `0.50 == 0.5`.
    public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if left.exponent == right.exponent { return left.significand == right.significand }
        let a = left.normalized
        let b = right.normalized
        return a.significand == b.significand && a.exponent == b.exponent
    }

    /// Hashes the value, so that equal numbers hash alike.
    public func hash(into hasher: inout Hasher) {
        let value = normalized
        hasher.combine(value.significand)
        hasher.combine(value.exponent)
    }

    /// Order of value, exact.
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if left.significand.signum() != right.significand.signum() {
            return left.significand < right.significand
        }
        if left.exponent == right.exponent { return left.significand < right.significand }
        if left.significand == 0 { return false }
        // Same sign, both not zero: bring both to the lower exponent, or tell by the place of the first digit.
        let shift = left.exponent - right.exponent
        let aDigits = PowersOfTen.digits(of: left.significand.magnitude)
        let bDigits = PowersOfTen.digits(of: right.significand.magnitude)
        let aTop = aDigits + left.exponent
        let bTop = bDigits + right.exponent
        if aTop != bTop { return (aTop < bTop) != (left.significand < 0) }
        let factor = PowersOfTen.power(abs(shift))
        let order =
            shift > 0
            ? compare(left.significand.magnitude, factor, right.significand.magnitude)
            : -compare(right.significand.magnitude, factor, left.significand.magnitude)
        return left.significand < 0 ? order > 0 : order < 0
    }

    /// The sign of `a × factor − b`.
    private static func compare(_ a: UInt128, _ factor: UInt128, _ b: UInt128) -> Int {
        let (high, low) = a.multipliedFullWidth(by: factor)
        if high != 0 { return 1 }
        return low == b ? 0 : low < b ? -1 : 1
    }
}

extension DecimalNumber: Codable {
    /// Reads the decimal string.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = DecimalNumber(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a decimal number: \(text)")
        }
        self = number
    }

    /// Writes the decimal string, digits kept.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
