/// Writes formulas that old documents keep in the instructions of `EQ` fields as one line: `\f(a,b)` is `a/b`, `\r(3,x)`
/// is `³√(x)`, `\s\up8(2)` is a raised 2, `\o(x,¯)` both one after the other.
enum EquationField {
    /// The formula of an instruction; `nil` where it has none.
    static func text(_ instruction: String) -> String? {
        let instruction = instruction.trimmed
        guard instruction.prefix(2).uppercased() == "EQ", instruction.count < 4_096,
            instruction.dropFirst(2).first.map({ $0.isWhitespace || $0 == "\\" }) ?? false
        else { return nil }
        var rest = instruction.dropFirst(2)
        let text = sequence(&rest, depth: 0).trimmed
        return text.isEmpty ? nil : text
    }

    /// What stands up to the end of an argument.
    private static func sequence(_ rest: inout Substring, depth: Int) -> String {
        var text = ""
        while let first = rest.first {
            if depth > 0, ",;)".contains(first) { return text }
            rest.removeFirst()
            if first == "\\" {
                text += part(&rest, depth: depth)
            } else if first == "(" {
                // Brackets that stand there for themselves.
                var inside: [String] = []
                rest = Substring("(" + rest)
                inside = arguments(&rest, depth: depth)
                text += "(" + inside.joined(separator: ",") + ")"
            } else {
                text.append(first)
            }
        }
        return text
    }

    /// A switch, of which the backslash was read, with its options and its arguments.
    private static func part(_ rest: inout Substring, depth: Int) -> String {
        guard let first = rest.first else { return "" }
        // Signs that would mean something else stand behind a backslash.
        guard first.isLetter else {
            rest.removeFirst()
            return String(first)
        }
        var name = ""
        var options: [String] = []
        while let next = rest.first, next != "(" {
            guard next.isLetter || next.isNumber || next == "\\" || next.isWhitespace || next == "." else {
                return ""
            }
            rest.removeFirst()
            if next == "\\" {
                options.append("")
                continue
            }
            if options.isEmpty { name.append(next) } else { options[options.count - 1].append(next) }
        }
        let arguments = arguments(&rest, depth: depth)
        switch name.trimmed.lowercased() {
        case "f" where arguments.count == 2: return bracketed(arguments[0]) + "/" + bracketed(arguments[1])
        case "r":
            let degree = arguments.count == 2 ? RaisedText.raised(arguments[0]) : ""
            return degree + "√(" + (arguments.last ?? "") + ")"
        case "s":
            let text = arguments.joined(separator: " ")
            if options.contains(where: { $0.lowercased().hasPrefix("up") }) { return RaisedText.raised(text) }
            if options.contains(where: { $0.lowercased().hasPrefix("do") }) {
                return RaisedText.lowered(text)
            }
            return text
        case "b": return "(" + arguments.joined(separator: ",") + ")"
        case "i": return "∫" + arguments.joined(separator: " ")
        case "a": return arguments.joined(separator: "; ")
        case "l": return arguments.joined(separator: ",")
        default: return arguments.joined()
        }
    }

    private static func arguments(_ rest: inout Substring, depth: Int) -> [String] {
        guard rest.first == "(", depth < 32 else { return [] }
        var arguments: [String] = []
        repeat {
            rest.removeFirst()
            arguments.append(sequence(&rest, depth: depth + 1).trimmed)
        } while rest.first == "," || rest.first == ";"
        if rest.first == ")" { rest.removeFirst() }
        return arguments
    }

    private static func bracketed(_ text: String) -> String {
        text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } ? text : "(\(text))"
    }
}
