import Documents
import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The tables of a file of the ICDAR-2013 competition, as its `-str.xml` tells them: page and size of each.
final class IcdarTruth: NSObject, XMLParserDelegate {
    /// The size of a table on a page.
    struct Size: Hashable {
        var page: Int
        var rows: Int
        var columns: Int
    }

    private(set) var tables: [Size] = []

    init?(_ url: URL) {
        super.init()
        guard let parser = XMLParser(contentsOf: url) else { return nil }
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        func number(_ key: String) -> Int { attributes[key].flatMap(Int.init) ?? 0 }
        if name == "region" {
            tables.append(Size(page: number("page"), rows: 0, columns: 0))
        } else if name == "cell", !tables.isEmpty {
            let last = tables.count - 1
            tables[last].rows = max(tables[last].rows, number("start-row") + 1)
            tables[last].columns = max(tables[last].columns, number("start-col") + 1)
        }
    }
}

/// Camelot's metric: tables counted by page, pairs by order, rows and columns of the pairs exactly.
struct TableScore {
    private var hits = 0
    private var found = 0
    private var due = 0
    private var rows = 0
    private var columns = 0

    mutating func add(_ tables: [Table], truth: [IcdarTruth.Size]) {
        let have = Dictionary(grouping: tables) { $0.place.page ?? 0 }
        let want = Dictionary(grouping: truth, by: \.page)
        for page in Set(have.keys).union(want.keys) {
            let (have, want) = (have[page] ?? [], want[page] ?? [])
            found += have.count
            due += want.count
            for (table, size) in zip(have, want) {
                hits += 1
                rows += table.rows == size.rows ? 1 : 0
                columns += table.columns == size.columns ? 1 : 0
            }
        }
    }

    var detection: Double { found + due == 0 ? 0 : 2 * Double(hits) / Double(found + due) }
    var rowAccuracy: Double { hits == 0 ? 0 : Double(rows) / Double(hits) }
    var columnAccuracy: Double { hits == 0 ? 0 : Double(columns) / Double(hits) }
}
