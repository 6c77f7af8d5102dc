import Standards

/// What tells one item of a declaration apart: a product grade, a segment, both, or neither.
struct ItemKey: Equatable {
    var grade: String?
    var segment: [String: String]?

    /// Whether an entry of the declaration holds for this item: its grade is this one or none, and all that its
    /// segment says is said of the item too.
    func covers(_ indicator: Indicator) -> Bool {
        if let wanted = indicator.grade, wanted != grade { return false }
        guard let wanted = indicator.segment, !wanted.isEmpty else { return true }
        guard let segment else { return false }
        return wanted.allSatisfy { segment[$0.key] == $0.value }
    }

    /// The name of the item: `特等`, `KFR-35GW/A1`, `特等 · 额定制冷量 ≤4500 W`; `nil` for the only item.
    var label: String? {
        var parts: [String] = []
        if let grade { parts.append(grade) }
        for (name, value) in (segment ?? [:]).sorted(by: { $0.key < $1.key }) {
            parts.append(Self.modelNames.contains(NormalizedName.of(name)) ? value : "\(name) \(value)")
        }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// The names under which a segment speaks of a model.
    static let modelNames: Set<String> = ["型号", "规格型号", "产品型号", "model", "modelnumber"]

    /// The items of a declaration, in the order in which its entries first name them: one for each product grade,
    /// and for each segment that is not a part of a narrower one.
    static func all(_ indicators: some Sequence<Indicator>) -> [ItemKey] {
        var grades: [String] = []
        var segments: [[String: String]] = []
        var pairs: [ItemKey] = []
        for indicator in indicators {
            let segment = indicator.segment.flatMap { $0.isEmpty ? nil : $0 }
            if let grade = indicator.grade, !grades.contains(grade) { grades.append(grade) }
            if let segment, !segments.contains(segment) { segments.append(segment) }
            if indicator.grade != nil, segment != nil {
                let pair = ItemKey(grade: indicator.grade, segment: segment)
                if !pairs.contains(pair) { pairs.append(pair) }
            }
        }
        if grades.isEmpty, segments.isEmpty { return [ItemKey()] }
        let whole = segments.filter { segment in
            !segments.contains { other in
                other.count > segment.count && segment.allSatisfy { other[$0.key] == $0.value }
            }
        }
        let allGrades: [String?] = grades.isEmpty ? [nil] : grades
        let allSegments: [[String: String]?] = whole.isEmpty ? [nil] : whole
        let pairedGrades = Set(pairs.compactMap(\.grade))
        return allGrades.flatMap { grade in
            allSegments.compactMap { segment in
                let key = ItemKey(grade: grade, segment: segment)
                let paired = grade.map(pairedGrades.contains) ?? false
                let segmentIsPaired = pairs.contains { $0.segment == segment }
                return paired && segmentIsPaired && !pairs.contains(key) ? nil : key
            }
        }
    }
}
