import CSandbox
import Diagnostics
import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The limited process that opens workbooks: reads one from standard input, writes the rows of a sheet to
/// standard output as JSON Lines, and knows nothing else of the world.
///
/// The lines are `{"sheet","sheets","date1904"}`, then `{"row","cells":[[column,kind,text],…]}` for each row
/// that holds anything, then `{"end":rows}`; or one `{"error":{"code","zh","en"}}` in place of what follows.
/// Before a byte is read the process gives up what it does not need; where that fails it refuses to work.
public enum SpreadsheetWorker {
    /// The hidden subcommand under which the program runs as this process.
    public static let subcommand = "open-spreadsheet"

    /// The address space that the process may have, in bytes.
    static let memory: UInt64 = 2 << 30
    /// The processor time that it may take, in seconds.
    static let seconds: UInt64 = 60

    /// Runs the process. Must be called before anything that starts threads.
    ///
    /// - Parameter arguments: what follows the subcommand: `--sheet NAME` or nothing.
    public static func main(_ arguments: [String]) -> Never {
        var output = WorkerOutput(limit: SpreadsheetLimits().outputBytes)
        do throws(SpreadsheetError) {
            try restrict()
            try run(arguments, &output)
            try output.flush()
            exit(0)
        } catch {
            output.fail(error)
            exit(1)
        }
    }

    private static func restrict() throws(SpreadsheetError) {
        let failure = lingpao_sandbox_enter(memory, seconds)
        guard failure == 0 else {
            throw SpreadsheetError(
                "no-limits", zh: "无法限制打开工作簿的进程（第 \(failure) 步），不予打开",
                en: "the process that opens workbooks cannot be limited (step \(failure)): nothing is opened")
        }
    }

    private static func run(_ arguments: [String], _ output: inout WorkerOutput) throws(SpreadsheetError) {
        let name = arguments.count == 2 && arguments[0] == "--sheet" ? arguments[1] : nil
        let limits = SpreadsheetLimits()
        var workbook = try Workbook(try input(limits), limits: limits)
        let sheet = try workbook.sheet(name)
        let content = try workbook.load(sheet)
        try output.line { json in
            json.field("sheet", sheet.name)
            json.field("sheets", workbook.sheets.map(\.name))
            json.field("date1904") { $0.value(raw: workbook.counts1904) }
        }
        var reader = SheetReader(workbook, limits: limits)
        var count = 0
        try reader.rows(content, part: sheet.part ?? "") { number, cells throws(SpreadsheetError) in
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

    private static func input(_ limits: SpreadsheetLimits) throws(SpreadsheetError) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count: Int
            do {
                count = try block.withUnsafeMutableBytes { try FileDescriptor.standardInput.read(into: $0) }
            } catch {
                throw .damaged("standard input")
            }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: block[..<count])
            // The rest is not read: the workbook is refused for its length.
            if bytes.count > limits.fileBytes { return bytes }
        }
    }
}

/// Writes lines to standard output, block by block.
private struct WorkerOutput {
    let limit: Int
    private var json = JSONWriter()
    private var written = 0

    init(limit: Int) { self.limit = limit }

    mutating func line(_ content: (inout JSONWriter) -> Void) throws(SpreadsheetError) {
        json.object(content)
        json.endLine()
        if json.bytes.count >= 1 << 20 { try flush() }
    }

    mutating func flush() throws(SpreadsheetError) {
        written += json.bytes.count
        guard written <= limit else {
            json.removeAll()
            throw .tooLarge(zh: "内容超过 \(limit) 字节", en: "it holds more than \(limit) bytes")
        }
        do {
            try FileDescriptor.standardOutput.writeAll(json.bytes)
        } catch {
            exit(3)
        }
        json.removeAll()
    }

    mutating func fail(_ error: SpreadsheetError) {
        json.object { json in
            json.field("error") {
                $0.object {
                    $0.field("code", error.code)
                    $0.field("zh", error.message.zh)
                    $0.field("en", error.message.en)
                }
            }
        }
        json.endLine()
        // Nobody is left to be told where this fails; the exit code says enough.
        _ = try? FileDescriptor.standardOutput.writeAll(json.bytes)
    }
}
