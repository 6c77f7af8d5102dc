import Quantities
import Standards
import Synchronization

/// Remembers the phrases and units that were read, because the rows of a file repeat them.
///
/// What is remembered is what reading again would give: results do not depend on what came before.
struct PhraseMemory {
    private struct Phrase: Hashable {
        let text: ExactText
        let unit: String?
    }

    /// The most phrases that are remembered; after that every new one is read anew.
    private let limit = 32_768
    /// Where each phrase lies in the list: a requirement is too large to be moved about in a growing table.
    private var places: [Phrase: Int32] = [:]
    private var requirements: [Requirement] = []
    private var units: [ExactText: Unit] = [:]

    /// Reads a phrase, with the unit to use where it has none of its own.
    mutating func requirement(_ text: String, unit: Unit?) throws(RequirementError) -> Requirement {
        let phrase = Phrase(text: ExactText(text), unit: unit?.code)
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
        let key = ExactText(text)
        if let known = units[key] { return known }
        let unit = try Unit(text)
        if units.count < limit { units[key] = unit }
        return unit
    }
}

/// The memories of one file, each used by one worker at a time and kept for the next stretch: a stretch alone repeats too
/// few of its phrases.
final class PhraseMemories: Sendable {
    private let idle = Mutex<[PhraseMemory]>([])

    /// A memory that nobody uses.
    func take() -> PhraseMemory { idle.withLock { $0.popLast() } ?? PhraseMemory() }

    /// Keeps a memory for the next one.
    func put(_ memory: PhraseMemory) { idle.withLock { $0.append(memory) } }
}
