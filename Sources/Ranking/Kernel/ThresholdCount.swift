internal import CThresholds

/// Counts for each value how many of a row of thresholds it does not meet.
///
/// A comparison of eight doubles gives eight masks of −1, which are added to the number of thresholds and
/// narrowed to bytes: no branch, about one cycle a value with the widest instructions that every x86-64 has.
/// NaN meets nothing.
enum ThresholdCount {
    /// One row of thresholds for all values.
    static func uniform(
        _ values: UnsafePointer<Double>, _ count: Int, row: UnsafePointer<Double>, tiers: Int, higher: Bool,
        into unmet: UnsafeMutablePointer<UInt8>
    ) {
        if tiers == 3 {
            // The usual number of tiers, with the widest vectors that the machine has.
            if higher {
                lingpao_unmet_of_three_higher(values, count, row, unmet)
            } else {
                lingpao_unmet_of_three_lower(values, count, row, unmet)
            }
        } else if higher {
            uniform(values, count, row, tiers, unmet, vector: { $0 .>= $1 }, scalar: { $0 >= $1 })
        } else {
            uniform(values, count, row, tiers, unmet, vector: { $0 .<= $1 }, scalar: { $0 <= $1 })
        }
    }

    /// A row of thresholds for each value, by its segment; the last row stands for “no segment”.
    static func gathered(
        _ values: UnsafePointer<Double>, _ count: Int, segments: UnsafePointer<UInt8>, segmentCount: Int,
        rows: UnsafePointer<Double>, tiers: Int, higher: Bool, into unmet: UnsafeMutablePointer<UInt8>
    ) {
        if higher {
            gathered(values, count, segments, segmentCount, rows, tiers, unmet) { $0 >= $1 }
        } else {
            gathered(values, count, segments, segmentCount, rows, tiers, unmet) { $0 <= $1 }
        }
    }

    private typealias Lanes = SIMD8<Double>
    private typealias Masks = SIMDMask<SIMD8<Int64>>

    @inline(__always)
    private static func uniform(
        _ values: UnsafePointer<Double>, _ count: Int, _ row: UnsafePointer<Double>, _ tiers: Int,
        _ unmet: UnsafeMutablePointer<UInt8>, vector: (Lanes, Lanes) -> Masks,
        scalar: (Double, Double) -> Bool
    ) {
        let source = UnsafeRawPointer(values)
        let target = UnsafeMutableRawPointer(unmet)
        var index = 0
        while index + 8 <= count {
            let lanes = source.loadUnaligned(fromByteOffset: index &* 8, as: Lanes.self)
            var left = SIMD8<Int64>(repeating: Int64(tiers))
            for tier in 0..<tiers { left &+= bits(vector(lanes, Lanes(repeating: row[tier]))) }
            target.storeBytes(
                of: SIMD8<UInt8>(truncatingIfNeeded: left), toByteOffset: index, as: SIMD8<UInt8>.self)
            index &+= 8
        }
        while index < count {
            var left: UInt8 = 0
            for tier in 0..<tiers { left &+= scalar(values[index], row[tier]) ? 0 : 1 }
            unmet[index] = left
            index &+= 1
        }
    }

    /// −1 where the mask holds, else 0.
    @inline(__always)
    private static func bits(_ mask: Masks) -> SIMD8<Int64> { unsafeBitCast(mask, to: SIMD8<Int64>.self) }

    @inline(__always)
    private static func gathered(
        _ values: UnsafePointer<Double>, _ count: Int, _ segments: UnsafePointer<UInt8>, _ segmentCount: Int,
        _ rows: UnsafePointer<Double>, _ tiers: Int, _ unmet: UnsafeMutablePointer<UInt8>,
        meets: (Double, Double) -> Bool
    ) {
        if tiers == 3 {
            for index in 0..<count {
                let row = rows + min(Int(segments[index]), segmentCount) &* 3
                let value = values[index]
                unmet[index] =
                    (meets(value, row[0]) ? 0 : 1) &+ (meets(value, row[1]) ? 0 : 1)
                    &+ (meets(value, row[2]) ? 0 : 1)
            }
        } else {
            for index in 0..<count {
                let row = rows + min(Int(segments[index]), segmentCount) &* tiers
                var left: UInt8 = 0
                for tier in 0..<tiers { left &+= meets(values[index], row[tier]) ? 0 : 1 }
                unmet[index] = left
            }
        }
    }
}
