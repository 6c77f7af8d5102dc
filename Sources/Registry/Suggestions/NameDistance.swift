/// A sign of two texts that are compared, with what it costs to change it; one edit costs 2.
protocol ComparedSign: Equatable {
    /// What it costs to write this sign for another.
    func cost(inPlaceOf other: Self) -> Int32
    /// What it costs to leave it out, or to write it where it does not belong.
    var ownCost: Int32 { get }
}

extension SoundedSign: ComparedSign {
    /// Half an edit where both sound the same.
    func cost(inPlaceOf other: SoundedSign) -> Int32 {
        scalar == other.scalar ? 0 : readings.sound(like: other.readings) ? 1 : 2
    }
    /// Half an edit for a space, and for what people leave out of the names of places.
    var ownCost: Int32 { scalar == " " || scalar == "市" || scalar == "省" ? 1 : 2 }

    static func == (left: SoundedSign, right: SoundedSign) -> Bool { left.scalar == right.scalar }
}

/// A letter or digit of pinyin.
struct PinyinLetter: ComparedSign, Hashable, Sendable {
    let byte: UInt8

    func cost(inPlaceOf other: PinyinLetter) -> Int32 { byte == other.byte ? 0 : 2 }
    var ownCost: Int32 { 2 }
}

/// Finds what was typed in a name, with the fewest edits: signs put in, left out, replaced, or swapped with their neighbour, each
/// sign edited once (Damerau–Levenshtein, as the optimal string alignment; for a part of the name as Sellers has it, The theory
/// and computation of evolutionary distances, 1980).
///
/// What is equally near is told apart by how much of the name is left over, then by place: the answer depends on nothing else.
struct NameDistance {
    /// The part of a name that is near.
    struct Found: Equatable {
        /// What the edits cost.
        var cost: Int
        /// The signs of the name that were meant.
        var range: Range<Int>
    }

    /// Cells hold the cost in the upper bits, and where in the name the part begins in the lowest eight.
    private static let unit: Int32 = 256

    private var before: [Int32] = []
    private var previous: [Int32] = []
    private var row: [Int32] = []

    /// The part of a name that is nearest to what was typed.
    ///
    /// - Parameters:
    ///   - starts: the places of the name at which the part may begin, a bit for each.
    ///   - most: what edits may cost.
    /// - Returns: `nil` where nothing is so near.
    mutating func find<Sign: ComparedSign>(
        _ typed: [Sign], in name: [Sign], starts: UInt64, most: Int
    ) -> Found? {
        let count = name.count
        guard !typed.isEmpty, count > 0 else { return nil }
        let bound = Int32(most + 1) * Self.unit
        previous.removeAll(keepingCapacity: true)
        for place in 0...count {
            let isStart = place < count && starts >> UInt64(place) & 1 == 1
            previous.append(
                isStart || place == 0
                    ? Int32(place) : previous[place - 1] + name[place - 1].ownCost * Self.unit)
        }
        before = previous
        for index in typed.indices {
            let sign = typed[index]
            row.removeAll(keepingCapacity: true)
            row.append(previous[0] + sign.ownCost * Self.unit)
            var least = row[0]
            for place in 0..<count {
                var cell = previous[place] + sign.cost(inPlaceOf: name[place]) * Self.unit
                cell = min(cell, previous[place + 1] + sign.ownCost * Self.unit)
                cell = min(cell, row[place] + name[place].ownCost * Self.unit)
                if index > 0, place > 0, sign == name[place - 1], typed[index - 1] == name[place],
                    sign != name[place]
                {
                    cell = min(cell, before[place - 1] + 2 * Self.unit)
                }
                row.append(cell)
                least = min(least, cell)
            }
            guard least < bound else { return nil }
            (before, previous, row) = (previous, row, before)
        }
        return nearest(count, most: most)
    }

    /// The best of the last row.
    private func nearest(_ count: Int, most: Int) -> Found? {
        var found: Found?
        for end in 1...count {
            let cost = Int(previous[end] / Self.unit)
            let start = Int(previous[end] % Self.unit)
            guard cost <= most, start < end else { continue }
            if let best = found,
                (best.cost, count - best.range.count) <= (cost, count - (end - start))
            {
                continue
            }
            found = Found(cost: cost, range: start..<end)
        }
        return found
    }
}
