/// The limited process that opens workbooks: reads one from standard input, writes the rows of a sheet to
/// standard output as JSON Lines, and knows nothing else of the world.
///
/// The lines are `{"sheet","sheets","date1904"}`, then `{"row","cells":[[column,kind,text],…]}` for each row
/// that holds anything, then `{"end":rows}`; or one `{"error":{"code","zh","en"}}` in place of what follows.
/// Before a byte is read the process gives up what it does not need; where that fails it refuses to work.
public enum SpreadsheetWorker {
    /// The hidden subcommand under which the program runs as this process.
    public static let subcommand = "open-spreadsheet"

    /// Runs the process. Must be called before anything that starts threads.
    ///
    /// - Parameter arguments: what follows the subcommand: `--sheet NAME` or nothing.
    public static func main(_ arguments: [String]) -> Never {
        LimitedProcess.run(.workbook, SpreadsheetLimits().container) { bytes, output throws(ContainerError) in
            try run(bytes, arguments, &output)
        }
    }

    private static func run(
        _ bytes: [UInt8], _ arguments: [String], _ output: inout WorkerOutput
    ) throws(ContainerError) {
        let name = arguments.count == 2 && arguments[0] == "--sheet" ? arguments[1] : nil
        let limits = SpreadsheetLimits()
        var workbook = try Workbook(bytes, limits: limits.container)
        let sheet = try workbook.sheet(name)
        let content = try workbook.load(sheet)
        try output.line { json in
            json.field("sheet", sheet.name)
            json.field("sheets", workbook.sheets.map(\.name))
            json.field("date1904") { $0.value(raw: workbook.counts1904) }
        }
        var reader = SheetReader(workbook, limits: limits)
        var count = 0
        try reader.rows(content, part: sheet.part ?? "") { number, cells throws(ContainerError) in
            count += 1
            try output.line { json in
                json.field("row", number: number)
                json.field("cells") { json in
                    json.array { json in
                        for cell in cells {
                            json.array {
                                $0.value(raw: cell.column)
                                $0.value(cell.kind)
                                $0.value(cell.text)
                            }
                        }
                    }
                }
            }
        }
        try output.line { $0.field("end", number: count) }
    }
}
