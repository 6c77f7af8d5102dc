import Quantities

/// Says what a label is, from its text alone.
enum LabelReader {
    /// Reads the text of a cell, marks of footnotes taken out.
    static func read(_ text: String, marks: [String] = []) -> Label {
        let key = PlainText.key(text)
        guard !key.isEmpty else { return .blank }
        if let bound = BoundWords.whole(key) ?? BoundWords.ends[key] {
            return Label(role: .bound, name: "", bound: bound, marks: marks)
        }
        let line = PlainText.line(text)
        if let role = heading(key) {
            return Label(
                role: role, name: line, impliedBound: implied(role, key), marks: marks)
        }
        let upper = line.utf8.contains(0x20) ? line.filter { $0 != " " } : line
        if GradeWords.isGrade(upper) { return Label(role: .grade, name: upper, marks: marks) }
        if let unit = aloneUnit(upper) { return Label(role: .unit, name: "", unit: unit, marks: marks) }
        if let parts = diagonal(text) { return Label(role: parts, name: line, marks: marks) }
        if isNumber(line) { return Label(role: .comparisonHeading, name: line, marks: marks) }
        if isKey(line, key) { return Label(role: .key, name: line, marks: marks) }
        let head = HeadText(text)
        let plain = PlainText.key(head.name)
        if plain.isEmpty {
            return Label(
                role: head.bound == nil ? .unit : .bound, name: "", unit: head.unit, bound: head.bound,
                marks: marks)
        }
        var label = Label(role: .name, name: head.name, unit: head.unit, bound: head.bound, marks: marks)
        label.hasUnknownUnit = head.unknownUnit != nil
        if let role = heading(plain) ?? heading(withoutBrackets(plain)) {
            // 指标（A型） heads what holds for kind A.
            if let kind = kind(inBracketsOf: head.name), role == .valueHeading { return kind }
            label.role = role
            label.impliedBound = implied(role, plain)
        } else if HeadingWords.limits(plain) {
            label.role = .valueHeading
            label.impliedBound = implied(.valueHeading, plain)
        } else if GradeWords.isGrade(head.name.filter { $0 != " " }) {
            label.role = .grade
        }
        return label
    }

    /// Reads the text of a cell that is a quantity: a stretch, a grade or a model, or nothing but a value.
    static func read(_ text: String, as requirement: Requirement, marks: [String]) -> Label {
        let line = PlainText.line(text)
        if requirement.kind == .ordinal || requirement.kind == .value, line.utf8.count <= 16 {
            let upper = line.filter { $0 != " " }
            if GradeWords.isGrade(upper) { return Label(role: .grade, name: upper, marks: marks) }
            let key = PlainText.key(line)
            if requirement.kind == .value, Stretch.isSeason(key) || isModel(key) {
                return Label(role: .key, name: line, marks: marks)
            }
        }
        if requirement.kind == .interval, requirement.nominal == nil, line.utf8.count <= 60,
            Stretch.looksLikeOne(line)
        {
            return Label(role: .key, name: line, marks: marks)
        }
        return Label(role: .name, name: line, marks: marks)
    }

    /// The heading that a word is.
    static func heading(_ key: String) -> LabelRole? { HeadingWords.role(key) }

    /// 限量 and 最高 say that a number is the most that is allowed, 最低 that it is the least.
    private static func implied(_ role: LabelRole, _ key: String) -> QuantityHeader.Bound? {
        guard role == .valueHeading else { return nil }
        if PlainText.holds(key, anyOf: ["限量", "最大", "最高", "允许量", "允许浓度"]) { return .atMost }
        return PlainText.holds(key, anyOf: ["最低", "最小"]) ? .atLeast : nil
    }

    /// Whether a heading is the number of a standard and nothing more.
    private static func isNumber(_ text: String) -> Bool {
        guard StandardNumberScanner.mayHoldNumber(text) else { return false }
        let scalars = Array(text.unicodeScalars)
        guard let match = StandardNumberScanner.numbers(in: scalars, first: true).first else { return false }
        return match.range.count * 3 >= scalars.count * 2
    }

    /// The kind or grade in brackets behind a word of headings.
    private static func kind(inBracketsOf name: String) -> Label? {
        guard name.ends(with: ")"), let open = name.lastIndex(of: "(") else { return nil }
        let inside = String(name[name.index(after: open)...].dropLast())
        if GradeWords.isGrade(inside) { return Label(role: .grade, name: inside) }
        return isKindOf(PlainText.key(inside)) ? Label(role: .key, name: inside) : nil
    }

    private static func withoutBrackets(_ key: String) -> String {
        guard key.ends(with: ")"), let open = key.firstIndex(of: "(") else { return key }
        return String(key[..<open])
    }

    /// A unit with nothing beside it. `A` and `V` alone are names of kinds as well, so a letter needs brackets.
    private static func aloneUnit(_ text: String) -> Unit? {
        let bracketed = text.begins(with: "(") && text.ends(with: ")")
        let slashed = text.begins(with: "/")
        guard let first = text.unicodeScalars.first, bracketed || slashed || !PlainText.isHan(first) else {
            return nil
        }
        if !bracketed, !slashed, text.utf8.count == 1, text != "%" { return nil }
        // TC-50 is a model before it is a power of tesla coulombs.
        if !bracketed, !slashed, isModel(PlainText.key(text)) { return nil }
        return HeadText.unit(text)
    }

    private static let diagonalSigns = " \u{3000}\u{A0}\n\r\t/／\\"

    /// A heading cut by a diagonal line: `等级\n项目`, `项目/等级`.
    private static func diagonal(_ text: String) -> LabelRole? {
        let parts = text.parted(by: diagonalSigns)
        guard parts.count == 2 || parts.count == 3 else { return nil }
        let roles = parts.map { heading(PlainText.key($0)) }
        guard roles.allSatisfy({ $0 != nil }) else { return nil }
        let known = roles.compactMap { $0 }
        if known.contains(.itemHeading) { return .itemHeading }
        if known.contains(.gradeHeading) { return .gradeHeading }
        return known.first
    }

    /// The attribute that a diagonal heading names beside the items.
    static func diagonalKey(_ text: String) -> String? {
        let parts = text.parted(by: diagonalSigns).map(PlainText.line)
        guard parts.count >= 2 else { return nil }
        return parts.first { heading(PlainText.key($0)) == .keyHeading }
    }

    /// A stretch (`CC≤4500`, `4500<CC≤7100`), a season, a model.
    static func isKey(_ line: String, _ key: String) -> Bool {
        Stretch.isStretch(line) || Stretch.isSeason(key) || isModel(key)
    }

    /// `kf-23`, `dn50`, `kfr-35gw/n1`, `i型`: letters and digits, at least one of each.
    static func isModel(_ key: String) -> Bool {
        let scalars = key.unicodeScalars
        guard scalars.count >= 3, scalars.count <= 24, let first = scalars.first, PlainText.isLatin(first)
        else {
            return isKindOf(key)
        }
        guard scalars.contains(where: PlainText.isDigit), !key.begins(with: "pm") else {
            return isKindOf(key)
        }
        let plain = scalars.allSatisfy {
            PlainText.isLatin($0) || PlainText.isDigit($0) || "-/._()×x".unicodeScalars.contains($0)
        }
        return plain && (scalars.contains("-") || scalars.filter(PlainText.isDigit).count >= 2)
    }

    /// Ⅰ型, A类, b型.
    private static func isKindOf(_ key: String) -> Bool {
        guard key.ends(with: "型") || key.ends(with: "类") else { return false }
        let rest = key.dropLast().unicodeScalars
        return !rest.isEmpty && rest.count <= 3
            && rest.allSatisfy {
                PlainText.isLatin($0) || PlainText.isDigit($0) || (0x2160...0x216B).contains($0.value)
                    || "一二三四五".unicodeScalars.contains($0)
            }
    }
}
