import Quantities

/// What a cell that names something says: the name, the unit of its numbers, the end that a number bounds.
struct HeadText {
    /// The name, without unit, comparison and serial number.
    var name: String
    /// The unit in the text.
    var unit: Unit?
    /// The comparison in the text.
    var bound: QuantityHeader.Bound?
    /// What the unit was written as, where nobody knows it: `荧光值/RLU`.
    var unknownUnit: String?

    /// Reads a cell's text.
    init(_ text: String) {
        var rest = Self.closed(PlainText.line(text))
        bound = Self.takeSign(&rest) ?? Self.takeWord(&rest)
        rest = Self.withoutSerial(rest)
        if let found = Self.bracketedUnit(rest) ?? Self.spacedUnit(rest) ?? Self.gluedUnit(rest, text) {
            (name, unit) = found
        } else {
            let header = QuantityHeader(rest)
            name = header.name
            unit = header.unit
            if bound == nil { bound = header.bound }
            if unit != nil, Self.isNoUnit(rest) || rest.ends(with: "(μ)") { (name, unit) = (rest, nil) }
        }
        if bound == nil { bound = Self.takeWord(&name) }
        if unit == nil { unknownUnit = Self.takeUnknownUnit(&name) }
        // A stroke with nothing behind it: the unit that it announces was not read.
        if unit == nil, unknownUnit == nil, rest.ends(with: "/") { unknownUnit = "" }
        if unit != nil { name = Self.withoutSymbol(name) }
        name = PlainText.trimmed(name, also: ",，:：、;/／")
        name = Self.withoutEmptyBrackets(name)
    }

    /// With the bracket that a unit lost at the end: `扭力矩/(N·m`.
    private static func closed(_ text: String) -> String {
        var open = 0
        for scalar in text.unicodeScalars {
            if scalar == "(" { open += 1 } else if scalar == ")" { open -= 1 }
            if open < 0 { return text }
        }
        guard open == 1, let last = text.lastIndex(of: "("),
            text[..<last].hasSuffix("/") || text.ends(with: ")")
        else { return text }
        return text + ")"
    }

    /// Takes a sign that stands once and with no number behind it, wherever it is: `总量≤/%`.
    private static func takeSign(_ text: inout String) -> QuantityHeader.Bound? {
        var found: (index: String.Index, bound: QuantityHeader.Bound)?
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            guard let bound = BoundWords.sign(scalars[index]) else { continue }
            guard found == nil else { return nil }
            let next = scalars[scalars.index(after: index)...].first { !PlainText.isSpace($0) }
            if let next, PlainText.isDigit(next) { return nil }
            found = (index, bound)
        }
        guard let found else { return nil }
        var rest = text.unicodeScalars
        rest.remove(at: found.index)
        let left = PlainText.trimmed(String(rest))
        guard !left.isEmpty else { return nil }
        text = withoutEmptyBrackets(left)
        return found.bound
    }

    /// Takes a comparison in words at the end of a name: `水分 不大于`.
    private static func takeWord(_ name: inout String) -> QuantityHeader.Bound? {
        guard let last = name.unicodeScalars.last, "于过)".unicodeScalars.contains(last) else { return nil }
        for (word, bound) in BoundWords.words {
            for end in [word, "(\(word))"] where name.ends(with: end) && name.utf8.count > end.utf8.count {
                name = PlainText.trimmed(name.dropLast(end.count), also: ",/")
                return bound
            }
        }
        return nil
    }

    /// Without the symbol of the quantity that stands before a unit: `氢氧化钠（以NaOH计），w/%`.
    private static func withoutSymbol(_ name: String) -> String {
        guard let last = name.unicodeScalars.last, "wωφρcx".unicodeScalars.contains(last) else { return name }
        let rest = name.unicodeScalars.dropLast()
        guard let before = rest.last,
            PlainText.isHan(before) || before == " " || before == "," || before == ")"
        else { return name }
        return PlainText.trimmed(Substring(rest), also: ",，")
    }

    /// Takes letters behind a slash that are no unit: `荧光值/RLU`.
    private static func takeUnknownUnit(_ name: inout String) -> String? {
        guard let slash = name.lastIndex(of: "/"), let before = name[..<slash].unicodeScalars.last,
            PlainText.isHan(before) || before == ")"
        else { return nil }
        let written = PlainText.trimmed(name[name.index(after: slash)...], also: "()")
        guard !written.isEmpty, written.utf8.count <= 10,
            written.utf8.allSatisfy({ $0 < 0x80 }) || written == "倍"
        else {
            return nil
        }
        name = PlainText.trimmed(name[..<slash])
        return written
    }

    private static func withoutEmptyBrackets(_ text: String) -> String {
        guard text.ends(with: "()") else { return text }
        return PlainText.trimmed(text.dropLast(2), also: "/")
    }

    /// `水分 %`, `水分，%`: a unit behind a space or a comma.
    private static func spacedUnit(_ text: String) -> (String, Unit)? {
        if text.ends(with: "%"), let before = text.dropLast().last, before != "/", before != "(" {
            let name = PlainText.trimmed(text.dropLast(), also: ",")
            if let last = name.unicodeScalars.last, PlainText.isHan(last) || last == ")" {
                return (name, percent)
            }
        }
        guard let comma = text.lastIndex(of: ","),
            text[..<comma].unicodeScalars.contains(where: PlainText.isHan)
        else { return nil }
        var written = PlainText.trimmed(text[text.index(after: comma)...])
        // `氢氧化钠，w/%`: the symbol of the quantity, not watts.
        if let symbol = written.unicodeScalars.first, "wωφρcx".unicodeScalars.contains(symbol),
            written.unicodeScalars.dropFirst().first == "/"
        {
            written = String(written.dropFirst(2))
        }
        guard let unit = Self.unit(written) else { return nil }
        return (PlainText.trimmed(text[..<comma]), unit)
    }

    /// `限值(mg/kg)`: a bracket that begins before the first slash, so that the slash belongs to the unit.
    private static func bracketedUnit(_ text: String) -> (String, Unit)? {
        guard text.ends(with: ")"), let slash = text.firstIndex(of: "/") else { return nil }
        var depth = 0
        for index in text.indices.reversed() {
            if text[index] == ")" { depth += 1 }
            if text[index] == "(" { depth -= 1 }
            guard depth == 0 else { continue }
            guard index < slash, let unit = unit(text[text.index(after: index)...].dropLast()) else {
                return nil
            }
            let name = PlainText.trimmed(text[..<index])
            return name.isEmpty ? nil : (name, unit)
        }
        return nil
    }

    /// `限值\nmg/kg`, `指标 mm`: a unit on a line of its own, or behind a word that only heads columns.
    private static func gluedUnit(_ text: String, _ raw: String) -> (String, Unit)? {
        let scalars = text.unicodeScalars
        guard let han = scalars.lastIndex(where: PlainText.isHan) else { return nil }
        // dB(A) ends in a bracket of its own; 水分(干基) % has one before its unit.
        for last in [han, scalars.lastIndex(of: ")") ?? han] {
            let next = scalars.index(after: last)
            let tail = PlainText.trimmed(text[next...])
            guard !tail.isEmpty, !tail.begins(with: "/"), !tail.begins(with: "("), tail.utf8.count <= 12,
                let unit = unit(tail)
            else { continue }
            let name = String(text[..<next])
            if LabelReader.heading(PlainText.key(name)) != nil { return (name, unit) }
            let parted = raw.split(whereSeparator: \.isWhitespace).contains {
                PlainText.line(String($0)) == tail
            }
            return parted && (tail.unicodeScalars.count > 1 || fits(tail, name)) ? (name, unit) : nil
        }
        return nil
    }

    /// Whether a letter is the unit of a name and no symbol: `标称电压 V`.
    private static func fits(_ letter: String, _ name: String) -> Bool {
        guard let words = lettersOf[letter] else { return false }
        return words.isEmpty || words.contains { name.ends(with: $0) }
    }

    private static let lettersOf: [String: [String]] = [
        "V": [], "W": [], "N": [], "J": [], "K": [], "L": [], "A": ["电流"], "g": ["质量", "重", "重量"],
        "h": ["时间", "寿命", "时限", "周期"], "s": ["时间"], "d": ["时间", "期", "周期", "时限"],
        "m": ["长度", "距离", "高度", "程", "长", "高"],
    ]

    private static let percent = (try? Unit("%")) ?? .one

    /// What is written as a unit with or without brackets; `nil` where a number stands before it (`25 ℃` is a
    /// condition).
    static func unit(_ text: some StringProtocol) -> Unit? {
        var written = PlainText.trimmed(text, also: "/")
        if written.begins(with: "("), written.ends(with: ")"), written.filter({ $0 == "(" }).count == 1 {
            written = PlainText.trimmed(written.dropFirst().dropLast())
        }
        guard let first = written.unicodeScalars.first, written.utf8.count <= 48 else { return nil }
        if PlainText.isDigit(first), !written.begins(with: "10") { return nil }
        // A unit may be wrapped: `Ω/k` and `m`.
        return (try? Unit(written)) ?? (written.contains(" ") ? try? Unit(written.filter { $0 != " " }) : nil)
    }

    /// Whether what QuantityHeader took for a unit is a condition: `粘度(25 ℃)`.
    private static func isNoUnit(_ text: String) -> Bool {
        guard text.ends(with: ")"), let open = text.lastIndex(of: "(") else { return false }
        let inside = text[text.index(after: open)...]
        guard let first = inside.unicodeScalars.first else { return false }
        return PlainText.isDigit(first) && !inside.begins(with: "10") && !inside.begins(with: "1)")
    }

    /// Without the number that stands before a name: `1. 水分`, `a) 水分`, `(1) 水分`, `— 水分`.
    private static func withoutSerial(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var start = 0
        while start < scalars.count, "-—–·•●".unicodeScalars.contains(scalars[start]) { start += 1 }
        var place = start
        let bracket = place < scalars.count && scalars[place] == "("
        if bracket { place += 1 }
        let digits = place
        while place < scalars.count, place - digits < 2,
            PlainText.isDigit(scalars[place]) || (place == digits && PlainText.isLatin(scalars[place]))
        {
            place += 1
        }
        if place > digits, place < scalars.count {
            let sign = scalars[place]
            let next = place + 1 < scalars.count ? scalars[place + 1] : sign
            if sign == ")", bracket || start == digits { start = place + 1 }
            if !bracket, sign == "、" || (sign == "." && (PlainText.isHan(next) || next == " ")) {
                start = place + 1
            }
        }
        guard start > 0, start < scalars.count else { return text }
        var rest = String.UnicodeScalarView()
        rest.append(contentsOf: scalars[start...])
        return PlainText.trimmed(String(rest))
    }
}
