import Diagnostics
import Reading
import Standards

/// The product's own shape of a catalogue record (docs/catalogue.md), read and written; also how records are stored.
enum CatalogueJSON {
    private static let keys: Set = [
        "number", "titles", "status", "stage", "draft", "published", "implemented", "ended", "ics", "ccs",
        "replaces", "replacedBy", "amendedBy",
    ]

    static func entry(_ record: RawObject) throws(RawObject.Problem) -> CatalogueEntry {
        if let unknown = record.keys.filter({ !keys.contains($0) }).min() {
            let hint = NearestName.suggestion(for: unknown, among: keys.sorted())
            throw RawObject.Problem(
                "unknown-key", unknown, zh: "不认识的键 \(unknown)" + (hint.map { ",是否想写 \($0)?" } ?? ""),
                en: "unknown key \(unknown)" + (hint.map { "; did you mean \($0)?" } ?? ""))
        }
        var entry = CatalogueEntry(number: StandardNumber(try record.text(required: "number", longest: 200)))
        let titles = try record.object("titles")
        entry.titleZh = try titles?.text("zh")
        entry.titleEn = try titles?.text("en")
        if let status = try record.text("status") {
            guard let known = CatalogueStatus(rawValue: status) else {
                let names = CatalogueStatus.allCases.map(\.rawValue).joined(separator: ", ")
                throw RawObject.Problem(
                    "wrong-value", "status", zh: "status 应为 \(names) 之一", en: "status is one of \(names)")
            }
            entry.status = known
        }
        entry.stage = try record.text("stage", longest: 100)
        entry.published = try date("published", record)
        entry.implemented = try date("implemented", record)
        entry.ended = try date("ended", record)
        entry.isDraft = try record.text("draft") == "yes"
        entry.ics = try record.texts("ics")
        entry.ccs = try record.texts("ccs")
        entry.replaces = try record.texts("replaces").map { StandardNumber($0) }
        entry.replacedBy = try record.texts("replacedBy").map { StandardNumber($0) }
        entry.amendedBy = try record.texts("amendedBy").map { StandardNumber($0) }
        return entry
    }

    /// Writes what is known; what is not is left out.
    static func text(_ entry: CatalogueEntry) -> String {
        var writer = JSONWriter()
        writer.object { object in
            func put(_ key: String, _ text: String?) { if let text { object.field(key, text) } }
            func put(_ key: String, _ list: [String]) { if !list.isEmpty { object.field(key, list) } }
            object.field("number", entry.number.text)
            if entry.titleZh != nil || entry.titleEn != nil {
                object.field("titles") {
                    $0.object { titles in
                        if let text = entry.titleZh { titles.field("zh", text) }
                        if let text = entry.titleEn { titles.field("en", text) }
                    }
                }
            }
            put("status", entry.status?.rawValue)
            put("stage", entry.stage)
            if entry.isDraft { put("draft", "yes") }
            put("published", entry.published?.description)
            put("implemented", entry.implemented?.description)
            put("ended", entry.ended?.description)
            put("ics", entry.ics)
            put("ccs", entry.ccs)
            put("replaces", entry.replaces.map(\.text))
            put("replacedBy", entry.replacedBy.map(\.text))
            put("amendedBy", entry.amendedBy.map(\.text))
        }
        return writer.text
    }

    private static func date(_ key: String, _ record: RawObject) throws(RawObject.Problem) -> PartialDate? {
        guard let text = try record.text(key) else { return nil }
        if let date = PartialDate(text) { return date }
        throw RawObject.Problem(
            "wrong-date", key, zh: "\(key) 应为 2018-10-10、2018-10 或 2018,却是“\(text)”",
            en: "\(key) is a date like 2018-10-10, 2018-10 or 2018, not ‘\(text)’")
    }
}
