import Quantities

/// Stretches of an attribute: `CC≤4500`, `4500<CC≤7100`, `大于80且不大于150 m²`; and the seasons of a year.
enum Stretch {
    /// A comparison with a number, or a range of numbers.
    static func isStretch(_ line: String) -> Bool {
        let scalars = line.unicodeScalars
        guard line.utf8.count <= 60, scalars.contains(where: PlainText.isDigit), looksLikeOne(line) else {
            return false
        }
        guard let requirement = requirement(line, unit: nil) else { return false }
        return requirement.kind == .interval && requirement.nominal == nil
    }

    /// Whether a text holds a comparison or starts with a number.
    static func looksLikeOne(_ line: String) -> Bool {
        let scalars = line.unicodeScalars
        guard let first = scalars.first else { return false }
        return PlainText.isDigit(first) || "大小不高低超至".unicodeScalars.contains(first)
            || scalars.contains { BoundWords.sign($0) != nil }
    }

    /// The stretch as a requirement, its letter left out.
    private static func requirement(_ line: String, unit: Unit?) -> Requirement? {
        var text = line
        if let variable = variable(line), let range = PlainText.firstRange(of: variable, in: line) {
            let isBetween = range.lowerBound > line.startIndex
            text.replaceSubrange(range, with: isBetween ? "x" : "")
        }
        if let requirement = try? RequirementReader.read(text, unit: unit), requirement.kind != .text {
            return requirement
        }
        return openRange(text).flatMap { try? RequirementReader.read($0, unit: unit) }
    }

    /// `>5～10` → `>5且≤10`.
    private static func openRange(_ text: String) -> String? {
        guard let sign = text.unicodeScalars.first, BoundWords.sign(sign) == .above else { return nil }
        let parts = text.parted(by: "～~—")
        return parts.count == 2 ? "\(parts[0])且≤\(parts[1])" : nil
    }

    /// The letters between comparisons or before one, whose stretch this is.
    static func variable(_ line: String) -> String? {
        let parts = line.unicodeScalars.split(omittingEmptySubsequences: false) { BoundWords.sign($0) != nil }
        guard parts.count == 2 || parts.count == 3 else { return nil }
        for part in parts.count == 3 ? parts[1...1] : parts[...] {
            let text = PlainText.trimmed(Substring(part))
            guard let first = text.unicodeScalars.first, !PlainText.isDigit(first), first != "-", first != "−"
            else {
                continue
            }
            return text
        }
        return nil
    }

    /// Whether a text is a stretch that does not say of what.
    static func isNameless(_ text: String) -> Bool {
        let line = PlainText.line(text)
        return isStretch(line) && variable(line) == nil
    }

    /// The stretch without its letter, with the unit of its heading.
    static func told(_ line: String, unit: Unit?) -> String {
        requirement(line, unit: unit)?.formatted() ?? line
    }

    /// Whether stretches follow one another without a gap: then they part an attribute and require nothing.
    static func partition(_ texts: [String]) -> Bool {
        guard texts.count > 1 else { return false }
        var ends: [Requirement] = []
        for text in texts {
            guard let requirement = requirement(text, unit: nil), requirement.kind == .interval else {
                return false
            }
            ends.append(requirement)
        }
        ends.sort { left, right in
            guard let second = right.lower?.value else { return false }
            return left.lower.map { $0.value < second } ?? true
        }
        return zip(ends, ends.dropFirst()).allSatisfy { left, right in
            guard let upper = left.upper, let lower = right.lower else { return false }
            return upper.value == lower.value && upper.closed != lower.closed
        }
    }

    /// 一、四季度; 夏季; 灌溉季; 冬用.
    static func isSeason(_ key: String) -> Bool {
        let scalars = key.unicodeScalars
        guard scalars.count <= 8, let first = scalars.first else { return false }
        if key.ends(with: "季度") || key.ends(with: "季") { return scalars.count >= 2 }
        if key.ends(with: "月") {
            return scalars.contains { PlainText.isDigit($0) || "一二三四五六七八九十".unicodeScalars.contains($0) }
        }
        return "春夏秋冬".unicodeScalars.contains(first) && ["用", "款", "装", "型"].contains { key.ends(with: $0) }
            && scalars.count <= 4
    }
}
