import Quantities
import Standards

/// What is kept of a requirement is its text and its unit, read again whenever it is needed. In a document a part of what
/// it means may stand elsewhere (`≤` in the column's heading); then the text says it all.
enum RecordedRequirement {
    /// The indicator with a text that is read as the same requirement.
    static func indicator(_ indicator: Indicator) -> Indicator {
        let requirement = indicator.requirement
        let unit = requirement.unit.flatMap { try? Unit($0) }
        let read = try? RequirementReader.read(requirement.text, unit: unit)
        if isSame(read, requirement) { return indicator }
        var recorded = indicator
        if let read {
            // Units such as 10⁻⁶/K are not printed as they are counted: then the column's unit is left to itself.
            var bare = requirement
            bare.unit = nil
            bare.unitKind = nil
            let printed = requirement.formatted(.chinese)
            for (text, unit) in [(printed, unit), (printed, nil), (bare.formatted(.chinese), unit)] {
                if let again = try? RequirementReader.read(text, unit: unit), isSame(again, requirement) {
                    recorded.requirement = again
                    return recorded
                }
            }
            recorded.requirement = read
        } else {
            // Kept word for word, so that whoever looks at it sees what was not understood: not its numbers alone.
            let quoted = "“" + requirement.text.prefix(1_000) + "”"
            recorded.requirement =
                (try? RequirementReader.read(quoted)) ?? Requirement(text: "—", kind: .text)
        }
        recorded.confidence = min(indicator.confidence, 0.5)
        return recorded
    }

    private static func isSame(_ one: Requirement?, _ other: Requirement) -> Bool {
        guard let one else { return false }
        return one.kind == other.kind && one.lower == other.lower && one.upper == other.upper
            && one.nominal == other.nominal && one.approximate == other.approximate && one.unit == other.unit
            && one.relativeTo == other.relativeTo && one.ordinal == other.ordinal && one.yes == other.yes
            && one.alternatives?.count == other.alternatives?.count
    }
}
