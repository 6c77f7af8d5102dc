public import Quantities

extension Unit {
    /// The unit as it is shown to people, in either language: `W·h/(W·h)`, `m³/h`, `℃`, `分`; empty for a pure
    /// number.
    public var display: String {
        if code == "1" { return "" }
        var shown = ""
        var annotation: String?
        var previous: Character = " "
        for character in code {
            if var text = annotation {
                if character == "}" {
                    shown += Self.word(text)
                    annotation = nil
                } else {
                    text.append(character)
                    annotation = text
                }
            } else if character == "{" {
                annotation = ""
            } else if character == "." {
                shown.append("·")
            } else if let raised = Self.raised[character], previous.isLetter {
                shown.append(raised)
            } else {
                shown.append(character)
            }
            previous = character
        }
        return Self.names[shown] ?? shown
    }

    private static let names = ["Cel": "℃", "Ohm": "Ω", "deg": "°"]
    private static let raised: [Character: Character] = ["2": "²", "3": "³"]

    /// The usual word of a kind: `分` for `score`; another annotation as it stands.
    private static func word(_ annotation: String) -> String {
        UnitKind.table.first { $0.name == annotation }?.words.first ?? annotation
    }
}
