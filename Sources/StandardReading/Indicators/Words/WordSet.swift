import Standards

/// Words that a text is compared with as a whole, byte by byte.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private let words: Set<ExactText>

    init(arrayLiteral words: String...) { self.words = Set(words.map(ExactText.init)) }

    /// Whether a text is one of the words.
    func contains(_ text: String) -> Bool { words.contains(ExactText(text)) }

    /// The words in no order.
    var all: [String] { words.map(\.text) }
}
