/// A small, fast generator whose numbers depend on its seed and stream alone, on every platform:
/// xoshiro256** (Blackman and Vigna, 2018), its state filled by SplitMix64.
///
/// No function of the mathematics library is used, whose last digits differ between platforms.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// A generator for one of many independent streams, such as an enterprise.
    public init(seed: UInt64, stream: UInt64 = 0) {
        var mixer = seed ^ (stream &* 0xD1B5_4A32_D192_ED03)
        func next(_ mixer: inout UInt64) -> UInt64 {
            mixer &+= 0x9E37_79B9_7F4A_7C15
            var bits = mixer
            bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
            bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
            return bits ^ (bits >> 31)
        }
        state = (next(&mixer), next(&mixer), next(&mixer), next(&mixer))
    }

    /// The next 64 bits.
    @inline(__always)
    public mutating func next() -> UInt64 {
        let product = state.1 &* 5
        let result = ((product << 7) | (product >> 57)) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = (state.3 << 45) | (state.3 >> 19)
        return result
    }

    /// A whole number from 0 up to `bound`, which is left out.
    @inline(__always)
    mutating func below(_ bound: Int) -> Int {
        Int(((next() >> 32) &* UInt64(bound)) >> 32)
    }

    /// A number from 0 up to 1, which is left out.
    @inline(__always)
    mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// True with the given probability.
    @inline(__always)
    mutating func chance(_ probability: Double) -> Bool { fraction() < probability }

    /// A number near the normal distribution with mean 0 and deviation 1: the sum of four uniform ones, so
    /// that nothing lies beyond ±3.5.
    @inline(__always)
    mutating func normal() -> Double {
        let bits = next()
        let sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48)
        return (Double(sum) - 131_070) * (1 / 37_837.2)
    }

    /// A place in a list of cumulated weights, the last of which is the sum.
    @inline(__always)
    mutating func place(in cumulated: [Double]) -> Int {
        let point = fraction() * (cumulated.last ?? 0)
        var index = 0
        while index < cumulated.count - 1, cumulated[index] <= point { index += 1 }
        return index
    }
}

/// e to the power of x for small x, by products alone: the same on every platform, right to about x²/2048.
@inline(__always)
func steadyExponential(_ x: Double) -> Double {
    var result = 1 + x * (1 / 1024)
    for _ in 0..<10 { result *= result }
    return result
}
