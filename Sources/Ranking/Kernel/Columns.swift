/// Pointers to many columns at once, for the time of a closure.
enum Columns {
    /// Gives pointers to columns of `count` values each; a column that `skips` names has none and gives `nil`.
    static func read<Value>(
        _ columns: [[Value]], count: Int, skips: [Bool], body: ([UnsafePointer<Value>?]) -> Void
    ) {
        func next(_ pointers: [UnsafePointer<Value>?]) {
            let place = pointers.count
            if place == columns.count {
                body(pointers)
            } else if skips[place] {
                next(pointers + [nil])
            } else {
                precondition(
                    columns[place].count == count, "column \(place) has \(columns[place].count) values")
                columns[place].withUnsafeBufferPointer { next(pointers + [$0.baseAddress]) }
            }
        }
        next([])
    }

    /// Makes columns of `count` values each, which the closure writes in full; those that `skips` names are
    /// empty and give `nil`.
    static func made<Value: BitwiseCopyable>(
        count: Int, skips: [Bool], body: ([UnsafeMutablePointer<Value>?]) -> Void
    ) -> [[Value]] {
        var columns: [[Value]] = Array(repeating: [], count: skips.count)
        func next(_ pointers: [UnsafeMutablePointer<Value>?]) {
            let place = pointers.count
            if place == skips.count {
                body(pointers)
            } else if skips[place] {
                next(pointers + [nil])
            } else {
                columns[place] = Array(unsafeUninitializedCapacity: count) { buffer, written in
                    next(pointers + [buffer.baseAddress])
                    written = count
                }
            }
        }
        next([])
        return columns
    }
}
