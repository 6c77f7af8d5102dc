/// A part of a segment of words: some hundred words in the order of their bytes, each with the standards that hold it.
///
/// A word is kept as what it has in common with the one before it, and the rest; its standards as distances, the first from
/// the row in front of the segment. All numbers are base 128, the low seven bits first.
struct WordBlock {
    /// What a block holds at most, in bytes, where no single entry is longer: so much fits into a row of PostgreSQL.
    static let target = 1_900

    /// The bytes, as they stand in the database.
    let bytes: [UInt8]

    /// A word and its standards.
    struct Entry: Equatable {
        var word: [UInt8]
        /// Rows of standards, counted from the row in front of the segment, in their order.
        var places: [UInt32]
    }

    /// Hands over each word with where its standards stand, until it is told that this was enough.
    func forEachWord(_ body: ([UInt8], Range<Int>) throws -> Bool) throws {
        var word: [UInt8] = []
        var position = 0
        while position < bytes.count {
            let shared = try number(at: &position)
            let rest = try number(at: &position)
            guard shared <= word.count, rest <= bytes.count - position else { throw Self.damaged }
            word.removeLast(word.count - shared)
            word.append(contentsOf: bytes[position..<position + rest])
            position += rest
            let length = try number(at: &position)
            guard length <= bytes.count - position else { throw Self.damaged }
            guard try body(word, position..<position + length) else { return }
            position += length
        }
    }

    /// The standards that stand at a place of the block.
    func places(_ range: Range<Int>) throws -> [UInt32] {
        var places: [UInt32] = []
        places.reserveCapacity(range.count)
        var (position, last) = (range.lowerBound, 0)
        while position < range.upperBound {
            last += try number(at: &position)
            guard let place = UInt32(exactly: last) else { throw Self.damaged }
            places.append(place)
        }
        return places
    }

    /// All entries.
    func entries() throws -> [Entry] {
        var entries: [Entry] = []
        try forEachWord { word, range in
            entries.append(Entry(word: word, places: try places(range)))
            return true
        }
        return entries
    }

    private func number(at position: inout Int) throws -> Int {
        var (number, shift) = (0, 0)
        while position < bytes.count, shift < 63 {
            let byte = bytes[position]
            position += 1
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw Self.damaged
    }

    private static var damaged: RegistryError { .inconsistent("a block of the index of words is damaged") }
}

/// Puts words with their standards together to a block; words come in the order of their bytes.
struct WordBlockWriter {
    private(set) var bytes: [UInt8] = []
    /// The first word.
    private(set) var first: [UInt8] = []
    private var last: [UInt8] = []
    private var distances: [UInt8] = []

    /// Whether nothing is there yet.
    var isEmpty: Bool { bytes.isEmpty }

    /// Whether one more entry of a word that so many standards hold would make the block too long.
    func isFull(_ word: Span<UInt8>, standards: Int) -> Bool {
        !isEmpty && bytes.count + word.count + standards + 4 > WordBlock.target
    }

    /// Adds a word with its standards, counted from the row in front of the segment, in their order.
    mutating func add(_ word: Span<UInt8>, _ places: Span<UInt32>) {
        if isEmpty { first = Array(copying: word) }
        var shared = 0
        while shared < min(last.count, word.count), last[shared] == word[shared] { shared += 1 }
        Self.append(shared, to: &bytes)
        Self.append(word.count - shared, to: &bytes)
        last.removeLast(last.count - shared)
        for place in shared..<word.count {
            bytes.append(word[place])
            last.append(word[place])
        }
        distances.removeAll(keepingCapacity: true)
        var before: UInt32 = 0
        for index in places.indices {
            Self.append(Int(places[index] - before), to: &distances)
            before = places[index]
        }
        Self.append(distances.count, to: &bytes)
        bytes.append(contentsOf: distances)
    }

    /// Begins the next block.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        last.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }
}

extension Array where Element == UInt8 {
    /// The bytes of a span.
    init(copying span: Span<UInt8>) { self = span.withUnsafeBufferPointer { Array($0) } }
}
