/// An element or a text of an ``XMLTree``.
struct XMLNode: Sendable {
    let tree: XMLTree
    let index: Int

    /// The local name of an element; empty for a text.
    var name: String {
        guard index < tree.records.count else { return "" }
        let name = tree.records[index].name
        return name < 0 ? "" : tree.names[Int(name)]
    }

    /// Whether this is a text.
    var isText: Bool { index < tree.records.count && tree.records[index].name < 0 }

    /// The text of a text; of an element all texts in it.
    var text: String {
        guard index < tree.records.count else { return "" }
        let record = tree.records[index]
        guard record.name >= 0 else { return string(record) }
        var text = ""
        for record in tree.records[index..<Int(record.end)] where record.name < 0 { text += string(record) }
        return text
    }

    /// The value of an attribute.
    subscript(_ attribute: String) -> String? {
        guard index < tree.records.count else { return nil }
        let record = tree.records[index]
        guard record.name >= 0 else { return nil }
        for entry in tree.attributes[Int(record.start)..<Int(record.start + record.count)]
        where tree.names[Int(entry.name)] == attribute {
            return entry.value
        }
        return nil
    }

    /// The elements and texts directly inside.
    var children: Children {
        guard index < tree.records.count, tree.records[index].name >= 0 else {
            return Children(tree: tree, place: 0, end: 0)
        }
        return Children(tree: tree, place: index + 1, end: Int(tree.records[index].end))
    }

    /// The first element of a name directly inside.
    func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }

    /// The elements of a name directly inside.
    func children(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

    /// The elements of a name anywhere inside, in document order.
    func descendants(_ name: String) -> [XMLNode] {
        guard index < tree.records.count, tree.records[index].name >= 0,
            let place = tree.names.firstIndex(of: name)
        else { return [] }
        return (index + 1..<Int(tree.records[index].end)).lazy.filter { tree.records[$0].name == place }
            .map { XMLNode(tree: tree, index: $0) }
    }

    private func string(_ record: XMLTree.Record) -> String {
        String(decoding: tree.texts[Int(record.start)..<Int(record.start + record.count)], as: UTF8.self)
    }

    /// The elements and texts directly inside an element.
    struct Children: Sequence, IteratorProtocol {
        let tree: XMLTree
        var place: Int
        let end: Int

        mutating func next() -> XMLNode? {
            guard place < end else { return nil }
            let node = XMLNode(tree: tree, index: place)
            place = Int(tree.records[place].end)
            return node
        }
    }
}
