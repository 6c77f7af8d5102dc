/// Finds anchors and aliases before YAML is parsed.
enum YAMLAliases {
    /// The first `&name` or `*name` that stands where a YAML value may begin.
    ///
    /// Lexical on purpose, and blind to quotation marks and comments: it may take `"- *name"` in a text for an
    /// alias, never an alias for text.
    static func first(in lines: [Substring]) -> Span? {
        for (index, line) in lines.enumerated() {
            var mayBegin = true
            var inTag = false
            let scalars = Array(line.unicodeScalars)
            for (column, scalar) in scalars.enumerated() {
                if mayBegin, scalar == "&" || scalar == "*", let next = scalars[safe: column + 1],
                    isName(next)
                {
                    let length = scalars[(column + 1)...].prefix(while: isName).count + 1
                    return Span(line: index + 1, column: column + 1, length: length)
                }
                switch scalar {
                case " ", "\t": inTag = false
                case ":", "-", "?", ",", "[", "{": mayBegin = true
                case "!" where mayBegin: inTag = true
                default: mayBegin = mayBegin && inTag
                }
            }
        }
        return nil
    }

    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && !",[]{}".unicodeScalars.contains(scalar)
    }
}

extension Array {
    /// The element, or `nil` beyond the ends.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
