import Database
import Standards

/// An enterprise as rows give it.
enum EnterpriseRow {
    /// The columns of `enterprise e`, in the order in which ``read(_:)`` takes them.
    static let columns = "e.code, e.id_scheme, e.name, e.division"

    /// The enterprise in the first columns of a row.
    static func read(_ row: any SQLRow) -> EnterpriseReference {
        EnterpriseReference(
            id: row.text(0), idScheme: row.text(1), name: row.text(2), division: row.optionalText(3))
    }
}
