/// Names that tell by themselves that they were not understood: something of a heading or of a list stuck to them.
enum NameDoubts {
    /// How sure a name is at most that has something in it which no name has.
    private static let doubtful = 0.8

    /// In words it does as well: `绕组温升不大于K62`.
    private static let comparisons = ["不大于", "不小于", "不低于", "不高于", "不超过", "不少于", "大于等于", "小于等于"]

    /// How sure it is that a text is the name of an item, nothing else in it.
    static func confidence(_ name: String) -> Double {
        let scalars = Array(name.unicodeScalars)
        // A comparison belongs to the requirement: `压力≥`.
        if scalars.contains(where: { "≤≥≦≧<>＜＞".unicodeScalars.contains($0) }) { return doubtful }
        if PlainText.holds(name, anyOf: comparisons) { return doubtful }
        if withoutLabel(name) != name { return doubtful }
        // A unit that was not told from the name: `噪声/dB`, `直流电阻，Ω/km`.
        if let last = scalars.lastIndex(where: PlainText.isHan) {
            let rest = scalars[(last + 1)...]
            if rest.count > 1, let mark = rest.first, "/,，".unicodeScalars.contains(mark) { return doubtful }
        }
        // A grade behind something else: `mm2A级`.
        if scalars.count > 3, scalars.last == "级", isRank(scalars[scalars.count - 2]),
            !GradeWords.isGrade(name)
        {
            return doubtful
        }
        return 1
    }

    /// A name without the label of a list that lost its bracket: `a出水温度`; not `b值`.
    static func withoutLabel(_ name: String) -> String {
        let scalars = Array(name.unicodeScalars.prefix(4))
        guard scalars.count == 4, ("a"..."z").contains(scalars[0]),
            scalars[1...3].allSatisfy(PlainText.isHan)
        else { return name }
        return String(name.dropFirst())
    }

    private static func isRank(_ scalar: Unicode.Scalar) -> Bool {
        PlainText.isDigit(scalar) || ("A"..."E").contains(scalar)
    }
}
