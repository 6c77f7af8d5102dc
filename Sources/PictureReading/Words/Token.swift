/// A part of a line as it was read: a word of text, a number, an operator.
struct Token: Sendable {
    /// What it is.
    enum Kind: Sendable {
        case text
        case number
        case sign
    }

    /// What it is.
    var kind: Kind
    /// Its text.
    var text: String
    /// Its left edge in pixels of the page.
    var left: Int
    /// Its right edge in pixels of the page.
    var right: Int
    /// The right edge of each character.
    var edges: [Int]
    /// How sure it is, 0 to 1.
    var confidence: Double
    /// Whether the recognition saw white space before it.
    var startsWord = false

    /// A token whose characters share its width evenly where their edges are not known.
    init(
        _ kind: Kind, _ text: String, left: Int, right: Int, edges: [Int] = [], confidence: Double
    ) {
        self.kind = kind
        self.text = text
        self.left = left
        self.right = right
        let count = text.unicodeScalars.count
        self.edges =
            edges.count == count
            ? edges : (1...max(1, count)).map { left + (right - left) * $0 / max(1, count) }
        self.confidence = confidence
    }

    /// Tokens from left to right, none reaching into the next.
    static func parted(_ tokens: [Token]) -> [Token] {
        var tokens = tokens
        for place in tokens.indices.dropLast() {
            // The places of numbers are those of their ink, those of text are rough.
            let limit = tokens[place + 1].left
            if tokens[place].right > limit {
                tokens[place].right = max(tokens[place].left + 1, limit - 1)
                tokens[place].edges = tokens[place].edges.map { min($0, tokens[place].right) }
            }
        }
        return tokens
    }
}
