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
        guard digits > 0, digits <= 38, !seenPoint || exponent < 0 else { return nil }
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
            if digits == "0" || exponent <= 30 {
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
        let a = left.normalized
        let b = right.normalized
        let negative = a.significand < 0
        let aDigits = Array(String(a.significand.magnitude).utf8)
        let bDigits = Array(String(b.significand.magnitude).utf8)
        let aTop = aDigits.count + a.exponent
        let bTop = bDigits.count + b.exponent
        if a.significand == 0 { return false }
        if aTop != bTop { return (aTop < bTop) != negative }
        for index in 0..<max(aDigits.count, bDigits.count) {
            let x = index < aDigits.count ? aDigits[index] : 0x30
            let y = index < bDigits.count ? bDigits[index] : 0x30
            if x != y { return (x < y) != negative }
        }
        return false
    }
}

extension DecimalNumber: Codable {
    /// Reads the decimal string.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = DecimalNumber(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a decimal number: \(text)")
        }
        self = number
    }

    /// Writes the decimal string, digits kept.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
