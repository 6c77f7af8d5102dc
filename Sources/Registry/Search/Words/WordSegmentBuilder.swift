import Database

/// Gathers the words of many new standards in memory, and makes a segment of them: blocks of words in the order of their
/// bytes. What this costs is a few microseconds a standard, a tenth of what an engine's own index of words takes.
struct WordSegmentBuilder: Sendable {
    /// So many standards make a segment: a search looks into each segment, and one takes 100 MB while it is gathered.
    static let standards = 1 << 18

    /// A block of a segment, with its first word.
    struct Block: Sendable {
        let first: [UInt8]
        let bytes: [UInt8]
    }

    /// The standards, in their order, and where the words of each end.
    private var rows: [Int] = []
    private var ends: [Int] = []
    /// The words of one standard after the other, by their numbers.
    private var held: [UInt32] = []
    private var words = WordNumbers()

    /// The number of standards.
    var count: Int { rows.count }

    /// The first and the last standard; `nil` where there is none.
    var range: ClosedRange<Int>? {
        guard let first = rows.first, let last = rows.last else { return nil }
        return first...last
    }

    /// Adds the words of a standard that stands behind those before it.
    mutating func add(row: Int, _ text: SQLWords) {
        precondition(row > rows.last ?? 0, "standards come in the order of their rows")
        let bytes = text.utf8.span
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: " ") { end += 1 }
            held.append(words.number(of: bytes.extracting(start..<end)))
            start = end + 1
        }
        rows.append(row)
        ends.append(held.count)
    }

    /// Forgets all.
    mutating func removeAll() { self = WordSegmentBuilder() }

    /// The blocks, in the order of their words.
    func blocks() -> [Block] {
        guard let first = rows.first else { return [] }
        // The standards of each word, one word after the other, by counting.
        var starts = [Int](repeating: 0, count: words.count + 1)
        for word in held { starts[Int(word) + 1] += 1 }
        for word in 1..<starts.count { starts[word] += starts[word - 1] }
        var next = starts
        var places = [UInt32](repeating: 0, count: held.count)
        var begin = 0
        for (row, end) in zip(rows, ends) {
            let place = UInt32(row - first + 1)
            for index in begin..<end {
                let word = Int(held[index])
                places[next[word]] = place
                next[word] += 1
            }
            begin = end
        }
        var blocks: [Block] = []
        var writer = WordBlockWriter()
        for word in words.sorted() {
            let range = starts[Int(word)]..<starts[Int(word) + 1]
            words.withBytes(of: word) { text in
                if writer.isFull(text, standards: range.count) {
                    blocks.append(Block(first: writer.first, bytes: writer.bytes))
                    writer.removeAll()
                }
                writer.add(text, places.span.extracting(range))
            }
        }
        if !writer.isEmpty { blocks.append(Block(first: writer.first, bytes: writer.bytes)) }
        return blocks
    }
}
