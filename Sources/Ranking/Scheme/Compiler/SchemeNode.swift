/// A node of a scheme file with its place: what the compiler reads after YAML is out of the way.
indirect enum SchemeNode: Sendable {
    /// Nothing (`null`, `~`, no value): the key counts as left out.
    case null(Span)
    /// A scalar, as raw text: nothing here has passed through a number or a truth value.
    case scalar(String, Span)
    /// A list.
    case list([SchemeNode], Span)
    /// A mapping in the order of the file.
    case mapping([Entry], Span)

    /// One key with its value.
    struct Entry: Sendable {
        var key: String
        var keySpan: Span
        var value: SchemeNode
    }

    /// The place.
    var span: Span {
        switch self {
        case .null(let span), .scalar(_, let span), .list(_, let span), .mapping(_, let span): span
        }
    }

    /// The text of a scalar.
    var text: String? {
        if case .scalar(let text, _) = self { text } else { nil }
    }

    /// The elements of a list; a scalar or mapping stands for a list of one.
    var elements: [SchemeNode] {
        if case .list(let elements, _) = self { elements } else { [self] }
    }

    /// The entries of a mapping.
    var entries: [Entry] {
        if case .mapping(let entries, _) = self { entries } else { [] }
    }

    /// The value under a key of a mapping; `nil` where the key is absent or has no value.
    subscript(key: String) -> SchemeNode? {
        guard let value = entries.first(where: { $0.key == key })?.value else { return nil }
        if case .null = value { return nil }
        return value
    }
}

/// A stretch of one line: columns and lengths in Unicode scalars, lines and columns from 1.
struct Span: Sendable, Hashable {
    var line: Int
    var column: Int
    var length: Int
    /// How many scalars stand before the text itself: 1 for a quotation mark; `nil` where the text is not
    /// found in the line as it is (escapes, several lines), so that no place inside can be told.
    var indent: Int?

    /// A part of the text of the scalar that stands here, by offsets in scalars.
    func part(_ range: Range<Int>) -> Span {
        guard let indent else { return self }
        return Span(
            line: line, column: column + indent + range.lowerBound, length: max(range.count, 1), indent: 0)
    }
}
