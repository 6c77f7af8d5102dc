import Quantities

/// How a stretch of an attribute, a model or a season is told in an indicator.
enum SegmentText {
    /// The attribute and its value: `CC≤4500` below `额定制冷量（CC）/W` is 额定制冷量 ≤4500 W.
    static func entry(_ text: String, attribute: String?, unit: Unit?) -> (String, String) {
        let line = PlainText.line(text)
        let key = PlainText.key(text)
        if LabelReader.isStretch(key) {
            let name = attribute.map(withoutVariable) ?? variable(line) ?? "范围"
            return (name, stretch(line, unit: unit))
        }
        if let attribute, !attribute.isEmpty { return (withoutVariable(attribute), line) }
        if LabelReader.isSeason(key) { return (key.hasSuffix("季度") ? "季度" : "季节", line) }
        if LabelReader.isModel(key), !key.hasSuffix("型"), !key.hasSuffix("类") { return ("型号", line) }
        return ("类别", line)
    }

    /// `额定制冷量(CC)` without the letter that its stretches are written with.
    static func withoutVariable(_ name: String) -> String {
        guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return name }
        let inside = name[name.index(after: open)...].dropLast()
        guard inside.unicodeScalars.allSatisfy({ PlainText.isLatin($0) }), inside.utf8.count <= 4 else {
            return name
        }
        return PlainText.trimmed(name[..<open])
    }

    /// The letter or word between comparisons, or before one.
    static func variable(_ line: String) -> String? {
        let word = line.unicodeScalars.filter { PlainText.isLatin($0) || PlainText.isHan($0) }
        let text = String(String.UnicodeScalarView(word))
        return text.isEmpty ? nil : text
    }

    /// The stretch without its letter, with the unit of its heading.
    static func stretch(_ line: String, unit: Unit?) -> String {
        guard let requirement = try? RequirementReader.read(line, unit: unit) else { return line }
        return requirement.formatted()
    }
}
