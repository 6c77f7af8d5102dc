import Diagnostics
import Documents

/// Reads plain text: paragraphs parted by blank lines, indents, clause numbers and short lines; tables drawn with
/// characters or aligned by spaces.
enum PlainTextDocument {
    /// The bytes of a text at most.
    private static let mostBytes = 16 << 20

    /// Reads a text in UTF-8, UTF-16 with a mark, or GB 18030.
    static func read(_ bytes: [UInt8], name: String) throws(InputFailure) -> Document {
        guard bytes.count <= mostBytes else {
            throw InputFailure(
                code: "document-too-large", file: name, zh: "文档超过 \(mostBytes) 字节",
                en: "the document has more than \(mostBytes) bytes")
        }
        var file = try TextFile(BlockSource(bytes, name: name), declared: nil, name: name)
        var text: [UInt8] = []
        while let block = try file.next(1 << 20) { text += block }
        let findings = file.diagnostics.isEmpty ? [] : [DocumentReader.guessedEncoding(name)]
        return Document(
            form: .text, blocks: blocks(String(decoding: text, as: UTF8.self)), findings: findings)
    }

    /// The paragraphs and tables of a text.
    static func blocks(_ text: String) -> [Block] {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline || $0 == "\u{C}" }
            .map { PlainLine($0) }
        var paragraphs = PlainParagraphs(lines)
        var blocks: [Block] = []
        var index = 0
        while index < lines.count {
            if let (table, end) = PlainTable.table(lines, from: index) {
                blocks += paragraphs.finish()
                blocks.append(.table(table))
                index = end
            } else {
                blocks += paragraphs.add(lines[index])
                index += 1
            }
        }
        blocks += paragraphs.finish()
        return blocks.numbered()
    }
}
