import Diagnostics
import Reading
import Registry
import Standards

/// Prints lists.
enum ListReport {
    /// A list and how its entries were matched, in a few lines.
    static func summary(_ detail: AuthorityListDetail) -> LocalizedText {
        let list = detail.list
        let states = detail.enterpriseStates
        func count(_ state: ListMatch.State) -> Int { states[state] ?? 0 }
        let valid = [list.validFrom, list.validUntil].map { $0.map { "\($0)" } ?? "…" }.joined(
            separator: " – ")
        let mark =
            list.isExample
            ? LocalizedText(zh: "【虚构示例】", en: "[MADE-UP EXAMPLE] ") : LocalizedText(same: "")
        return LocalizedText(
            zh: """
                \(mark.zh)\(list.title)(\(list.id) 第 \(detail.version) 版)
                  发布:\(list.issuer),\(list.issuedOn),\(list.address);有效期 \(valid)
                  \(detail.entries.count) 条;企业:确定 \(count(.sure)),人工判定 \(count(.decided)),\
                待复核 \(count(.doubtful)),未匹配 \(count(.unmatched))
                """,
            en: """
                \(mark.en)\(list.title) (\(list.id), version \(detail.version))
                  issued by \(list.issuer), \(list.issuedOn), \(list.address); valid \(valid)
                  \(detail.entries.count) entries; enterprises: \(count(.sure)) sure, \(count(.decided)) decided by a \
                person, \(count(.doubtful)) waiting for a person, \(count(.unmatched)) unmatched
                """)
    }

    /// An entry in a line.
    static func text(_ entry: AuthorityListDetail.Entry, _ language: Language) -> String {
        let written = entry.entry
        let parts = [
            written.enterprise, written.code, written.standard, written.title, written.category,
            written.offerings.isEmpty ? nil : written.offerings.joined(separator: ", "),
        ].compactMap { $0 }
        return "\(parts.joined(separator: "\t"))\t\(text(entry.enterprise))\t\(text(entry.standard))"
    }

    private static func text(_ match: ListMatch) -> String {
        "\(match.state.rawValue)" + (match.target.map { " \($0)" } ?? "")
            + (match.basis.isEmpty ? "" : " (\(match.basis))")
    }

    /// A list's head as JSON.
    static func head(_ detail: AuthorityListDetail) -> String {
        var writer = JSONWriter()
        writer.object { object in
            object.field("list") { ListJSON.write(detail.list, &$0) }
            object.field("version", number: detail.version)
            object.field("importedAt", "\(detail.importedAt)")
            object.field("entries", number: detail.entries.count)
            object.field("enterprises") {
                $0.object { states in
                    for state in ListMatch.State.allCases {
                        states.field(state.rawValue, number: detail.enterpriseStates[state] ?? 0)
                    }
                }
            }
        }
        return writer.text
    }

    /// An entry as JSON.
    static func json(_ entry: AuthorityListDetail.Entry) -> String {
        var writer = JSONWriter()
        writer.object { object in
            object.field("entry") { ListJSON.write(entry.entry, &$0) }
            for (key, match) in [("enterprise", entry.enterprise), ("standard", entry.standard)] {
                object.field(key) {
                    $0.object {
                        $0.field("state", match.state.rawValue)
                        $0.field("target", match.target)
                        $0.field("basis", match.basis)
                    }
                }
            }
        }
        return writer.text
    }
}
