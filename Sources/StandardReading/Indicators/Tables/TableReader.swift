import Documents
import Quantities
import Standards

/// Reads the indicators of a standard's tables.
struct TableReader {
    let content: StandardContent
    let outline: ClauseOutline
    private let judge: TableJudge
    private let methods: MethodIndex
    private let cited: Set<String>
    private let segments: SegmentNames
    private let grades: GradeNames

    init(content: StandardContent, outline: ClauseOutline, methods: MethodIndex) {
        self.content = content
        self.outline = outline
        judge = TableJudge(outline: outline)
        self.methods = methods
        segments = SegmentNames(content)
        grades = GradeNames(content)
        cited = TableCitations.numbers(content.clauses, outline)
    }

    /// The indicators of one table; none where it holds no requirements.
    func indicators(ofTable place: Int) -> [Indicator] {
        let table = content.tables[place]
        if let classes = ClassTable(table) { return classes.indicators() }
        let grid = TableGrid(table, grades: grades)
        guard grid.rows > 0, grid.columns > 1 else { return [] }
        let clause = outline.clause(ofTable: place, table)
        let isCited = table.number.map { cited.contains($0) } ?? false
        guard let sure = judge.confidence(grid, clause: clause, isCited: isCited) else { return [] }
        let unit = table.unit.flatMap(TableUnit.read)
        let subject = TableSubject.name(table.caption)
        let title = clause.flatMap(outline.title)
        var builder = IndicatorBuilder(
            table: table, methods: methods, segments: segments, title: title, confidence: sure)
        var values: [TableValue] = []
        for layout in LayoutFinder(grid).layouts() {
            values += TableInterpreter(
                grid: grid, layout: layout, subject: subject, unit: unit, segments: segments
            ).values()
        }
        var result: [Indicator] = []
        // Blocks stand side by side; what stands in one row is told together.
        for value in values.indices.sorted(by: { (values[$0].row, $0) < (values[$1].row, $1) }) {
            result += builder.indicators(values[value])
        }
        return result
    }
}
