import Documents
import Quantities
import Standards

/// Makes indicators of a table's values.
struct IndicatorBuilder {
    let table: StandardTable
    let methods: MethodIndex
    /// The title of the clause that the table stands in.
    let title: String?
    /// How sure it is that the table holds requirements.
    let confidence: Double

    /// The indicators of one value: one, or one for each line of its cell.
    func indicators(_ value: TableValue) -> [Indicator] {
        let context = value.context
        guard let name = context.names.last else { return [] }
        let requirement = ValueReader.read(value.cell.text, unit: context.unit, bound: context.bound)
        let sure = [
            confidence, context.confidence, table.table.confidence, value.cell.cell.confidence,
            requirement.confidence, footnotes(value), UnitDoubts.confidence(requirement, of: name),
        ]
        let parents = Array(context.names.dropLast())
        return [
            Indicator(
                name: name, parents: parents, grade: context.grade,
                segment: context.segment.isEmpty ? nil : context.segment, requirement: requirement,
                methods: methods.methods(
                    written: context.methods, name: name, parents: parents, title: title),
                place: place(value.cell), confidence: sure.min() ?? 0)
        ]
    }

    /// A footnote that says when a value holds makes it less sure; one that only explains hardly does.
    private func footnotes(_ value: TableValue) -> Double {
        var result = 1.0
        for mark in value.context.marks + value.cell.marks {
            guard let text = table.footnotes[mark] else { continue }
            let changes = PlainText.holds(text, anyOf: FootnoteWords.conditions)
            result = min(result, changes ? 0.8 : 0.95)
        }
        return result
    }

    private func place(_ cell: GridCell) -> DocumentPlace {
        let box = cell.cell.box.map { [$0.left, $0.top, $0.right, $0.bottom] }
        return DocumentPlace(
            page: cell.cell.page ?? table.table.place.page, table: table.number,
            cell: "\(cell.cell.row + 1),\(cell.cell.column + 1)", box: box)
    }
}
