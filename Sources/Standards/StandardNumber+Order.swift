extension StandardNumber: Comparable {
    /// The order of lists: national standards by their number, whether GB, GB/T or GB/Z; then the others
    /// kind by kind, by code, then number; digits count as numbers, so that 9 comes before 10. Total: numbers
    /// of which neither is less are equal.
    public static func < (left: StandardNumber, right: StandardNumber) -> Bool {
        if left.listRank != right.listRank { return left.listRank < right.listRank }
        let order = compareNaturally(left, right)
        return order == 0 ? left.normalized.utf8.lexicographicallyPrecedes(right.normalized.utf8) : order < 0
    }

    private var listRank: UInt8 {
        switch kind {
        case .national, .nationalRecommended, .nationalGuide: 0
        default: kind.rawValue
        }
    }

    /// Negative, 0 or positive: bytes in order, runs of digits by their value.
    private static func compareNaturally(_ left: StandardNumber, _ right: StandardNumber) -> Int {
        let a = left.normalized.utf8
        let b = right.normalized.utf8
        var i = a.index(a.startIndex, offsetBy: left.orderStart)
        var j = b.index(b.startIndex, offsetBy: right.orderStart)
        while i < a.endIndex, j < b.endIndex {
            if isDigit(a[i]), isDigit(b[j]) {
                let order = compareDigits(a, &i, b, &j)
                if order != 0 { return order }
            } else {
                if a[i] != b[j] { return a[i] < b[j] ? -1 : 1 }
                a.formIndex(after: &i)
                b.formIndex(after: &j)
            }
        }
        return (i < a.endIndex ? 1 : 0) - (j < b.endIndex ? 1 : 0)
    }

    private static func compareDigits(
        _ a: String.UTF8View, _ i: inout String.Index, _ b: String.UTF8View, _ j: inout String.Index
    ) -> Int {
        while i < a.endIndex, a[i] == 0x30 { a.formIndex(after: &i) }
        while j < b.endIndex, b[j] == 0x30 { b.formIndex(after: &j) }
        var first = 0
        while true {
            let x = i < a.endIndex && isDigit(a[i])
            let y = j < b.endIndex && isDigit(b[j])
            if !x || !y { return x ? 1 : y ? -1 : first }
            if first == 0, a[i] != b[j] { first = a[i] < b[j] ? -1 : 1 }
            a.formIndex(after: &i)
            b.formIndex(after: &j)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
