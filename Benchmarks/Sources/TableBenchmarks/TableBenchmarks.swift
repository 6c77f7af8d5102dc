import Documents
import Foundation

/// Reads what `lingpao-pages` writes from standard input, finds the tables, and prints them as a line of JSON;
/// with `--time`, milliseconds a page for finding them, the best of five, on standard error.
@main
struct TableBenchmarks {
    struct Output: Encodable {
        struct Table: Encodable {
            struct Cell: Encodable {
                var row, column, rowSpan, columnSpan: Int
                var text: String
                var box: [Double]?
            }
            var page: Int
            var box: [Double]
            var rows, columns: Int
            var ruling: String
            var confidence: Double
            var cells: [Cell]
        }
        var tables: [Table] = []
    }

    static func main() throws {
        let finder = TableFinder()
        let isTimed = CommandLine.arguments.contains("--time")
        var output = Output()
        var seconds = 0.0
        var pages = 0
        for page in try pageContents(FileHandle.standardInput.readDataToEndOfFile()) {
            pages += 1
            if isTimed { seconds += fastest { _ = finder.tables(on: page) } }
            output.tables += finder.tables(on: page).compactMap { told($0.table) }
        }
        print(String(decoding: try JSONEncoder().encode(output), as: UTF8.self))
        if isTimed {
            FileHandle.standardError.write(
                Data("\(pages) pages, \(seconds * 1000 / Double(max(1, pages))) ms a page\n".utf8))
        }
    }

    /// The pages among the frames: a kind, a length, a content.
    private static func pageContents(_ data: Data) throws -> [PageContent] {
        let bytes = [UInt8](data)
        var pages: [PageContent] = []
        var place = 0
        while bytes.count - place >= 8 {
            var head = WireReader(Array(bytes[place..<place + 8]))
            let kind = try head.number()
            let end = place + 8 + Int(try head.number())
            guard end <= bytes.count else { break }
            var content = WireReader(Array(bytes[place + 8..<end]))
            if kind == PageFrame.page.rawValue { pages.append(try PageContent(from: &content)) }
            place = end
        }
        return pages
    }

    private static func fastest(_ work: () -> Void) -> Double {
        (0..<5).map { _ in
            let time = ContinuousClock().measure(work)
            return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        }
        .min() ?? 0
    }

    private static func told(_ table: Table) -> Output.Table? {
        guard let page = table.place.page, let box = table.place.box else { return nil }
        return Output.Table(
            page: page, box: edges(box), rows: table.rows, columns: table.columns,
            ruling: table.ruling.rawValue, confidence: table.confidence,
            cells: table.cells.map {
                Output.Table.Cell(
                    row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan,
                    text: $0.text, box: $0.box.map(edges))
            })
    }

    private static func edges(_ box: Box) -> [Double] { [box.left, box.top, box.right, box.bottom] }
}
