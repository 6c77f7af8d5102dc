import Reading
import Standards

/// Records of ISO and IEC as the Relaton project gives them, one object a line: id, titles, dates, stage, ICS and
/// relations.
enum RelatonCatalogue {
    /// ISO: the stage is a code of the International harmonized stage codes (ISO Guide 69).
    static func isoEntry(_ record: RawObject) throws(RawObject.Problem) -> CatalogueEntry {
        var entry = try common(record)
        let stage = entry.stage.flatMap(StageCode.init)
        entry.isDraft = stage?.isBeforePublication ?? false
        if entry.isDraft { entry.published = nil }
        for relation in try record.rows("relations") where relation.count == 2 {
            let other = StandardNumber(relation[1])
            switch relation[0] {
            case "obsoletes": entry.replaces.append(other)
            case "updates":
                // “Updated by”: by an amendment, which names what it amends, or by a later edition.
                if relation[1].hasPrefix(entry.number.text + "/") {
                    entry.amendedBy.append(other)
                } else {
                    entry.replacedBy.append(other)
                }
            default: break
            }
        }
        entry.status = stage?.status(isReplaced: !entry.replacedBy.isEmpty)
        return entry
    }

    /// IEC: the stage is a word, and the day on which a publication went out of force is given.
    static func iecEntry(_ record: RawObject) throws(RawObject.Problem) -> CatalogueEntry {
        var entry = try common(record)
        entry.status =
            switch entry.stage {
            case "PUBLISHED": .current
            case "REVISED", "REPLACED": .superseded
            case "WITHDRAWN": .withdrawn
            default: nil
            }
        let isOver = entry.status == .superseded || entry.status == .withdrawn
        if isOver { entry.ended = try record.object("dates")?.text("obsoleted").flatMap { PartialDate($0) } }
        return entry
    }

    private static func common(_ record: RawObject) throws(RawObject.Problem) -> CatalogueEntry {
        var entry = CatalogueEntry(number: StandardNumber(try record.text(required: "id", longest: 200)))
        entry.titleEn = try record.text("title_en", longest: 4_000)
        entry.stage = try record.text("stage", longest: 100)
        entry.published = try record.object("dates")?.text("published").flatMap { PartialDate($0) }
        entry.ics = try record.texts("ics")
        return entry
    }
}

/// A stage of the International harmonized stage codes, `60.60`.
struct StageCode {
    private let stage: Int
    private let substage: Int

    init?(_ text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let stage = Int(parts[0]), let substage = Int(parts[1]) else { return nil }
        self.stage = stage
        self.substage = substage
    }

    /// Up to “under publication” (60.00).
    var isBeforePublication: Bool { stage < 60 || stage == 60 && substage < 60 }

    func status(isReplaced: Bool) -> CatalogueStatus {
        // Substage 98 before publication: the project is given up. 95.99: withdrawal.
        if isBeforePublication { return substage == 98 ? .withdrawn : .upcoming }
        if stage == 95, substage == 99 { return isReplaced ? .superseded : .withdrawn }
        return .current
    }
}
