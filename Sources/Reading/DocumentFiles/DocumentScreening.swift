import Diagnostics
import Documents

/// Looks through a document, whatever it came as, for characters that deceive: those without width are taken out,
/// letters that only look like others are told.
enum DocumentScreening {
    /// The document without invisible characters, and with what is to be said of its letters.
    ///
    /// - Parameter name: the name of the file in diagnostics.
    static func screened(_ document: Document, name: String) -> Document {
        var document = document
        var findings = DocumentFindings()
        for index in document.blocks.indices {
            switch document.blocks[index] {
            case .paragraph(var paragraph):
                let place = Spot("段", "paragraph", paragraph.place)
                guard let text = screened(paragraph.text, place, &findings) else { continue }
                paragraph.text = text
                document.blocks[index] = .paragraph(paragraph)
            case .table(var table):
                let place = Spot("段的表格", "table", table.place)
                var isChanged = false
                for cell in table.cells.indices {
                    guard let text = screened(table.cells[cell].text, place, &findings) else { continue }
                    table.cells[cell].text = text
                    isChanged = true
                }
                if isChanged { document.blocks[index] = .table(table) }
            case .figure: continue
            }
        }
        for index in document.runningTexts.indices {
            let place = Spot("页眉页脚", "a running title", BlockPlace())
            if let text = screened(document.runningTexts[index].text, place, &findings) {
                document.runningTexts[index].text = text
            }
        }
        document.blocks.removeAll {
            if case .paragraph(let paragraph) = $0 { paragraph.text.isEmpty } else { false }
        }
        document.runningTexts.removeAll { $0.text.isEmpty }
        document.findings += findings.all.map { finding in
            var finding = finding
            finding.place = .file(name)
            return finding
        }
        return document
    }

    /// Where a text stands, in words.
    private struct Spot {
        var zh: String
        var en: String

        init(_ zh: String, _ en: String, _ place: BlockPlace) {
            self.zh = place.number.map { "第 \($0) \(zh)" } ?? zh
            self.en = place.number.map { "\(en) \($0)" } ?? en
        }
    }

    /// The text without invisible characters; `nil` where it has none.
    private static func screened(
        _ text: String, _ place: Spot, _ findings: inout DocumentFindings
    ) -> String? {
        // Nearly all texts are Han and ASCII and are told by their bytes.
        guard text.utf8.contains(where: { Self.isSuspicious[Int($0)] }) else { return nil }
        if let word = LookAlikes.word(in: text) {
            let quote = DocumentFindings.quote(word.text)
            findings.add(
                .warning, "look-alike-characters",
                zh: "\(place.zh)的“\(quote)”混入形近字母：\(word.letters)",
                en: "‘\(quote)’ in \(place.en) holds letters that look like others: \(word.letters)")
        }
        guard let cleaned = InvisibleCharacters.removed(from: text) else { return nil }
        if cleaned.isTelling {
            findings.add(
                .warning, "hidden-text",
                zh: "\(place.zh)有不可见字符，已去除：“\(DocumentFindings.quote(cleaned.text))”",
                en: "\(place.en) holds invisible characters, which are taken out: "
                    + "‘\(DocumentFindings.quote(cleaned.text))’")
        }
        return cleaned.text
    }

    /// For each byte, whether it may start a character that is looked for: U+00AD, Greek, Cyrillic, U+2000 and on,
    /// U+FEFF, U+E0000 and on.
    private static let isSuspicious: [Bool] = (0..<256).map {
        [0xC2, 0xE1, 0xE2, 0xEF, 0xF3].contains($0) || (0xCD...0xD4).contains($0)
    }
}
