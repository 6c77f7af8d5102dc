import Diagnostics
import Mustache
import Quantities
import Ranking
import Registry
import Standards

/// A list of standards with their enterprises and offerings.
struct EntryListView: Sendable, MustacheParent {
    /// One entry: enterprise + standard + offerings.
    struct Entry: Sendable, MustacheParent {
        var number: String
        var href: String?
        var title: String
        var enterprise: String
        var enterpriseHref: String?
        var offerings: String
        var value: CellView?
        var grade: String?
        var gradeClass: String
        var score: CellView?
        var isPending: Bool

        func child(named name: String) -> Any? {
            switch name {
            case "number": number
            case "href": href
            case "entryTitle": title
            case "enterprise": enterprise
            case "enterpriseHref": enterpriseHref
            case "offerings": offerings.isEmpty ? nil : offerings
            case "value": value
            case "grade": grade
            case "gradeClass": gradeClass
            case "score": score
            case "isPending": isPending
            default: nil
            }
        }
    }

    /// The columns beside the standard.
    struct Columns: OptionSet, Sendable {
        let rawValue: Int
        static let value = Columns(rawValue: 1)
        static let grade = Columns(rawValue: 2)
        static let score = Columns(rawValue: 4)
    }

    let caption: String
    let columns: Columns
    let entries: [Entry]
    let valueHead: String
    /// Whether the caption is seen, and not only heard, because no heading above says it.
    var showsCaption = false

    /// - Parameters:
    ///   - valueUnit: the unit in the head of the column of values.
    ///   - isLinked: whether standards and enterprises link to their pages; not so in a report on its own.
    init(
        _ entries: [StandardEntry], caption: String, columns: Columns, valueHead: String? = nil,
        isLinked: Bool = true, in page: PageContext
    ) {
        self.caption = caption
        self.columns = columns
        self.valueHead = valueHead ?? page.texts[.columnValue]
        let values = CellView.column(entries.map { $0.value ?? "–" })
        let scores = CellView.column(entries.map { $0.score?.description ?? "–" })
        self.entries = entries.enumerated().map { place, entry in
            Entry(
                number: entry.standard.number,
                href: isLinked
                    ? page.link(.standard(enterprise: entry.enterprise.id, number: entry.standard.number))
                    : nil,
                title: entry.standard.title, enterprise: entry.enterprise.name,
                enterpriseHref: isLinked ? page.link(.enterprise(entry.enterprise.id, page: 1)) : nil,
                offerings: Self.offerings(entry, in: page),
                value: columns.contains(.value) ? values[place] : nil,
                grade: columns.contains(.grade) ? page.wording.grade(entry.grade) : nil,
                gradeClass: entry.grade.map { "grade-\($0)" } ?? "grade-none",
                score: columns.contains(.score) ? scores[place] : nil, isPending: entry.isPending)
        }
    }

    /// The first offerings, and how many more there are.
    private static func offerings(_ entry: StandardEntry, in page: PageContext) -> String {
        var words = entry.offerings.map { offering($0, in: page) }
        let rest = entry.offeringCount - words.count
        if rest > 0, !words.isEmpty { words.append(page.texts(.more, page.wording.number(rest))) }
        return page.wording.list(words)
    }

    /// An offering in short: brand and model, or the service with its outlets.
    static func offering(_ offering: Offering, in page: PageContext) -> String {
        let words = [offering.brand, offering.model ?? offering.name].compactMap { $0 }.filter { !$0.isEmpty }
        let name = words.isEmpty ? offering.name : words.joined(separator: " ")
        guard let outlets = offering.outlets, !outlets.isEmpty else { return name }
        let note = page.texts(.outlets, outlets)
        return page.language == .zh ? "\(name)（\(note)）" : "\(name) (\(note))"
    }

    func child(named name: String) -> Any? {
        switch name {
        case "caption": caption
        case "showsCaption": showsCaption
        case "hasEntries": !entries.isEmpty
        case "entries": entries
        case "showsValue": columns.contains(.value)
        case "showsGrade": columns.contains(.grade)
        case "showsScore": columns.contains(.score)
        case "valueHead": valueHead
        default: nil
        }
    }
}
