import Database
import Reading

/// Texts as one parameter of a statement, to be joined with tables: `FROM \(list.source("?1")) JOIN t ON t.name = l.value`.
struct TextList {
    private let dialect: SQLDialect
    /// The parameter.
    let parameter: SQLValue

    init(_ texts: some Sequence<String>, _ dialect: SQLDialect) {
        self.dialect = dialect
        var writer = JSONWriter()
        writer.array { writer in
            for text in texts { writer.value(text) }
        }
        parameter = .utf8(writer.bytes)
    }

    /// What stands behind `FROM`: a table `l` with a column `value`.
    func source(_ parameter: String) -> String {
        dialect == .sqlite
            ? "json_each(\(parameter)) AS l"
            : "json_array_elements_text(CAST(\(parameter) AS json)) AS l (value)"
    }
}
