import Diagnostics

/// Reads a table of comma-separated values through a mapping.
enum CSVInput {
    static func read(_ bytes: [UInt8], name: String, mapping: Mapping) throws(InputFailure) -> InputResult {
        let text = try DecodedText(bytes, declared: mapping.encoding, file: name)
        let delimiter = mapping.delimiter?.asciiValue ?? CSVReader.delimiter(of: text.bytes)
        var reader = CSVReader(text.bytes, delimiter: delimiter)
        let header = try header(&reader, name, mapping)
        var table: MappedTable
        do throws(MappingFailure) {
            table = try MappedTable(mapping, header: header, file: name)
        } catch {
            throw InputFailure(error.diagnostics)
        }
        while let next = reader.next() {
            switch next {
            case .success(let record): table.add(row(record, reader))
            case .failure(let problem):
                table.refuse(
                    problem.number, raw: reader.raw(problem.range), code: problem.code, problem.message)
            }
        }
        var result = table.finish()
        result.diagnostics = text.diagnostics + result.diagnostics
        return result
    }

    private static func header(
        _ reader: inout CSVReader, _ name: String, _ mapping: Mapping
    ) throws(InputFailure) -> TableRow {
        while let next = reader.next() {
            switch next {
            case .success(let record) where record.number == mapping.headerRow: return row(record, reader)
            case .failure(let problem) where problem.number == mapping.headerRow:
                throw InputFailure([
                    Diagnostic(
                        .error, code: problem.code, problem.message,
                        at: .row(file: name, row: problem.number, column: nil))
                ])
            default: continue
            }
        }
        throw InputFailure(
            code: "no-header", file: name, zh: "没有第 \(mapping.headerRow) 行，那里应是表头",
            en: "there is no row \(mapping.headerRow), where the header should be")
    }

    private static func row(_ record: CSVReader.Record, _ reader: CSVReader) -> TableRow {
        TableRow(
            number: record.number, cells: record.fields.map { TableRow.Cell(text: reader.text($0).trimmed) },
            raw: reader.raw(record.range))
    }
}
