/// A natural number of any size, in 32-bit limbs, the lowest first.
///
/// It serves where 128 bits do not do: long quotients and the series of `ln` and `exp`. It is simple rather than
/// fast; the fast paths never come here.
struct WideNatural: Sendable, Equatable {
    private(set) var limbs: [UInt32]

    init(_ value: UInt128) {
        limbs = []
        var rest = value
        while rest != 0 {
            limbs.append(UInt32(truncatingIfNeeded: rest))
            rest >>= 32
        }
    }

    private init(limbs: [UInt32]) {
        self.limbs = limbs
        while self.limbs.last == 0 { self.limbs.removeLast() }
    }

    static let zero = WideNatural(0)

    var isZero: Bool { limbs.isEmpty }

    var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }

    /// The number, where it fits 128 bits.
    var uint128: UInt128? {
        guard limbs.count <= 4 else { return nil }
        var value: UInt128 = 0
        for limb in limbs.reversed() { value = value << 32 | UInt128(limb) }
        return value
    }

    /// 10 to a power.
    static func powerOfTen(_ exponent: Int) -> WideNatural {
        var result = WideNatural(PowersOfTen.power(exponent % 38))
        let step = WideNatural(PowersOfTen.table[38])
        for _ in 0..<exponent / 38 { result = result * step }
        return result
    }

    /// How many decimal digits it has; 1 for zero.
    var decimalDigits: Int {
        if let small = uint128 { return PowersOfTen.digits(of: small) }
        let bits = limbs.count * 32 - (limbs.last?.leadingZeroBitCount ?? 0)
        // log10(2) from below to nine digits: right, or one too small, for anything that is computed here.
        let estimate = bits * 301_029_995 / 1_000_000_000
        return self < Self.powerOfTen(estimate) ? estimate : estimate + 1
    }

    static func < (left: WideNatural, right: WideNatural) -> Bool {
        if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
        for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
            return left.limbs[index] < right.limbs[index]
        }
        return false
    }

    static func + (left: WideNatural, right: WideNatural) -> WideNatural {
        var result: [UInt32] = []
        var carry: UInt64 = 0
        for index in 0..<max(left.limbs.count, right.limbs.count) {
            let a = index < left.limbs.count ? UInt64(left.limbs[index]) : 0
            let b = index < right.limbs.count ? UInt64(right.limbs[index]) : 0
            let sum = a + b + carry
            result.append(UInt32(truncatingIfNeeded: sum))
            carry = sum >> 32
        }
        if carry > 0 { result.append(UInt32(carry)) }
        return WideNatural(limbs: result)
    }

    /// The difference; the right side must not be the greater.
    static func - (left: WideNatural, right: WideNatural) -> WideNatural {
        precondition(!(left < right), "a natural number does not go below zero")
        var result = left.limbs
        var borrow: Int64 = 0
        for index in result.indices {
            var value = Int64(result[index]) - borrow
            if index < right.limbs.count { value -= Int64(right.limbs[index]) }
            borrow = value < 0 ? 1 : 0
            result[index] = UInt32(truncatingIfNeeded: value)
        }
        return WideNatural(limbs: result)
    }

    static func * (left: WideNatural, right: WideNatural) -> WideNatural {
        if left.isZero || right.isZero { return .zero }
        var result = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for i in left.limbs.indices {
            var carry: UInt64 = 0
            for j in right.limbs.indices {
                let value = UInt64(left.limbs[i]) * UInt64(right.limbs[j]) + UInt64(result[i + j]) + carry
                result[i + j] = UInt32(truncatingIfNeeded: value)
                carry = value >> 32
            }
            result[i + right.limbs.count] = UInt32(carry)
        }
        return WideNatural(limbs: result)
    }

    func shiftedLeft(by bits: Int) -> WideNatural {
        var result = [UInt32](repeating: 0, count: bits / 32)
        let small = UInt64(bits % 32)
        var carry: UInt64 = 0
        for limb in limbs {
            let value = UInt64(limb) << small | carry
            result.append(UInt32(truncatingIfNeeded: value))
            carry = value >> 32
        }
        result.append(UInt32(carry))
        return WideNatural(limbs: result)
    }

    /// The number divided by 2^(32 · count), cut off.
    func droppingLimbs(_ count: Int) -> WideNatural { WideNatural(limbs: Array(limbs.dropFirst(count))) }

    /// Quotient and remainder, by Knuth's algorithm D (The Art of Computer Programming, 4.3.1).
    func divided(by divisor: WideNatural) -> (quotient: WideNatural, rest: WideNatural) {
        precondition(!divisor.isZero, "division by zero")
        if self < divisor { return (.zero, self) }
        if divisor.limbs.count == 1 {
            var result = limbs
            var rest: UInt64 = 0
            for index in limbs.indices.reversed() {
                let value = rest << 32 | UInt64(limbs[index])
                result[index] = UInt32(value / UInt64(divisor.limbs[0]))
                rest = value % UInt64(divisor.limbs[0])
            }
            return (WideNatural(limbs: result), WideNatural(UInt128(rest)))
        }
        return longDivided(by: divisor)
    }

    private func longDivided(by divisor: WideNatural) -> (quotient: WideNatural, rest: WideNatural) {
        let shift = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
        let low = divisor.shiftedLeft(by: shift).limbs
        var high = shiftedLeft(by: shift).limbs
        let n = low.count
        while high.count <= limbs.count { high.append(0) }
        let steps = high.count - n
        var quotient = [UInt32](repeating: 0, count: steps)
        for j in (0..<steps).reversed() {
            let top = UInt64(high[j + n]) << 32 | UInt64(high[j + n - 1])
            var guess = top / UInt64(low[n - 1])
            var rest = top % UInt64(low[n - 1])
            while guess >> 32 != 0 || guess * UInt64(low[n - 2]) > (rest << 32 | UInt64(high[j + n - 2])) {
                guess -= 1
                rest += UInt64(low[n - 1])
                if rest >> 32 != 0 { break }
            }
            var borrow: Int64 = 0
            var carry: UInt64 = 0
            for i in 0..<n {
                let product = guess * UInt64(low[i]) + carry
                carry = product >> 32
                let value = Int64(high[i + j]) - borrow - Int64(product & 0xffff_ffff)
                high[i + j] = UInt32(truncatingIfNeeded: value)
                borrow = value < 0 ? 1 : 0
            }
            let value = Int64(high[j + n]) - borrow - Int64(carry)
            high[j + n] = UInt32(truncatingIfNeeded: value)
            if value < 0 {
                guess -= 1
                var back: UInt64 = 0
                for i in 0..<n {
                    let sum = UInt64(high[i + j]) + UInt64(low[i]) + back
                    high[i + j] = UInt32(truncatingIfNeeded: sum)
                    back = sum >> 32
                }
                high[j + n] = UInt32(truncatingIfNeeded: UInt64(high[j + n]) + back)
            }
            quotient[j] = UInt32(truncatingIfNeeded: guess)
        }
        let rest = WideNatural(limbs: high).shiftedRight(by: shift)
        return (WideNatural(limbs: quotient), rest)
    }

    private func shiftedRight(by bits: Int) -> WideNatural {
        guard bits > 0 else { return self }
        var result = limbs
        for index in result.indices {
            let next = index + 1 < limbs.count ? limbs[index + 1] : 0
            result[index] = UInt32(
                truncatingIfNeeded: (UInt64(next) << 32 | UInt64(limbs[index])) >> UInt64(bits))
        }
        return WideNatural(limbs: result)
    }

    /// The greatest whole number whose square is not above this one, by Newton's iteration from above.
    var squareRoot: WideNatural {
        if isZero { return self }
        let bits = limbs.count * 32 - (limbs.last?.leadingZeroBitCount ?? 0)
        var guess = WideNatural(1).shiftedLeft(by: (bits + 1) / 2 + 1)
        while true {
            let next = (guess + divided(by: guess).quotient).divided(by: WideNatural(2)).quotient
            if !(next < guess) { return guess }
            guess = next
        }
    }
}

extension WideNatural {
    /// `self × 10^exponent` exactly; `nil` where it needs more than 38 digits or an exponent beyond ±400.
    func decimal(negative: Bool, exponent: Int) -> DecimalNumber? {
        var value = self
        var power = exponent
        while value.decimalDigits > 38 || power < -400 {
            if value.isZero { return .zero }
            let (quotient, rest) = value.divided(by: WideNatural(10))
            guard rest.isZero else { return nil }
            value = quotient
            power += 1
        }
        guard let small = value.uint128 else { return nil }
        return DecimalNumber.checked(negative ? -Int128(small) : Int128(small), power)
    }

    /// `self × 10^exponent` rounded half to even to a number of significant digits; `sticky` says that something
    /// above zero was already cut off below.
    func rounded(toDigits digits: Int, sticky: Bool, negative: Bool, exponent: Int) -> DecimalNumber? {
        let excess = decimalDigits - digits
        guard excess > 0 else { return decimal(negative: negative, exponent: exponent) }
        let unit = Self.powerOfTen(excess)
        let (quotient, rest) = divided(by: unit)
        let twice = rest + rest
        let up = unit < twice || (twice == unit && (sticky || quotient.isOdd))
        let value = up ? quotient + WideNatural(1) : quotient
        return value.decimal(negative: negative, exponent: exponent + excess)?.normalized
    }
}
