import Diagnostics

/// Reads a table through a mapping block by block, so that a table of any length needs the memory of a few blocks. Its
/// rows are mapped by all cores.
///
/// The table is looked through before its first row is given out: that it is text, or a whole workbook, and where it has
/// keys, which of them come again. What can be known to be wrong with it as a whole is so told before anything was done
/// with a part of it.
struct TableStream: ~Copyable {
    private var source: TableSource
    private let mapping: RowMapping
    private var table: MappedTable
    private var isFinished = false
    private var diagnostics: [Diagnostic]
    /// The most rows that waited for others of their key after a block.
    private(set) var mostWaiting = 0

    /// Looks through a table.
    ///
    /// - Parameters:
    ///   - name: the name of the file in diagnostics.
    ///   - isWhole: whether all of it is one block, so that nothing has to be known before.
    ///   - reach: how far the rows of one key may stand apart, in bytes.
    init(
        _ file: consuming TableSource, name: String, mapping: Mapping, isWhole: Bool,
        reach: Int = KeySurvey.reach
    ) throws(InputFailure) {
        var source = file
        let header = try source.header(mapping.headerRow)
        let mapper: RowMapper
        do throws(MappingFailure) {
            mapper = try RowMapper(mapping, header: header, file: name)
        } catch {
            throw InputFailure(error.diagnostics)
        }
        let rows = RowMapping(mapper)
        var survey: KeySurvey?
        if !isWhole {
            survey = KeySurvey(mapping.row, reach: reach)
            if !mapping.key.isEmpty {
                try Self.survey(&source, rows, &survey)
                source.rewind()
                _ = try source.header(mapping.headerRow)
            }
        }
        self.mapping = rows
        diagnostics = source.diagnostics
        self.source = source
        table = MappedTable(mapping, file: name, survey: survey)
    }

    private static func survey(
        _ source: inout TableSource, _ mapping: RowMapping, _ survey: inout KeySurvey?
    ) throws(InputFailure) {
        var seen = KeySurvey(mapping.mapper.mapping.row, reach: survey?.reach ?? KeySurvey.reach)
        while let block = try source.next() {
            for row in mapping.keys(block) where seen.add(row) {
                let columns = mapping.mapper.mapping.key.flatMap(\.columns)
                throw seen.tooFar(
                    row.number, key: mapping.key(ofRow: row.number, in: block), columns: columns,
                    file: mapping.mapper.file)
            }
        }
        seen.finish()
        survey = seen
    }

    /// What the next block holds; `nil` at the end.
    mutating func next() throws(InputFailure) -> InputResult? {
        while !isFinished {
            if let block = try source.next() {
                for batch in mapping.batches(block) { table.add(batch) }
            }
            isFinished = source.isAtEnd
            var result = table.next(isLast: isFinished)
            mostWaiting = max(mostWaiting, table.waiting)
            result.diagnostics = diagnostics + result.diagnostics
            diagnostics = []
            if result.counts.rows > 0 || !result.declarations.isEmpty || !result.diagnostics.isEmpty {
                return result
            }
        }
        return nil
    }

    /// What the next block holds, and how many bytes of the file were passed then.
    mutating func step() throws(InputFailure) -> (block: InputResult?, passed: Int) {
        let block = try next()
        return (block, source.passed)
    }

    /// All of the table, which is one block.
    static func whole(_ file: consuming TableSource, name: String, mapping: Mapping) throws(InputFailure)
        -> InputResult
    {
        var stream = try TableStream(file, name: name, mapping: mapping, isWhole: true)
        return try stream.next() ?? InputResult()
    }
}
