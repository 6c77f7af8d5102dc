/// Numbers words in the order in which they come, without a `String` for any of them.
///
/// Where a word is looked for follows from products with a random odd number, so that nobody can choose texts whose words
/// all fall together.
struct WordNumbers: Sendable {
    /// The bytes of all words, one after the other, and where each ends.
    private var utf8: [UInt8] = []
    private var ends: [Int] = [0]
    private var hashes: [UInt64] = []
    /// The number of the word at each place, from 1; 0 where there is none.
    private var places: [UInt32] = Array(repeating: 0, count: 1 << 12)
    private let factor = UInt64.random(in: .min ... .max) | 1

    /// How many words there are.
    var count: Int { hashes.count }

    /// Where the bytes of a word stand.
    private func range(_ word: UInt32) -> Range<Int> { ends[Int(word)]..<ends[Int(word) + 1] }

    /// Calls with the bytes of a word.
    func withBytes<Result>(of word: UInt32, _ body: (Span<UInt8>) -> Result) -> Result {
        body(utf8.span.extracting(range(word)))
    }

    /// The number of a word, from 0; a new one where it was not there.
    mutating func number(of word: Span<UInt8>) -> UInt32 {
        let hash = hash(word)
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place] != 0 {
            let number = places[place] - 1
            if hashes[Int(number)] == hash, equals(number, word) { return number }
            place = (place + 1) & (places.count - 1)
        }
        let number = UInt32(count)
        places[place] = number + 1
        hashes.append(hash)
        word.withUnsafeBufferPointer { utf8.append(contentsOf: $0) }
        ends.append(utf8.count)
        if count * 2 > places.count { grow() }
        return number
    }

    /// The numbers of all words, in the order of the words' bytes.
    func sorted() -> [UInt32] {
        var order = (0..<UInt32(count)).map { (head: withBytes(of: $0, head), word: $0) }
        order.sort { left, right in
            left.head == right.head ? precedes(left.word, right.word) : left.head < right.head
        }
        return order.map(\.word)
    }

    /// The first eight bytes, those that are missing as 0, which no word holds.
    private func head(_ word: Span<UInt8>) -> UInt64 {
        var head: UInt64 = 0
        for index in 0..<8 { head = head << 8 | (index < word.count ? UInt64(word[index]) : 0) }
        return head
    }

    private func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
        utf8[range(left)].lexicographicallyPrecedes(utf8[range(right)])
    }

    private func equals(_ number: UInt32, _ word: Span<UInt8>) -> Bool {
        withBytes(of: number) { known in
            guard known.count == word.count else { return false }
            for index in word.indices where known[index] != word[index] { return false }
            return true
        }
    }

    private func hash(_ word: Span<UInt8>) -> UInt64 {
        var hash = UInt64(word.count)
        var piece: UInt64 = 0
        for index in word.indices {
            piece = piece << 8 | UInt64(word[index])
            if index & 7 == 7 {
                hash = mixed(hash ^ piece)
                piece = 0
            }
        }
        return mixed(hash ^ piece)
    }

    private func mixed(_ value: UInt64) -> UInt64 {
        let product = value &* factor
        return (product ^ product >> 32) &* factor ^ product >> 29
    }

    private mutating func grow() {
        places = Array(repeating: 0, count: places.count * 2)
        for (number, hash) in hashes.enumerated() {
            var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = UInt32(number) + 1
        }
    }
}
