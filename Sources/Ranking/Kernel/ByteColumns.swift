/// Loops over columns of bytes and the tests of conditions, plain enough for the compiler to use vectors.
enum ByteColumns {
    /// For each row the first condition that holds, or 255.
    static func choose(
        _ choice: KernelTables.Choice, attributes: [UnsafePointer<Double>], row: Int, count: Int,
        mask: UnsafeMutablePointer<UInt8>, into target: UnsafeMutablePointer<UInt8>
    ) {
        target.update(repeating: KernelResult.none, count: count)
        for (number, condition) in choice.conditions.enumerated().reversed() {
            let place = UInt8(truncatingIfNeeded: number)
            if condition.isEmpty {
                target.update(repeating: place, count: count)
                continue
            }
            mask.update(repeating: 0xFF, count: count)
            for test in condition { narrow(mask, by: test, attributes, row, count) }
            for index in 0..<count {
                target[index] = (target[index] & ~mask[index]) | (place & mask[index])
            }
        }
    }

    private static func narrow(
        _ mask: UnsafeMutablePointer<UInt8>, by test: KernelTables.Test,
        _ attributes: [UnsafePointer<Double>], _ row: Int, _ count: Int
    ) {
        switch test {
        case .range(let attribute, let lower, let upper):
            narrow(mask, attributes[attribute] + row, count, lower, upper)
        case .options(let attribute, let options):
            let values = attributes[attribute] + row
            for index in 0..<count where !options.contains(values[index]) { mask[index] = 0 }
        }
    }

    private static func narrow(
        _ mask: UnsafeMutablePointer<UInt8>, _ values: UnsafePointer<Double>, _ count: Int, _ lower: Double,
        _ upper: Double
    ) {
        let source = UnsafeRawPointer(values)
        let target = UnsafeMutableRawPointer(mask)
        let (least, greatest) = (SIMD8<Double>(repeating: lower), SIMD8<Double>(repeating: upper))
        var index = 0
        while index + 8 <= count {
            let lanes = source.loadUnaligned(fromByteOffset: index &* 8, as: SIMD8<Double>.self)
            let holds = unsafeBitCast((lanes .>= least) .& (lanes .<= greatest), to: SIMD8<Int64>.self)
            let old = target.loadUnaligned(fromByteOffset: index, as: SIMD8<UInt8>.self)
            target.storeBytes(
                of: old & SIMD8<UInt8>(truncatingIfNeeded: holds), toByteOffset: index, as: SIMD8<UInt8>.self)
            index &+= 8
        }
        while index < count {
            if !(values[index] >= lower && values[index] <= upper) { mask[index] = 0 }
            index &+= 1
        }
    }

    /// Where the run of equal bytes that begins at `start` ends.
    static func runEnd(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        let source = UnsafeRawPointer(bytes)
        let first = bytes[start]
        let pattern = UInt64(first) &* 0x0101_0101_0101_0101
        var index = start
        while index + 32 <= end {
            let a = source.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ pattern
            let b = source.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self) ^ pattern
            let c = source.loadUnaligned(fromByteOffset: index &+ 16, as: UInt64.self) ^ pattern
            let d = source.loadUnaligned(fromByteOffset: index &+ 24, as: UInt64.self) ^ pattern
            guard a | b | c | d == 0 else { break }
            index &+= 32
        }
        while index < end, bytes[index] == first { index &+= 1 }
        return index
    }

    /// Where the two columns first differ, from `start` on; `end` where they do not.
    static func firstDifference(
        _ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, from start: Int, to end: Int
    ) -> Int {
        let (left, right) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
        var index = start
        while index + 8 <= end {
            let x = left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard x == right.loadUnaligned(fromByteOffset: index, as: UInt64.self) else { break }
            index &+= 8
        }
        while index < end, a[index] == b[index] { index &+= 1 }
        return index
    }

    /// 255 where the indicator applies to the item's variety, else 0.
    static func mark(
        _ applies: [Bool], of varieties: UnsafePointer<UInt8>, _ count: Int,
        into target: UnsafeMutablePointer<UInt8>
    ) {
        target.update(repeating: 0, count: count)
        for (number, holds) in applies.enumerated() where holds {
            let place = UInt8(truncatingIfNeeded: number)
            for index in 0..<count { target[index] |= varieties[index] == place ? 0xFF : 0 }
        }
    }
}
