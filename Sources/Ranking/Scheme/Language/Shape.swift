/// What a value of a scheme file may look like. One table of shapes drives the compiler's structural check, the
/// JSON Schema for editors and the test of the documentation.
indirect enum Shape: Sendable {
    /// Any text that is not empty.
    case text
    /// A letter, then letters, digits, `-` or `_`.
    case identifier
    /// A decimal number.
    case number
    /// A whole number, at least the given one.
    case count(Int)
    /// A day, `2026-06-30`.
    case date
    /// `yes` or `no`.
    case yesno
    /// One of several words.
    case oneOf([String])
    /// `{zh: …, en: …}`.
    case localized
    /// A list of at least one.
    case list(Shape)
    /// A mapping with known keys.
    case table(Table)
    /// A condition: attributes, each with an interval, an option or a list of options.
    case condition
    /// A threshold: a number, a bound (`"> 95"`), a grade, or an expression.
    case threshold
    /// One or the other, told apart by their form: scalar, list or mapping.
    case either([Shape])

    /// A mapping's keys.
    struct Table: Sendable {
        /// The table's name in the documentation and the JSON Schema.
        var name: String
        /// The keys, in the order in which the documentation shows them.
        var keys: [Key]
    }

    /// One key of a table.
    struct Key: Sendable {
        var name: String
        var shape: Shape
        var required: Bool
        /// What it means, in a phrase.
        var meaning: String

        init(_ name: String, _ shape: Shape, required: Bool = false, _ meaning: String) {
            self.name = name
            self.shape = shape
            self.required = required
            self.meaning = meaning
        }
    }
}
