/// Fixed-point arithmetic in units of 2^−320 (96 decimal places), for `ln`, `exp`, powers and tangents.
///
/// The results are asked for to 28 digits. A logarithm near 1 loses at most the 38 digits of its argument, an
/// exponential at most three; 96 places leave more than twenty to spare.
struct WideNumber {
    /// The limbs behind the point, of 32 bits each.
    private static let fraction = 10
    /// The decimal digits of the number 1.
    static let digitsOfOne = 97
    static let unit = WideNatural.one.shiftedLeft(by: 32 * fraction)

    var magnitude: WideNatural
    var negative: Bool

    init(magnitude: WideNatural, negative: Bool = false) {
        self.magnitude = magnitude
        self.negative = negative && !magnitude.isZero
    }

    static let one = WideNumber(magnitude: unit)

    /// π × 10^`piPlaces`, by Machin's formula.
    static let piDigits: WideNatural = {
        let guarded = WideNatural.powerOfTen(piPlaces + 10)
        let first = inverseTangent(of: 5, scale: guarded) * WideNatural(16)
        let second = inverseTangent(of: 239, scale: guarded) * WideNatural(4)
        return (first - second).divided(by: WideNatural.powerOfTen(10)).quotient
    }()

    /// The decimal places of `piDigits`.
    static let piPlaces = 110

    private static func inverseTangent(of inverse: UInt128, scale: WideNatural) -> WideNatural {
        let square = WideNatural(inverse * inverse)
        var power = scale.divided(by: WideNatural(inverse)).quotient
        var plus = WideNatural.zero
        var minus = WideNatural.zero
        var odd: UInt128 = 1
        while !power.isZero {
            let term = power.divided(by: WideNatural(odd)).quotient
            if odd % 4 == 1 { plus = plus + term } else { minus = minus + term }
            power = power.divided(by: square).quotient
            odd += 2
        }
        return plus - minus
    }

    /// ln 10.
    static let lnTen: WideNumber = {
        // ln 10 = 3 ln 2 + ln 1.25 with 2 artanh(1/3) and 2 artanh(1/9).
        let third = WideNumber(magnitude: unit.divided(by: WideNatural(3)).quotient)
        let ninth = WideNumber(magnitude: unit.divided(by: WideNatural(9)).quotient)
        let two = inverseHyperbolicTangent(third).magnitude * WideNatural(6)
        let rest = inverseHyperbolicTangent(ninth).magnitude * WideNatural(2)
        return WideNumber(magnitude: two + rest)
    }()

    /// The inverse hyperbolic tangent by its series; the argument within ±0.6.
    static func inverseHyperbolicTangent(_ z: WideNumber) -> WideNumber { oddSeries(z, square: z * z) }

    /// x + x·s/3 + x·s²/5 + …; `s` is x² for the inverse hyperbolic tangent, and −x² for the arctangent.
    static func oddSeries(_ z: WideNumber, square: WideNumber) -> WideNumber {
        var power = z
        var sum = z
        var odd: UInt128 = 1
        while !power.magnitude.isZero {
            power = power * square
            odd += 2
            sum =
                sum
                + WideNumber(
                    magnitude: power.magnitude.divided(by: WideNatural(odd)).quotient,
                    negative: power.negative)
        }
        return sum
    }

    static func * (left: WideNumber, right: WideNumber) -> WideNumber {
        WideNumber(
            magnitude: (left.magnitude * right.magnitude).droppingLimbs(fraction),
            negative: left.negative != right.negative)
    }

    static func + (left: WideNumber, right: WideNumber) -> WideNumber {
        if left.negative == right.negative {
            return WideNumber(magnitude: left.magnitude + right.magnitude, negative: left.negative)
        }
        if left.magnitude < right.magnitude {
            return WideNumber(magnitude: right.magnitude - left.magnitude, negative: right.negative)
        }
        return WideNumber(magnitude: left.magnitude - right.magnitude, negative: left.negative)
    }

    static func / (left: WideNumber, right: WideNumber) -> WideNumber {
        WideNumber(
            magnitude: left.magnitude.shiftedLeft(by: 32 * fraction).divided(by: right.magnitude).quotient,
            negative: left.negative != right.negative)
    }

    /// The number times a power of ten, cut off.
    func whole(timesTenTo power: Int) -> WideNatural {
        (magnitude * WideNatural.powerOfTen(power)).droppingLimbs(Self.fraction)
    }

    static prefix func - (number: WideNumber) -> WideNumber {
        WideNumber(magnitude: number.magnitude, negative: !number.negative)
    }
}

extension WideNatural {
    static let one = WideNatural(1)

    /// A whole power of a small number.
    static func power(of base: UInt128, _ exponent: Int) -> WideNatural {
        var result = WideNatural.one
        var square = WideNatural(base)
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = result * square }
            square = square * square
            rest >>= 1
        }
        return result
    }
}
