import Quantities

/// The values of a cell that holds several, one a line.
enum CellLines {
    /// One of several values.
    struct Part {
        /// The text of the value.
        var text: String
        /// What it is of, where the line or the cell of the name says so.
        var name: HeadText?
        /// The grade or segment that the line begins with.
        var label: String?
    }

    /// The values; `nil` where the cell holds one, or where its lines cannot be told apart.
    ///
    /// - Parameters:
    ///   - value: the text of the cell, line feeds kept.
    ///   - name: the text of the cell that names the item, line feeds kept.
    static func parts(_ value: String, name: String?) -> [Part]? {
        guard value.utf8.contains(0x0A) else { return nil }
        let lines = value.parted(by: "\n\r").map { PlainText.trimmed($0) }.filter { !$0.isEmpty }
        guard lines.count > 1 else { return nil }
        return labelled(lines) ?? named(lines, name)
    }

    /// `一级：≤13.0` on each line.
    private static func labelled(_ lines: [String]) -> [Part]? {
        var result: [Part] = []
        for line in lines {
            let pieces = line.parted(by: "：:")
            guard pieces.count == 2, ValueShape.look(at: pieces[1]).0 == .quantity else { return nil }
            result.append(Part(text: PlainText.trimmed(pieces[1]), label: PlainText.line(pieces[0])))
        }
        return result
    }

    /// As many lines of names as of values, each value whole.
    private static func named(_ lines: [String], _ name: String?) -> [Part]? {
        guard let name, !name.isEmpty, lines.allSatisfy({ ValueShape.look(at: $0).0 == .quantity }) else {
            return nil
        }
        let names = name.parted(by: "\n\r").map { PlainText.trimmed($0) }.filter { !$0.isEmpty }
        guard names.count == lines.count else { return nil }
        let heads = names.map(HeadText.init)
        guard heads.allSatisfy({ $0.name.unicodeScalars.count > 1 }) else { return nil }
        return zip(lines, heads).map { Part(text: $0, name: $1) }
    }
}
