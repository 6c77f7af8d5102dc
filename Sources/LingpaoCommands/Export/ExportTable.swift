import Portal
import Quantities
import Standards

/// Declarations as a table: a row for each indicator, and one for a declaration that has none.
enum ExportTable {
    /// The heads of the columns.
    static let columns = [
        "enterprise.id", "enterprise.name", "number", "title", "version", "offerings", "indicator", "grade",
        "requirement", "unit", "methods",
    ]

    /// The rows of a declaration.
    static func rows(_ declaration: Declaration) -> [[APICell]] {
        let head: [APICell] = [
            .text(declaration.enterprise.id), .text(declaration.enterprise.name),
            .text(declaration.standard.number), .text(declaration.standard.title),
            .integer(declaration.version), .integer(declaration.offerings.count),
        ]
        guard !declaration.indicators.isEmpty else {
            return [head + Array(repeating: .empty, count: columns.count - head.count)]
        }
        return declaration.indicators.map { indicator in
            head + [
                .text(indicator.name), .optional(indicator.grade), .text(indicator.requirement.text),
                .optional(indicator.requirement.unit?.description),
                .text(indicator.methods.joined(separator: "; ")),
            ]
        }
    }
}
