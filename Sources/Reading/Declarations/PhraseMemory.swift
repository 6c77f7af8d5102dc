import Quantities

/// Remembers the phrases and units that were read, because the rows of a file repeat them.
///
/// What is remembered is what reading again would give: results do not depend on what came before.
struct PhraseMemory {
    private struct Phrase: Hashable {
        let text: String
        let unit: String?
    }

    /// The most phrases that are remembered; after that every new one is read anew.
    private let limit = 65_536
    private var phrases: [Phrase: Requirement] = [:]
    private var units: [String: Unit] = [:]

    /// Reads a phrase, with the unit to use where it has none of its own.
    mutating func requirement(_ text: String, unit: Unit?) throws(RequirementError) -> Requirement {
        let phrase = Phrase(text: text, unit: unit?.code)
        if let known = phrases[phrase] { return known }
        let requirement = try RequirementReader.read(text, unit: unit)
        if phrases.count < limit { phrases[phrase] = requirement }
        return requirement
    }

    /// Reads a unit.
    mutating func unit(_ text: String) throws(UnitError) -> Unit {
        if let known = units[text] { return known }
        let unit = try Unit(text)
        if units.count < limit { units[text] = unit }
        return unit
    }
}
