import Documents
import Quantities

/// A cell with what can be said of it by itself.
struct GridCell: Sendable {
    /// The cell.
    var cell: Cell
    /// Its text without marks of footnotes, one line.
    var text: String
    /// The marks of footnotes in it.
    var marks: [String]
    /// What it is as a value.
    var shape: ValueShape
    /// What it is as a label.
    var label: Label

    /// Looks at a cell.
    init(_ cell: Cell, footnotes: [String: String]) {
        self.cell = cell
        let plain = FootnoteMarks(cell.text, footnotes: footnotes)
        text = PlainText.asWritten(plain.text)
        marks = plain.marks
        let (shape, requirement) = ValueShape.look(at: text)
        self.shape = shape
        if shape == .none || shape == .blank {
            label = .blank
        } else if shape == .quantity, let requirement {
            label = LabelReader.read(plain.text, as: requirement, marks: plain.marks)
        } else {
            label = LabelReader.read(plain.text, marks: plain.marks)
        }
    }

    /// Whether nothing is printed in it.
    var isBlank: Bool { shape == .blank }
}

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
