/// Competition ranks of columns: 1 is best, equal values share the least rank, 0 is not ranked.
///
/// A value's bucket is a linear function of the value, so the order of buckets is that of values; with as many
/// buckets as values, a bucket mostly holds one or two. Buckets are counted, laid out and put in order each by
/// itself. Where values crowd into few buckets, these are sorted by comparison: never slower than a sort.
struct ColumnRanker: ~Copyable {
    /// A value in the order of ranks: negated where the greater is better.
    private struct Entry {
        var key: Double
        var row: UInt32
    }

    private let capacity: Int
    private let entries: UnsafeMutablePointer<Entry>
    private let starts: UnsafeMutablePointer<UInt32>

    /// Buckets with more values than this are sorted, smaller ones put in order by insertion.
    private static let crowd = 24

    /// Takes room for columns of at most `capacity` rows.
    init(capacity: Int) {
        self.capacity = capacity
        entries = .allocate(capacity: capacity)
        starts = .allocate(capacity: capacity + 2)
    }

    deinit {
        entries.deallocate()
        starts.deallocate()
    }

    /// Ranks one column of at most `capacity` rows.
    func rank(
        _ values: UnsafePointer<Double>, _ count: Int, higherIsBetter: Bool,
        into ranks: UnsafeMutablePointer<UInt32>
    ) {
        let sign = higherIsBetter ? -1.0 : 1.0
        var (least, greatest) = (Double.infinity, -Double.infinity)
        for row in 0..<count {
            let key = values[row] * sign
            least = key < least ? key : least
            greatest = key > greatest ? key : greatest
        }
        guard least <= greatest else {
            ranks.update(repeating: 0, count: count)
            return
        }
        // Halves, for the distance of the ends can be beyond the doubles' range.
        let scale = Double(count - 1) / (greatest * 0.5 - least * 0.5)
        let ranked = layOut(values, count, sign, least, scale.isFinite ? scale : 0)
        settle(ranked, buckets: count)
        spread(count, ranked, into: ranks)
    }

    /// Puts the values into their buckets, missing ones into one behind all others; `starts[b]` is then the end
    /// of bucket `b`.
    private func layOut(
        _ values: UnsafePointer<Double>, _ count: Int, _ sign: Double, _ least: Double, _ scale: Double
    ) -> Int {
        starts.update(repeating: 0, count: count + 2)
        for row in 0..<count {
            starts[bucket(values[row] * sign, least, scale, count) &+ 1] &+= 1
        }
        var sum: UInt32 = 0
        for bucket in 0...count {
            sum &+= starts[bucket]
            starts[bucket] = sum
        }
        let ranked = Int(sum)
        for row in 0..<count {
            let key = values[row] * sign
            let place = bucket(key, least, scale, count)
            entries[Int(starts[place])] = Entry(key: key, row: UInt32(truncatingIfNeeded: row))
            starts[place] &+= 1
        }
        return ranked
    }

    /// The bucket of a value, from 0 to `count` − 1; `count` for one that is missing.
    ///
    /// Adding 2^52 leaves the whole part in the low bits, which saves the checks of a conversion.
    @inline(__always)
    private func bucket(_ key: Double, _ least: Double, _ scale: Double, _ count: Int) -> Int {
        let whole = ((key * 0.5 - least * 0.5) * scale + 0x1p52).bitPattern & 0xFFFF_FFFF
        return key == key ? min(Int(truncatingIfNeeded: whole), count &- 1) : count
    }

    /// Puts every bucket in order.
    private func settle(_ ranked: Int, buckets: Int) {
        var start = 0
        for bucket in 0..<buckets where start < ranked {
            let end = Int(starts[bucket])
            if end - start > Self.crowd {
                var crowded = UnsafeMutableBufferPointer(start: entries + start, count: end - start)
                crowded.sort { $0.key < $1.key }
            } else {
                var next = start + 1
                while next < end {
                    let entry = entries[next]
                    var place = next
                    while place > start, entries[place - 1].key > entry.key {
                        entries[place] = entries[place - 1]
                        place -= 1
                    }
                    entries[place] = entry
                    next += 1
                }
            }
            start = end
        }
    }

    /// Writes the ranks; equal values share the least.
    private func spread(_ count: Int, _ ranked: Int, into ranks: UnsafeMutablePointer<UInt32>) {
        if ranked < count { ranks.update(repeating: 0, count: count) }
        var rank: UInt32 = 0
        var last = Double.nan
        for place in 0..<ranked {
            let entry = entries[place]
            rank = entry.key == last ? rank : UInt32(truncatingIfNeeded: place + 1)
            last = entry.key
            ranks[Int(entry.row)] = rank
        }
    }
}
