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
