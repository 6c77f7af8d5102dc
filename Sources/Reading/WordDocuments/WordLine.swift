import Documents

/// Gathers what stands in one paragraph.
struct WordLine {
    /// What is seen.
    private(set) var text = ""
    /// What is there and cannot be seen.
    private(set) var hidden = ""
    /// Text boxes and pictures that are anchored in it.
    var anchored: [Block] = []

    private var boldLetters = 0
    private var letters = 0
    private var sizes: [Int: Int] = [:]
    private var formulaLetters = 0
    private var otherText = ""

    /// Whether all that is seen is bold.
    var isBold: Bool { letters > 0 && boldLetters == letters }

    /// The size of most of it, in points.
    var size: Double? {
        sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { Double($0.key) / 2 }
    }

    /// Whether it is a formula, with no more beside it than leaders and its number.
    var isFormula: Bool {
        formulaLetters > 0
            && otherText.allSatisfy { $0.isWhitespace || $0.isPunctuation || $0.isNumber || $0 == "·" }
            && otherText.filter(\.isNumber).count <= 4
    }

    /// Adds a text as it is to be read.
    mutating func append(_ text: String, _ look: RunLook) {
        self.text += text
        otherText += text
        let count = text.reduce(0) { $0 + ($1.isWhitespace ? 0 : 1) }
        letters += count
        if look.isBold == true { boldLetters += count }
        if let size = look.halfPoints, count > 0 { sizes[size, default: 0] += count }
    }

    /// Adds white space or a line feed.
    mutating func append(space: String) {
        text += space
        otherText += space
    }

    /// Adds a formula on one line.
    mutating func append(formula: String) {
        text += formula
        formulaLetters += formula.count
    }

    /// Adds what cannot be seen.
    mutating func append(hidden text: String) { hidden += text }
}
