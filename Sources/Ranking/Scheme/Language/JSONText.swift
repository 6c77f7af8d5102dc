/// A JSON text with its members in a given order, so that the same tables give the same bytes.
indirect enum JSONText: Sendable {
    case text(String)
    case whole(Int)
    case no
    case list([JSONText])
    case object([(String, JSONText)])

    /// The text, indented by two spaces a level.
    func rendered(indent: String = "") -> String {
        let inner = indent + "  "
        switch self {
        case .text(let text): return Self.quoted(text)
        case .whole(let number): return String(number)
        case .no: return "false"
        case .list(let elements):
            return "[" + elements.map { $0.rendered(indent: inner) }.joined(separator: ", ") + "]"
        case .object(let members):
            let lines = members.map { "\(inner)\(Self.quoted($0.0)): \($0.1.rendered(indent: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
            "\n", with: "\\n")
        return "\"\(escaped)\""
    }
}
