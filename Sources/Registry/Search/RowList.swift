import Database

/// Rows as one parameter of a statement, to be joined with tables: `FROM \(list.source("?1")) JOIN t ON t.id = l.value`.
struct RowList {
    private let dialect: SQLDialect
    /// The parameter.
    let parameter: SQLValue

    init(_ rows: some Sequence<Int>, _ dialect: SQLDialect) {
        self.dialect = dialect
        let list = rows.lazy.map(String.init).joined(separator: ",")
        parameter = .text(dialect == .sqlite ? "[\(list)]" : "{\(list)}")
    }

    /// What stands behind `FROM`: a table `l` with a column `value`.
    func source(_ parameter: String) -> String {
        dialect == .sqlite
            ? "json_each(\(parameter)) AS l" : "unnest(CAST(\(parameter) AS bigint[])) AS l (value)"
    }
}
