/// Builds a tree from what starts and ends.
struct XMLTreeBuilder {
    private var records: [XMLTree.Record] = []
    private var attributes: [XMLTree.Attribute] = []
    private var names: [String] = []
    private var places: [String: Int32] = [:]
    private var texts: [UInt8] = []
    private var open: [Int] = []

    /// The number of elements and texts.
    var count: Int { records.count }

    /// How many elements are open.
    var depth: Int { open.count }

    mutating func start(_ name: String) {
        open.append(records.count)
        records.append(
            XMLTree.Record(name: place(name), end: 0, start: Int32(clamping: attributes.count), count: 0))
    }

    /// Adds an attribute to the element that started last.
    mutating func attribute(_ name: String, _ value: String) {
        guard let element = open.last else { return }
        attributes.append(XMLTree.Attribute(name: place(name), value: value))
        records[element].count += 1
    }

    mutating func end() {
        guard let element = open.popLast() else { return }
        records[element].end = Int32(clamping: records.count)
    }

    mutating func text(_ text: String) {
        guard !open.isEmpty else { return }
        let start = texts.count
        texts.append(contentsOf: text.utf8)
        records.append(
            XMLTree.Record(
                name: -1, end: Int32(clamping: records.count + 1), start: Int32(clamping: start),
                count: Int32(clamping: texts.count - start)))
    }

    /// The tree; what is still open ends here.
    mutating func tree() -> XMLTree {
        while !open.isEmpty { end() }
        return XMLTree(records: records, attributes: attributes, names: names, texts: texts)
    }

    private mutating func place(_ name: String) -> Int32 {
        if let place = places[name] { return place }
        let place = Int32(clamping: names.count)
        names.append(name)
        places[name] = place
        return place
    }
}
