public import Diagnostics
import Quantities
import Standards

/// How a foreign table becomes declarations: which column is what, in which unit, and what a row is.
///
/// Read from a YAML file (docs/mapping.md). A mapping knows the names of columns; bound to a table's header
/// it becomes a ``RowMapper``.
public struct Mapping: Sendable {
    /// What one row of the table stands for.
    public enum Granularity: String, Sendable, Hashable, CaseIterable {
        /// One model: the rows of one key become one declaration with an offering each.
        case model
        /// One standard.
        case standard
    }

    /// The kinds of table.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// Comma-, semicolon- or tab-separated values.
        case csv
        /// An Office Open XML workbook.
        case xlsx
    }

    /// The name of the mapping's file, for diagnostics.
    public let file: String
    /// What the mapping is for.
    public internal(set) var name: String?
    /// The kind of table, `nil` where the file itself tells.
    public internal(set) var format: Format?
    /// The encoding, `nil` where the file itself tells.
    public internal(set) var encoding: TextEncoding?
    /// The delimiter of a CSV file, `nil` where the header tells.
    public internal(set) var delimiter: Character?
    /// The sheet of a workbook, `nil` for the first.
    public internal(set) var sheet: String?
    /// The row that holds the columns' names, from 1.
    public internal(set) var headerRow = 1
    /// What one row stands for.
    public internal(set) var row = Granularity.standard

    var key: [ValueTemplate] = []
    var enterprise = EnterpriseRule()
    var standard = StandardRule()
    var channel: ChannelRule?
    var disclosure = Disclosure.table
    var version: ValueTemplate?
    var replaces: ValueTemplate?
    var offering: OfferingRule?
    var attributes: [AttributeRule] = []
    var indicators: [IndicatorRule] = []
    var filters: [RowFilter] = []

    /// Reads a mapping file.
    ///
    /// - Parameters:
    ///   - text: the YAML text.
    ///   - file: its name, as diagnostics show it.
    /// - Returns: the mapping, `nil` where it has errors, and what was found.
    public static func read(_ text: String, file: String) -> (mapping: Mapping?, diagnostics: [Diagnostic]) {
        var parser = MappingParser(file: file)
        let mapping = parser.mapping(text)
        return (parser.diagnostics.hasErrors ? nil : mapping, parser.diagnostics)
    }

    init(file: String) { self.file = file }
}

extension Mapping {
    /// Who declares.
    struct EnterpriseRule: Sendable {
        var id = ValueTemplate.empty
        var idScheme = ValueTemplate(literal: "USCC")
        var name = ValueTemplate.empty
        var division: ValueTemplate?
    }

    /// What is declared.
    struct StandardRule: Sendable {
        var number = ValueTemplate.empty
        var title = ValueTemplate.empty
        var kind = ValueTemplate(literal: "product")
    }

    /// Where and when it was declared.
    struct ChannelRule: Sendable {
        var name = ValueTemplate.empty
        var address: ValueTemplate?
        var declaredAt = ValueTemplate.empty
    }

    /// What is sold.
    struct OfferingRule: Sendable {
        var kind = Offering.Kind.model
        var name = ValueTemplate.empty
        var commonName: ValueTemplate?
        var brand: ValueTemplate?
        var barcode: ValueTemplate?
        var specification: ValueTemplate?
        var model: ValueTemplate?
        var outlets: ValueTemplate?
    }

    /// One attribute.
    struct AttributeRule: Sendable {
        var name: String
        var value: ValueTemplate
        /// The unit that is put behind the number.
        var unit: String?
        var required = false
    }

    /// One indicator.
    struct IndicatorRule: Sendable {
        /// What a bare number of a cell promises.
        enum Bound: String, Sendable, CaseIterable {
            case less = "<"
            case atMost = "<="
            case greater = ">"
            case atLeast = ">="

            /// The sign in the requirement's text.
            var sign: String {
                switch self {
                case .less: "<"
                case .atMost: "≤"
                case .greater: ">"
                case .atLeast: "≥"
                }
            }
        }

        var name: String
        var parents: [String] = []
        var value: ValueTemplate
        var unit: Unit?
        /// `nil`: the cell is a requirement phrase, read as it stands; a bare number is then a stated value.
        var bound: Bound?
        var grade: ValueTemplate?
        var methods: [ValueTemplate] = []
        var required = false
    }

    /// Which rows are taken.
    struct RowFilter: Sendable {
        var value: ValueTemplate
        /// One of these, where it is not empty.
        var anyOf: [String]
        /// None of these.
        var noneOf: [String]

        func takes(_ text: String) -> Bool {
            (anyOf.isEmpty || anyOf.contains(text)) && !noneOf.contains(text)
        }
    }
}
