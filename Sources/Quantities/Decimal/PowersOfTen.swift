/// The powers of ten that fit 128 bits: 10^0 to 10^38.
enum PowersOfTen {
    static let table: [UInt128] = {
        var result: [UInt128] = [1]
        for _ in 0..<38 { result.append(result[result.count - 1] * 10) }
        return result
    }()

    /// 10 to a power of 0 to 38.
    @inline(__always)
    static func power(_ exponent: Int) -> UInt128 {
        exponent < 20 ? UInt128(power64(exponent)) : table[exponent]
    }

    /// 10 to a power of 0 to 19.
    @inline(__always)
    static func power64(_ exponent: Int) -> UInt64 {
        var result: UInt64 = 1
        var base: UInt64 = 10
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = result &* base }
            base = base &* base
            rest >>= 1
        }
        return result
    }

    /// How many decimal digits a number has; 1 for zero.
    static func digits(of value: UInt128) -> Int {
        if value < 10 { return 1 }
        // 1233/4096 is log10(2) from below, so the estimate is right or one too small.
        let bits = 128 - value.leadingZeroBitCount
        let estimate = (bits * 1233) >> 12
        return estimate < 39 && value >= table[estimate] ? estimate + 1 : estimate
    }
}

/// The powers of five that fit 128 bits: 5^0 to 5^55.
enum PowersOfFive {
    static let table: [UInt128] = {
        var result: [UInt128] = [1]
        for _ in 0..<55 { result.append(result[result.count - 1] * 5) }
        return result
    }()
}
