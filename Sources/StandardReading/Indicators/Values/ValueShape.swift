import Quantities

/// What a cell is as a value.
enum ValueShape: Sendable, Hashable {
    /// Nothing.
    case blank
    /// A dash: nothing is required.
    case none
    /// A tick or a circle, which says that something applies.
    case tick
    /// A number, a range, a comparison, a grade.
    case quantity
    /// A word that is a whole requirement: 无, 合格.
    case word
    /// The number of a standard or a clause.
    case reference
    /// Anything else.
    case text

    /// Looks at a text: what it is, and the requirement that was read on the way.
    static func look(at text: String) -> (ValueShape, Requirement?) {
        let key = PlainText.key(text)
        if key.isEmpty { return (.blank, nil) }
        if key.utf8.count <= 12 {
            if StopWords.nothing.contains(key) { return (.none, nil) }
            if StopWords.ticks.contains(key) { return (.tick, nil) }
        }
        if StandardNumberScanner.holdsNumber(text) { return (.reference, nil) }
        guard let requirement = try? RequirementReader.read(text) else { return (.text, nil) }
        switch requirement.kind {
        case .interval, .value, .ordinal, .alternatives: return (.quantity, requirement)
        case .absence, .yesno: return (.word, requirement)
        case .text: return (.text, nil)
        }
    }
}
