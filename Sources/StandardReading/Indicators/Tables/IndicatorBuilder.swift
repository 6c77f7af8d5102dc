import Documents
import Quantities
import Standards

/// Makes indicators of a table's values.
struct IndicatorBuilder {
    let table: StandardTable
    let methods: MethodIndex
    let segments: SegmentNames
    /// The title of the clause that the table stands in.
    let title: String?
    /// How sure it is that the table holds requirements.
    let confidence: Double
    /// The methods of the value before, which has the same names more often than not.
    private var last: (context: ValueContext, methods: [String])?

    init(
        table: StandardTable, methods: MethodIndex, segments: SegmentNames, title: String?, confidence: Double
    ) {
        self.segments = segments
        self.table = table
        self.methods = methods
        self.title = title
        self.confidence = confidence
    }

    /// The indicators of one value: one, or one for each line of its cell.
    mutating func indicators(_ value: TableValue) -> [Indicator] {
        guard !value.context.names.isEmpty else { return [] }
        guard let parts = CellLines.parts(value.cell.cell.text, name: value.context.nameText) else {
            return indicator(value, value.text, value.context).map { [$0] } ?? []
        }
        var result: [Indicator] = []
        for part in parts {
            var context = value.context
            if let name = part.name {
                context.names[context.names.count - 1] = name.name
                context.unit = name.unit ?? context.unit
                context.bound = name.bound ?? context.bound
            }
            if let label = part.label {
                if GradeWords.isGrade(label) {
                    context.grade = label
                } else {
                    let entry = segments.entry(label, attribute: nil, unit: nil)
                    context.segment[entry.name] = entry.value
                }
            }
            context.confidence = min(context.confidence, 0.88)
            if let indicator = indicator(value, part.text, context) { result.append(indicator) }
        }
        return result
    }

    private mutating func indicator(_ value: TableValue, _ text: String, _ context: ValueContext)
        -> Indicator?
    {
        guard let name = context.names.last else { return nil }
        var requirement = ValueReader.read(text, unit: context.unit, bound: context.bound)
        if requirement.kind == .value, let implied = context.impliedBound {
            requirement = ValueReader.read(text, unit: context.unit, bound: implied)
            requirement.confidence = min(requirement.confidence, 0.88)
        }
        let sure = [
            confidence, context.confidence, table.table.confidence, value.cell.cell.confidence,
            requirement.confidence, footnotes(value), UnitDoubts.confidence(requirement, of: name),
            context.names.map(NameDoubts.confidence).min() ?? 1,
        ]
        let parents = Array(context.names.dropLast())
        return Indicator(
            name: name, parents: parents, grade: context.grade,
            segment: context.segment.isEmpty ? nil : context.segment, requirement: requirement,
            methods: methods(of: context, name, parents), place: place(value.cell),
            confidence: sure.min() ?? 0)
    }

    private mutating func methods(of context: ValueContext, _ name: String, _ parents: [String]) -> [String] {
        if let last, last.context.names == context.names, last.context.methods == context.methods {
            return last.methods
        }
        let found = methods.methods(
            written: context.methods, name: name, parents: parents,
            titles: [title, table.caption].compactMap { $0 })
        last = (context, found)
        return found
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
