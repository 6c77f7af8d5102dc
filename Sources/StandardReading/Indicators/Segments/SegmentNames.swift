import Documents
import Quantities

/// Says what a stretch of an attribute, a model or a season is in an indicator, and which attribute it is of.
struct SegmentNames {
    /// The attributes by the letters that stand for them: CC → 额定制冷量.
    private var byVariable: [String: String] = [:]
    /// The quantities that the terms give a letter.
    private var termed: [String] = []

    /// Gathers the letters that a standard defines: in its terms (`额定制冷量 … CC`), in brackets behind a name
    /// (`额定制冷量（CC）`) in its tables and sentences.
    init(_ content: StandardContent) {
        for term in content.terms {
            guard let word = term.englishName?.split(separator: " ").last, Self.isVariable(word) else {
                continue
            }
            define(String(word), term.name)
            termed.append(term.name)
        }
        for term in content.terms { learn(term.name) }
        for table in content.tables {
            for cell in table.table.cells where cell.row < 2 || cell.column == 0 { learn(cell.text) }
        }
        for clause in content.clauses {
            for paragraph in clause.paragraphs { learn(paragraph.paragraph.text) }
        }
    }

    /// `额定制冷量（CC）`: a name and a letter in brackets behind it.
    private mutating func learn(_ text: String) {
        guard text.utf8.contains(UInt8(ascii: "(")) || text.unicodeScalars.contains("（") else { return }
        let scalars = Array(text.unicodeScalars)
        for open in scalars.indices where scalars[open] == "(" || scalars[open] == "（" {
            guard let close = scalars[open...].firstIndex(where: { $0 == ")" || $0 == "）" }),
                close - open <= 6
            else {
                continue
            }
            let inside = String(String.UnicodeScalarView(scalars[(open + 1)..<close]))
            guard Self.isVariable(inside[...]) else { continue }
            var start = open
            while start > 0, PlainText.isHan(scalars[start - 1]), open - start < 10 { start -= 1 }
            guard open - start >= 2 else { continue }
            define(inside, String(String.UnicodeScalarView(scalars[start..<open])))
        }
    }

    private mutating func define(_ variable: String, _ name: String) {
        if byVariable[variable] == nil { byVariable[variable] = PlainText.line(name) }
    }

    /// One to four letters, perhaps with digits behind: CC, Qn, C5, ρ; words in lower case are words.
    private static func isVariable(_ text: Substring) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, scalars.count <= 4, scalars.allSatisfy(belongsToVariable) else {
            return false
        }
        guard !PlainText.isDigit(first) else { return false }
        return scalars.count == 1 || scalars.contains { !(0x61...0x7A).contains($0.value) }
    }

    private static func belongsToVariable(_ scalar: Unicode.Scalar) -> Bool {
        PlainText.isLatin(scalar) || PlainText.isDigit(scalar) || (0x391...0x3C9).contains(scalar.value)
            || (0x2080...0x2089).contains(scalar.value)
    }

    /// The attribute and its value: `CC≤4500` below `额定制冷量（CC）/W` is 额定制冷量 ≤4500 W.
    ///
    /// - Parameters:
    ///   - text: what stands in the cell.
    ///   - attribute: the attribute that a heading names.
    ///   - unit: the unit of that heading.
    func entry(_ text: String, attribute: String?, unit: Unit?) -> SegmentEntry {
        let line = PlainText.line(text)
        let key = PlainText.key(text)
        let named = attribute.map(Self.withoutVariable).flatMap { $0.isEmpty ? nil : $0 }
        if Stretch.isStretch(line) {
            let value = Stretch.told(line, unit: unit)
            if let variable = Stretch.variable(line) {
                let name = named ?? byVariable[variable] ?? variable
                return SegmentEntry(
                    name: name, value: value, isSure: named != nil || byVariable[variable] != nil)
            }
            if let named { return SegmentEntry(name: named, value: value) }
            // The only quantity with a letter of its own is the one that ranges are given of.
            return SegmentEntry(name: termed.count == 1 ? termed[0] : "范围", value: value, isSure: false)
        }
        if let named {
            let sized = unit != nil && DecimalNumber(line) != nil
            return SegmentEntry(name: named, value: sized ? Stretch.told(line, unit: unit) : line)
        }
        if Stretch.isSeason(key) {
            return SegmentEntry(name: key.ends(with: "季度") ? "季度" : "季节", value: line)
        }
        if LabelReader.isModel(key), !key.ends(with: "型"), !key.ends(with: "类") {
            return SegmentEntry(name: "型号", value: line)
        }
        return SegmentEntry(name: "类别", value: line, isSure: false)
    }

    /// `额定制冷量(CC)` without the letter that its stretches are written with.
    static func withoutVariable(_ name: String) -> String {
        let line = PlainText.line(name)
        guard line.ends(with: ")"), let open = line.lastIndex(of: "(") else { return line }
        let inside = line[line.index(after: open)...].dropLast()
        guard inside.unicodeScalars.count <= 4, !inside.unicodeScalars.contains(where: PlainText.isHan) else {
            return line
        }
        return PlainText.trimmed(line[..<open])
    }
}
