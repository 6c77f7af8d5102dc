import Diagnostics
import Standards

/// Where a value comes from: a text in which `{Column name}` stands for the cell of a column.
///
/// `{{` and `}}` are plain braces. The cell may be translated by a table of values or read as a date.
struct ValueTemplate: Sendable {
    /// A piece of the text.
    enum Part: Sendable, Hashable {
        case literal(String)
        case column(String)
    }

    var parts: [Part]
    /// Translates what the text gives, white space trimmed; other texts are errors.
    var values: [String: String]?
    /// How a date is written, for values that are dates.
    var date: DatePattern?
    /// Where the template stands in the mapping file.
    var place: Place?

    static let empty = ValueTemplate(parts: [])

    init(parts: [Part]) { self.parts = parts }

    init(literal: String) { parts = [.literal(literal)] }

    /// Reads `X-{Unique ID}`; `nil` where braces are not closed or hold nothing.
    init?(_ text: String) {
        parts = []
        var literal = ""
        var characters = text[...]
        while let character = characters.popFirst() {
            switch character {
            case "{" where characters.first == "{", "}" where characters.first == "}":
                characters.removeFirst()
                literal.append(character)
            case "{":
                guard let end = characters.firstIndex(of: "}") else { return nil }
                let name = String(characters[..<end])
                guard !name.isEmpty, !name.contains("{") else { return nil }
                if !literal.isEmpty { parts.append(.literal(literal)) }
                literal = ""
                parts.append(.column(name))
                characters = characters[characters.index(after: end)...]
            case "}": return nil
            default: literal.append(character)
            }
        }
        if !literal.isEmpty || parts.isEmpty { parts.append(.literal(literal)) }
    }

    /// The columns that the template names.
    var columns: [String] {
        parts.compactMap { if case .column(let name) = $0 { name } else { nil } }
    }
}
