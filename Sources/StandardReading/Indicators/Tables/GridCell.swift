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
        shape = ValueShape(text)
        label = shape == .none ? .blank : LabelReader.read(plain.text, marks: plain.marks)
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

    /// Looks at a text.
    init(_ text: String) {
        let key = PlainText.key(text)
        if key.isEmpty {
            self = .blank
        } else if StopWords.nothing.contains(key) {
            self = .none
        } else if StopWords.ticks.contains(key) {
            self = .tick
        } else if StandardNumberScanner.holdsNumber(text) {
            self = .reference
        } else if let requirement = try? RequirementReader.read(text) {
            switch requirement.kind {
            case .interval, .value, .ordinal: self = .quantity
            case .absence, .yesno: self = .word
            case .alternatives: self = .quantity
            case .text: self = .text
            }
        } else {
            self = .text
        }
    }
}
