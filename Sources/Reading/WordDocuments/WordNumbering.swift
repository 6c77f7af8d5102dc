/// The lists of a document, and how far each has counted.
struct WordNumbering: Sendable {
    /// A list as paragraphs refer to it.
    private struct List: Sendable {
        var definition: Int
        var levels: [Int: ListLevel] = [:]
        var starts: [Int: Int] = [:]
    }

    private var definitions: [Int: [Int: ListLevel]] = [:]
    private var lists: [Int: List] = [:]
    private var counters: [Int: [Int?]] = [:]
    private var used: Set<Int> = []

    init() {}

    /// Reads the part of the numberings.
    ///
    /// - Parameter styles: some lists are defined by a style.
    init(_ root: XMLNode, styles: WordStyles) {
        var links: [Int: String] = [:]
        for node in root.children("abstractNum") {
            guard let id = node["abstractNumId"].flatMap({ Int($0) }) else { continue }
            definitions[id] = Self.levels(node)
            links[id] = node.child("numStyleLink")?["val"]
        }
        for node in root.children("num") {
            guard let id = node["numId"].flatMap({ Int($0) }),
                let definition = node.child("abstractNumId")?["val"].flatMap({ Int($0) })
            else { continue }
            var list = List(definition: definition)
            for change in node.children("lvlOverride") {
                guard let level = change["ilvl"].flatMap({ Int($0) }) else { continue }
                if let node = change.child("lvl") { list.levels[level] = ListLevel(node) }
                list.starts[level] = change.child("startOverride")?["val"].flatMap { Int($0) }
            }
            lists[id] = list
        }
        // A definition that only names a style is that of the list of this style.
        for id in lists.keys {
            guard let list = lists[id], let style = links[list.definition],
                let other = styles[style]?.paragraph.list, let target = lists[other]?.definition,
                links[target] == nil
            else { continue }
            lists[id]?.definition = target
        }
    }

    /// The level on which a list numbers the paragraphs of a style.
    func level(of style: String?, in list: Int) -> Int? {
        guard let style, let entry = lists[list] else { return nil }
        return definitions[entry.definition]?.first { $0.value.style == style }?.key
    }

    /// Counts a paragraph and gives its label; `nil` where it has none.
    mutating func label(list id: Int, level: Int) -> String? {
        guard id != 0, (0..<9).contains(level), let list = lists[id],
            let current = self.level(level, list)
        else { return nil }
        var numbers = counters[list.definition] ?? [Int?](repeating: nil, count: 9)
        if used.insert(id).inserted {
            for (level, start) in list.starts where (0..<9).contains(level) {
                numbers[level] = start > Int.min ? start - 1 : nil
            }
        }
        for above in 0..<level where numbers[above] == nil {
            numbers[above] = self.level(above, list)?.start ?? 1
        }
        numbers[level] = numbers[level].map { $0 &+ 1 } ?? current.start
        for below in level + 1..<9 {
            let restart = self.level(below, list)?.restart
            if restart.map({ $0 > level }) ?? true { numbers[below] = nil }
        }
        counters[list.definition] = numbers
        return current.isHidden ? nil : label(current, numbers, list)
    }

    private func level(_ level: Int, _ list: List) -> ListLevel? {
        list.levels[level] ?? definitions[list.definition]?[level]
    }

    private func label(_ level: ListLevel, _ numbers: [Int?], _ list: List) -> String? {
        if level.format == "bullet" {
            let sign = SymbolFont.text(level.text, font: level.font).trimmed
            return sign.isEmpty ? nil : sign
        }
        var text = ""
        var rest = level.text[...]
        while let percent = rest.firstIndex(of: "%") {
            text += rest[..<percent]
            rest = rest[rest.index(after: percent)...]
            guard let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else {
                text += "%"
                continue
            }
            rest.removeFirst()
            guard let number = numbers[digit - 1] else { continue }
            let format = level.isLegal ? "decimal" : self.level(digit - 1, list)?.format ?? "decimal"
            text += NumberFormat.text(number, format)
        }
        text = (text + rest).trimmed
        return text.isEmpty ? nil : text
    }

    private static func levels(_ node: XMLNode) -> [Int: ListLevel] {
        var levels: [Int: ListLevel] = [:]
        for level in node.children("lvl") {
            guard let place = level["ilvl"].flatMap({ Int($0) }) else { continue }
            levels[place] = ListLevel(level)
        }
        return levels
    }
}
