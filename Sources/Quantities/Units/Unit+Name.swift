extension Unit {
    /// Whether a text is a UCUM code, strictly: ASCII, case-sensitive, UCUM's own symbols only.
    public static func isUCUM(_ text: String) -> Bool {
        (try? UnitParser.strict(text, atoms: .shared, overridesAllowed: true)) != nil
    }

    /// The English name written out, as UCUM's tools do: `(meter ^ 3) * (kilogram ^ -1)`.
    public var englishName: String { UnitName.english(code) }
}

/// Writes the English name of a UCUM code.
enum UnitName {
    private static let prefixes: [String: String] = [
        "Y": "yotta", "Z": "zetta", "E": "exa", "P": "peta", "T": "tera", "G": "giga", "M": "mega",
        "k": "kilo",
        "h": "hecto", "da": "deka", "d": "deci", "c": "centi", "m": "milli", "u": "micro", "n": "nano",
        "p": "pico", "f": "femto", "a": "atto", "z": "zepto", "y": "yocto",
        "Ki": "kibi", "Mi": "mebi", "Gi": "gibi", "Ti": "tebi",
    ]

    static func english(_ code: String) -> String {
        if code == "1" { return "(unity)" }
        var result = ""
        for piece in UnitPiece.pieces(of: code) {
            switch piece {
            case .operation(let symbol): result += symbol == "." ? " * " : result.isEmpty ? "/ " : " / "
            case .open: result += "("
            case .close: result += ")"
            case .number(let text): result += text
            case .annotation(let text): result += result.isEmpty ? "{\(text)}" : " {\(text)}"
            case .symbol(let symbol, let exponent):
                result += "(" + name(of: symbol) + (exponent.isEmpty ? "" : " ^ \(exponent)") + ")"
            }
        }
        return result
    }

    private static func name(of symbol: String) -> String {
        if symbol == "10*" || symbol == "10^" { return "the number ten for arbitrary powers" }
        let atoms = UnitAtoms.shared
        if let found = atoms.index[symbol] { return atoms.atoms[found].name }
        for length in 1...2 {
            let prefix = String(symbol.prefix(length))
            if let word = prefixes[prefix], let found = atoms.index[String(symbol.dropFirst(length))] {
                return word + atoms.atoms[found].name
            }
        }
        return symbol
    }
}

/// The pieces of a valid UCUM code, for writing it in another way.
enum UnitPiece: Equatable {
    case operation(Character)
    case open
    case close
    case number(String)
    case symbol(String, exponent: String)
    case annotation(String)

    /// Takes a code apart; the code must be a valid one.
    static func pieces(of code: String) -> [UnitPiece] {
        var result: [UnitPiece] = []
        var rest = Substring(code)
        while let first = rest.first {
            switch first {
            case ".", "/":
                result.append(.operation(first))
                rest.removeFirst()
            case "(", ")":
                result.append(first == "(" ? .open : .close)
                rest.removeFirst()
            case "{":
                let end = rest.firstIndex(of: "}") ?? rest.endIndex
                result.append(.annotation(String(rest[rest.index(after: rest.startIndex)..<end])))
                rest = rest[end...].dropFirst()
            default:
                if rest.hasPrefix("10*") || rest.hasPrefix("10^") {
                    let symbol = String(rest.prefix(3))
                    rest = rest.dropFirst(3)
                    result.append(.symbol(symbol, exponent: takeExponent(&rest)))
                } else if first.isASCII, first.isNumber {
                    let digits = rest.prefix { $0.isASCII && $0.isNumber }
                    result.append(.number(String(digits)))
                    rest = rest[digits.endIndex...]
                } else {
                    let symbol = takeSymbol(&rest)
                    result.append(.symbol(symbol, exponent: takeExponent(&rest)))
                }
            }
        }
        return result
    }

    private static func takeSymbol(_ rest: inout Substring) -> String {
        var end = rest.startIndex
        while end < rest.endIndex {
            let character = rest[end]
            if character == "[" {
                end = rest[end...].firstIndex(of: "]") ?? rest.index(before: rest.endIndex)
            } else if "./(){}+-0123456789".contains(character) {
                break
            }
            end = rest.index(after: end)
        }
        if end == rest.startIndex { end = rest.index(after: end) }
        defer { rest = rest[end...] }
        return String(rest[..<end])
    }

    private static func takeExponent(_ rest: inout Substring) -> String {
        var end = rest.startIndex
        if end < rest.endIndex, rest[end] == "-" || rest[end] == "+" { end = rest.index(after: end) }
        while end < rest.endIndex, "0123456789".contains(rest[end]) { end = rest.index(after: end) }
        defer { rest = rest[end...] }
        return String(rest[..<end])
    }
}
