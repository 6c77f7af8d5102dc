import Diagnostics
import Reading
import Registry
import Standards

/// Prints what the catalogues say of a standard.
enum CatalogueDetailReport {
    static func text(
        _ wanted: StandardNumber, _ detail: CatalogueDetail?, _ editions: [StandardNumber],
        _ language: Language
    ) -> String {
        var lines: [String] = []
        func add(_ title: LocalizedText, _ numbers: [StandardNumber]) {
            guard !numbers.isEmpty else { return }
            lines.append("  \(title[language]): \(numbers.map(\.normalized).joined(separator: ", "))")
        }
        lines.append((detail?.number ?? wanted).normalized)
        for record in detail?.records ?? [] { lines += text(record, language) }
        if let detail {
            add(LocalizedText(zh: "代替", en: "replaces"), detail.replaces)
            add(LocalizedText(zh: "被代替", en: "replaced by"), detail.replacedBy)
            add(LocalizedText(zh: "其后全部", en: "all that came after"), detail.successors)
            add(LocalizedText(zh: "此前全部", en: "all that came before"), detail.predecessors)
            for refused in detail.refused {
                let pair = "\(refused.claim.newer) → \(refused.claim.older)"
                lines.append(
                    "  "
                        + LocalizedText(
                            zh: "目录中的代替关系不成立(\(refused.reason.rawValue)):\(pair)",
                            en: "a claimed replacement that cannot be (\(refused.reason.rawValue)): \(pair)"
                        )[language])
            }
        }
        add(LocalizedText(zh: "已知版本", en: "known editions"), editions)
        return lines.joined(separator: "\n")
    }

    private static func text(_ record: CatalogueDetail.Record, _ language: Language) -> [String] {
        let entry = record.entry
        let unknown = LocalizedText(zh: "无法确定", en: "cannot be told")
        let status = (record.standing.status?.title ?? unknown)[language]
        let dates = [
            entry.published.map { LocalizedText(zh: "发布 \($0)", en: "published \($0)") },
            entry.implemented.map { LocalizedText(zh: "实施 \($0)", en: "implemented \($0)") },
            entry.ended.map { LocalizedText(zh: "废止 \($0)", en: "ended \($0)") },
        ].compactMap { $0?[language] }
        let titles = language == .zh ? [entry.titleZh, entry.titleEn] : [entry.titleEn, entry.titleZh]
        return [
            "  \(titles.compactMap { $0 }.joined(separator: " / "))",
            "  \(status) (\(record.standing.basis.rawValue))  \(dates.joined(separator: "  "))",
            "  ICS \(entry.ics.joined(separator: " "))  CCS \(entry.ccs.joined(separator: " "))",
            "  \(LocalizedText(zh: "来源", en: "source")[language]): \(record.issue.catalogue), \(record.issue.dated)"
                + (record.issue.address.map { ", \($0)" } ?? ""),
        ]
    }

    static func json(
        _ wanted: StandardNumber, _ detail: CatalogueDetail?, _ editions: [StandardNumber]
    ) -> String {
        var writer = JSONWriter()
        writer.object { object in
            object.field("number", (detail?.number ?? wanted).normalized)
            object.field("records") {
                $0.array { array in
                    for record in detail?.records ?? [] { array.object { Self.record(record, &$0) } }
                }
            }
            object.field("replaces", (detail?.replaces ?? []).map(\.normalized))
            object.field("replacedBy", (detail?.replacedBy ?? []).map(\.normalized))
            object.field("successors", (detail?.successors ?? []).map(\.normalized))
            object.field("predecessors", (detail?.predecessors ?? []).map(\.normalized))
            object.field("refusedClaims") {
                $0.array { array in
                    for refused in detail?.refused ?? [] {
                        array.object {
                            $0.field("newer", refused.claim.newer.normalized)
                            $0.field("older", refused.claim.older.normalized)
                            $0.field("reason", refused.reason.rawValue)
                        }
                    }
                }
            }
            object.field("editions", editions.map(\.normalized))
        }
        return writer.text
    }

    private static func record(_ record: CatalogueDetail.Record, _ object: inout JSONWriter) {
        let entry = record.entry
        object.field("catalogue", record.issue.catalogue)
        object.field("dated", "\(record.issue.dated)")
        object.field("address", record.issue.address)
        object.field("titleZh", entry.titleZh)
        object.field("titleEn", entry.titleEn)
        object.field("statusOnDay", record.standing.status?.rawValue)
        object.field("basis", record.standing.basis.rawValue)
        object.field("statedStatus", entry.status?.rawValue)
        object.field("stage", entry.stage)
        object.field("published", entry.published.map { "\($0)" })
        object.field("implemented", entry.implemented.map { "\($0)" })
        object.field("ended", entry.ended.map { "\($0)" })
        object.field("ics", entry.ics)
        object.field("ccs", entry.ccs)
        object.field("amendedBy", entry.amendedBy.map(\.normalized))
    }
}
