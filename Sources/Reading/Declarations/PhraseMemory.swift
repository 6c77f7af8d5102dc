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
    private let limit = 8_192
    /// Where each phrase lies in the list: a requirement is too large to be moved about in a growing table.
    private var places: [Phrase: Int32] = [:]
    private var requirements: [Requirement] = []
    private var units: [String: Unit] = [:]

    /// Reads a phrase, with the unit to use where it has none of its own.
    mutating func requirement(_ text: String, unit: Unit?) throws(RequirementError) -> Requirement {
        let phrase = Phrase(text: text, unit: unit?.code)
        if let place = places[phrase] { return requirements[Int(place)] }
        let requirement = try RequirementReader.read(text, unit: unit)
        if requirements.count < limit {
            places[phrase] = Int32(requirements.count)
            requirements.append(requirement)
        }
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
