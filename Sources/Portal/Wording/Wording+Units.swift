import Diagnostics
import Quantities

extension Wording {
    /// A unit as people write it: `W·h/(W·h)`, `℃`, `m³/h`; empty for the pure number.
    func unit(_ unit: Unit) -> String { self.unit(code: unit.code) }

    /// A UCUM code as people write it.
    func unit(code: String) -> String {
        if code == "1" { return "" }
        var text = ""
        var atom = ""
        var annotation: String?
        func close() {
            text += Self.atoms[atom] ?? Self.superscripted(atom)
            atom = ""
        }
        for character in code {
            switch character {
            case "{":
                close()
                annotation = ""
            case "}":
                text += annotation.map(self.annotation) ?? ""
                annotation = nil
            case _ where annotation != nil:
                annotation?.append(character)
            case ".":
                close()
                text += "·"
            case "/", "(", ")":
                close()
                text.append(character)
            default:
                atom.append(character)
            }
        }
        close()
        return text
    }

    /// A number with its unit: `4.85 W·h/(W·h)`, `95 %`, `4.85`.
    func quantity(_ number: String, _ unit: String) -> String {
        unit.isEmpty ? number : "\(number) \(unit)"
    }

    private func annotation(_ name: String) -> String {
        if name == "A-weighted" { return "(A)" }
        guard language == .zh else { return name }
        return Self.chineseAnnotations[name] ?? name
    }

    /// Atoms whose UCUM code is not what people write.
    private static let atoms = [
        "Cel": "℃", "deg": "°", "'": "′", "''": "″", "[ppm]": "ppm", "dB[SPL]": "dB", "L": "L", "min": "min",
        "a": "a", "[pH]": "pH", "um": "μm", "ug": "μg", "Ohm": "Ω", "[ft_i]": "ft", "[in_i]": "in",
        "[cft_i]": "ft³", "[lb_av]": "lb",
    ]

    private static let chineseAnnotations = [
        "score": "分", "use": "次", "cycle": "次", "grain": "粒", "time": "次", "item": "件", "person": "人",
        "point": "分", "count": "个", "piece": "件", "order": "单",
    ]

    private static func superscripted(_ atom: String) -> String {
        let letters = atom.prefix { !$0.isASCII || $0.isLetter || $0 == "%" }
        guard !letters.isEmpty, letters.endIndex != atom.endIndex,
            atom[letters.endIndex...].allSatisfy({ superscripts[$0] != nil })
        else { return atom }
        return letters + String(atom[letters.endIndex...].compactMap { superscripts[$0] })
    }

    private static let superscripts: [Character: Character] = [
        "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
        "9": "⁹",
    ]
}
