import Quantities

/// What a cell that names something says: the name, the unit of its numbers, the end that a number bounds.
struct HeadText {
    /// The name, without unit, comparison and serial number.
    var name: String
    /// The unit in the text.
    var unit: Unit?
    /// The comparison in the text.
    var bound: QuantityHeader.Bound?
    /// What the unit was written as, where nobody knows it: `含量/(xyz)`.
    var unknownUnit: String?

    /// Reads a cell's text.
    init(_ text: String) {
        var rest = PlainText.line(text)
        bound = Self.takeSign(&rest)
        rest = Self.withoutSerial(rest)
        if let found = Self.spacedUnit(rest) {
            (name, unit) = found
        } else {
            let header = QuantityHeader(rest)
            name = header.name
            unit = header.unit
            if bound == nil { bound = header.bound }
            if unit != nil, Self.isNoUnit(rest) { (name, unit) = (rest, nil) }
        }
        if bound == nil { bound = Self.takeWord(&name) }
        name = PlainText.trimmed(name, also: ",，:：、;/／")
        name = Self.withoutEmptyBrackets(name)
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
        for (word, bound) in BoundWords.words {
            for end in [word, "(\(word))"] where name.hasSuffix(end) && name.utf8.count > end.utf8.count {
                name = PlainText.trimmed(name.dropLast(end.count), also: ",/")
                return bound
            }
        }
        return nil
    }

    private static func withoutEmptyBrackets(_ text: String) -> String {
        guard text.hasSuffix("()") else { return text }
        return PlainText.trimmed(text.dropLast(2), also: "/")
    }

    /// `水分 %`, `水分，%`: a unit behind a space or a comma.
    private static func spacedUnit(_ text: String) -> (String, Unit)? {
        if text.hasSuffix("%"), let before = text.dropLast().last, before != "/", before != "(" {
            let name = PlainText.trimmed(text.dropLast(), also: ",")
            if let last = name.unicodeScalars.last, PlainText.isHan(last) || last == ")" {
                return (Self.named(name), percent)
            }
        }
        guard let comma = text.lastIndex(of: ","), let last = text[..<comma].unicodeScalars.last,
            PlainText.isHan(last) || last == ")"
        else { return nil }
        let written = PlainText.trimmed(text[text.index(after: comma)...])
        guard let unit = Self.unit(written) else { return nil }
        return (Self.named(PlainText.trimmed(text[..<comma])), unit)
    }

    /// The name with what QuantityHeader leaves of it where it has a second unit.
    private static func named(_ text: String) -> String { text }

    private static let percent = (try? Unit("%")) ?? .one

    /// What is written as a unit with or without brackets; `nil` where a number stands before it (`25 ℃` is a
    /// condition).
    static func unit(_ text: some StringProtocol) -> Unit? {
        var written = PlainText.trimmed(text, also: "/")
        if written.hasPrefix("("), written.hasSuffix(")"), written.filter({ $0 == "(" }).count == 1 {
            written = PlainText.trimmed(written.dropFirst().dropLast())
        }
        guard let first = written.unicodeScalars.first, written.utf8.count <= 48 else { return nil }
        if PlainText.isDigit(first), !written.hasPrefix("10") { return nil }
        return try? Unit(written)
    }

    /// Whether what QuantityHeader took for a unit is a condition: `粘度(25 ℃)`.
    private static func isNoUnit(_ text: String) -> Bool {
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return false }
        let inside = text[text.index(after: open)...]
        guard let first = inside.unicodeScalars.first else { return false }
        return PlainText.isDigit(first) && !inside.hasPrefix("10") && !inside.hasPrefix("1)")
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
