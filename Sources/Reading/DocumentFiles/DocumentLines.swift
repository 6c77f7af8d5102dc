import Diagnostics
import Documents

/// Writes a document as lines of JSON, which go from the limited process to the one that asked: `{"form"}`, one line
/// for each block, running text and finding, and `{"end":lines}`.
enum DocumentLines {
    static func write(_ document: Document, to output: inout WorkerOutput) throws(ContainerError) {
        try output.line { $0.field("form", document.form.rawValue) }
        for block in document.blocks {
            try output.line { json in
                switch block {
                case .paragraph(let paragraph): json.field("paragraph") { write(paragraph, &$0) }
                case .table(let table): json.field("table") { write(table, &$0) }
                case .figure(let figure):
                    json.field("figure") {
                        $0.object {
                            $0.field("number", number: figure.place.number)
                            $0.field("description", figure.description)
                        }
                    }
                }
            }
        }
        for text in document.runningTexts {
            try output.line { $0.field("running") { write(text, &$0) } }
        }
        for finding in document.findings {
            try output.line {
                $0.field("finding") {
                    $0.object {
                        $0.field("severity", finding.severity.rawValue)
                        $0.field("code", finding.code)
                        $0.field("zh", finding.message.zh)
                        $0.field("en", finding.message.en)
                    }
                }
            }
        }
        let count = document.blocks.count + document.runningTexts.count + document.findings.count
        try output.line { $0.field("end", number: count) }
    }

    private static func write(_ paragraph: Paragraph, _ json: inout JSONWriter) {
        json.object { json in
            json.field("text", paragraph.text)
            if let number = paragraph.place.number { json.field("number", number: number) }
            // Half points, as files have them.
            if let size = paragraph.style.size { json.field("size", number: Int(size * 2)) }
            if paragraph.style.isBold { json.field("bold") { $0.value(raw: true) } }
            if let alignment = paragraph.style.alignment { json.field("alignment", alignment.rawValue) }
            if let level = paragraph.style.headingLevel { json.field("level", number: level) }
            if let name = paragraph.style.name { json.field("style", name) }
            if paragraph.isFormula { json.field("formula") { $0.value(raw: true) } }
        }
    }

    private static func write(_ table: Table, _ json: inout JSONWriter) {
        json.object { json in
            json.field("rows", number: table.rows)
            json.field("columns", number: table.columns)
            if let number = table.place.number { json.field("number", number: number) }
            if let rows = table.headerRows { json.field("headers", number: rows) }
            json.field("ruling", table.ruling.rawValue)
            json.field("cells") { json in
                json.array { json in
                    for cell in table.cells {
                        json.array { json in
                            json.value(integer: cell.row)
                            json.value(integer: cell.column)
                            json.value(integer: cell.rowSpan)
                            json.value(integer: cell.columnSpan)
                            json.value(cell.text)
                            json.value(raw: cell.isBold)
                        }
                    }
                }
            }
        }
    }
}
