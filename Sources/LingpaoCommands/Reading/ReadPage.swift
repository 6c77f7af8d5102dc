import Diagnostics
import Documents
import Quantities
import Reading
import StandardReading
import Standards

/// What was read from documents as one page of HTML that stands alone: values beside the tables they come from.
struct ReadPage {
    private let language: Language
    private var body = ""

    init(_ language: Language) { self.language = language }

    private func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }

    /// The whole page.
    var html: String {
        let title = word("读出的标准", "Standards as read")
        return """
            <!doctype html>
            <html lang="\(language == .zh ? "zh-Hans" : "en")">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            body { font: 16px/1.6 system-ui, "Noto Sans SC", "Noto Sans CJK SC", sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } .scroll { overflow-x: auto; }
            table { border-collapse: collapse; margin: .5rem 0; } th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; white-space: pre-line; }
            dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem 1rem; } dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; } .wide { min-width: 60rem; }
            .unsure { background: #fff4d6; } .findings { color: #8a3b00; } caption { text-align: left; font-weight: 600; }
            @media (prefers-color-scheme: dark) { body { color: #eee; background: #161616; } dt { color: #b0b0b0; } .unsure { background: #4a3b00; } .findings { color: #ffb27a; } }
            </style></head>
            <body><main><h1>\(title)</h1>
            \(body)</main></body></html>

            """
    }

    /// Adds a document.
    mutating func add(_ reading: StandardFileReader.Reading, file: String, matches: [NamedMatch] = []) {
        let content = reading.content
        body +=
            "<section><h2>\(Self.escaped([content.cover.number, content.cover.title].compactMap { $0 }.joined(separator: " ")))</h2>\n"
        body += facts(content.cover, file: file)
        if !content.findings.isEmpty {
            let items = content.findings.map { "<li>\(Self.escaped($0.message[language]))</li>" }
            body += "<ul class=\"findings\">\(items.joined())</ul>\n"
        }
        body += indicators(content.indicators, matches)
        for table in content.tables { body += self.table(table) }
        body += "</section>\n"
    }

    private func facts(_ cover: Cover, file: String) -> String {
        let facts: [(String, String?)] = [
            (word("文件", "File"), file), (word("英文名称", "English title"), cover.englishTitle),
            (word("代替", "Replaces"), cover.replaces.isEmpty ? nil : cover.replaces.joined(separator: ", ")),
            (word("发布", "Published"), cover.published?.description),
            (word("实施", "Implemented"), cover.implemented?.description),
            (word("发布者", "Issuer"), cover.issuer), ("ICS", cover.ics), ("CCS", cover.ccs),
        ]
        let items = facts.compactMap { name, value in
            value.map { "<dt>\(name)</dt><dd>\(Self.escaped($0))</dd>" }
        }
        return "<dl>\(items.joined())</dl>\n"
    }

    private func indicators(_ indicators: [Indicator], _ matches: [NamedMatch]) -> String {
        let meant = Dictionary(matches.map { ($0.indicator, $0) }) { first, _ in first }
        guard !indicators.isEmpty else { return "<p>\(word("没有读出指标。", "No indicator was read."))</p>\n" }
        let heads =
            [
                word("指标", "Indicator"), word("等级或条件", "Grade or condition"), word("要求", "Requirement"),
                word("试验方法", "Test methods"), word("位置", "Place"), word("把握", "Confidence"),
            ] + (matches.isEmpty ? [] : [word("方案的指标", "In the scheme")])
        let rows = indicators.enumerated().map { number, indicator in
            var cells = [
                (indicator.parents + [indicator.name]).joined(separator: " "),
                [indicator.grade ?? ""].filter { !$0.isEmpty }.joined()
                    + (indicator.segment ?? [:]).sorted { $0.key < $1.key }
                    .map { " \($0.key) \($0.value)" }.joined(separator: ","),
                indicator.requirement.formatted(language == .zh ? .chinese : .english),
                indicator.methods.joined(separator: ", "), place(indicator.place),
                "\(Int((indicator.confidence * 100).rounded(.down)))\u{A0}%",
            ]
            if !matches.isEmpty {
                cells.append(meant[number].map { "\($0.title[language])：\($0.reason[language])" } ?? "")
            }
            let unsure = indicator.confidence < Indicator.sureConfidence ? " class=\"unsure\"" : ""
            return "<tr\(unsure)>\(cells.map { "<td>\(Self.escaped($0))</td>" }.joined())</tr>\n"
        }
        return """
            <div class="scroll" tabindex="0"><table class="wide"><caption>\(word("读出的指标", "Indicators"))</caption>
            <thead><tr>\(heads.map { "<th scope=\"col\">\($0)</th>" }.joined())</tr></thead>
            <tbody>\(rows.joined())</tbody></table></div>

            """
    }

    private func place(_ place: DocumentPlace?) -> String {
        guard let place else { return "" }
        return [
            place.page.map { word("第 \($0) 页", "page \($0)") },
            place.table.map { word("表 \($0)", "table \($0)") },
            place.cell.map { word("单元格 \($0)", "cell \($0)") },
        ].compactMap { $0 }.joined(separator: " ")
    }

    private func table(_ table: StandardTable) -> String {
        let grid = table.table.grid()
        var rows = ""
        var told: Set<Int> = []
        for row in grid {
            rows += "<tr>"
            for place in row {
                guard place >= 0 else {
                    rows += "<td></td>"
                    continue
                }
                guard told.insert(place).inserted else { continue }
                let cell = table.table.cells[place]
                let spans =
                    (cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : "")
                    + (cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : "")
                let unsure = cell.confidence < Indicator.sureConfidence ? " class=\"unsure\"" : ""
                rows += "<td\(spans)\(unsure)>\(Self.escaped(cell.text))</td>"
            }
            rows += "</tr>\n"
        }
        let caption = [table.number.map { word("表 \($0)", "Table \($0)") }, table.caption].compactMap { $0 }
        return """
            <div class="scroll" tabindex="0"><table><caption>\(Self.escaped(caption.joined(separator: " ")))</caption>
            <tbody>\(rows)</tbody></table></div>

            """
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}
