/// One token of an expression, with its place in Unicode scalars.
struct ExpressionToken: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        /// A number with the unit that may stand behind it in apostrophes.
        case number(String, unit: String?)
        /// A name.
        case name(String)
        /// An operator, a parenthesis, a comma, or one of `and or not if`.
        case sign(String)
        /// The end.
        case end
    }

    var kind: Kind
    var range: Range<Int>
}

/// Why an expression is not understood.
struct ExpressionError: Error, Sendable {
    var range: Range<Int>
    var zh: String
    var en: String
}

/// Cuts an expression into tokens.
struct ExpressionLexer {
    private let scalars: [Unicode.Scalar]
    private let names: Set<String>
    private var place = 0

    /// - Parameter names: the names that have a hyphen in them are known by this list; elsewhere a hyphen is a minus.
    init(_ text: String, names: Set<String>) {
        scalars = Array(text.unicodeScalars)
        self.names = names
    }

    private static let words = [
        "and": "and", "or": "or", "not": "not", "if": "if", "且": "and", "或": "or", "非": "not",
    ]
    private static let signs: [(String, String)] = [
        ("<=", "<="), (">=", ">="), ("==", "=="), ("!=", "!="), ("≤", "<="), ("≥", ">="), ("≠", "!="),
        ("<", "<"),
        (">", ">"), ("+", "+"), ("-", "-"), ("−", "-"), ("*", "*"), ("×", "*"), ("·", "*"), ("/", "/"),
        ("÷", "/"),
        ("^", "^"), ("(", "("), (")", ")"), (",", ","), ("（", "("), ("）", ")"), ("，", ","),
    ]

    /// All tokens, the end included.
    mutating func tokens() throws(ExpressionError) -> [ExpressionToken] {
        var result: [ExpressionToken] = []
        while true {
            while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
            guard place < scalars.count else {
                result.append(ExpressionToken(kind: .end, range: place..<place))
                return result
            }
            let start = place
            let kind = try kind()
            result.append(ExpressionToken(kind: kind, range: start..<place))
        }
    }

    private mutating func kind() throws(ExpressionError) -> ExpressionToken.Kind {
        let scalar = scalars[place]
        if Self.isDigit(scalar) { return try number() }
        if Identifier.isStart(scalar) { return name() }
        for (text, sign) in Self.signs where scalars[place...].starts(with: text.unicodeScalars) {
            place += text.unicodeScalars.count
            return .sign(sign)
        }
        throw ExpressionError(
            range: place..<place + 1, zh: "这里不能有“\(scalar)”", en: "“\(scalar)” cannot stand here")
    }

    private mutating func number() throws(ExpressionError) -> ExpressionToken.Kind {
        let start = place
        while place < scalars.count, Self.isDigit(scalars[place]) || scalars[place] == "." { place += 1 }
        if place < scalars.count, scalars[place] == "e" || scalars[place] == "E" {
            var end = place + 1
            if end < scalars.count, scalars[end] == "-" || scalars[end] == "+" { end += 1 }
            if end < scalars.count, Self.isDigit(scalars[end]) {
                while end < scalars.count, Self.isDigit(scalars[end]) { end += 1 }
                place = end
            }
        }
        let digits = text(start..<place)
        guard place < scalars.count, scalars[place] == "'" else { return .number(digits, unit: nil) }
        guard let close = scalars[(place + 1)...].firstIndex(of: "'") else {
            throw ExpressionError(
                range: place..<scalars.count, zh: "单位后缺少“'”", en: "the unit lacks its closing “'”")
        }
        let unit = text(place + 1..<close)
        place = close + 1
        return .number(digits, unit: unit)
    }

    /// The longest known name that stands here, else letters and digits up to the first other character.
    private mutating func name() -> ExpressionToken.Kind {
        let start = place
        var end = place
        while end < scalars.count, Identifier.isPart(scalars[end]) { end += 1 }
        place = end
        while end < scalars.count, scalars[end] == "-" || scalars[end] == "." {
            end += 1
            while end < scalars.count, Identifier.isPart(scalars[end]) { end += 1 }
            if names.contains(text(start..<end)) { place = end }
        }
        let name = text(start..<place)
        if let word = Self.words[name] { return .sign(word) }
        return .name(name)
    }

    private func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x30 && scalar.value <= 0x39
    }
}
