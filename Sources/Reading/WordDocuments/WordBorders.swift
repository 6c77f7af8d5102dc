import Documents

/// The lines of a table: which edges are drawn, as far as anything says so.
struct WordBorders: Sendable, Hashable {
    private var edges: [String: Bool] = [:]

    init() {}

    /// Reads the lines of a table (`tblBorders`) or of a cell (`tcBorders`).
    init(_ node: XMLNode?) {
        guard let node else { return }
        for edge in node.children where !edge.isText {
            let name = ["start": "left", "end": "right"][edge.name] ?? edge.name
            edges[name] = !["nil", "none"].contains(edge["val"] ?? "none")
        }
    }

    /// These lines with others laid over them.
    func under(_ other: WordBorders) -> WordBorders {
        var result = self
        result.edges.merge(other.edges) { $1 }
        return result
    }

    /// These lines and all that one cell of the table draws.
    mutating func add(cell: WordBorders) {
        for (edge, isDrawn) in cell.edges where isDrawn { edges["cell " + edge] = true }
    }

    /// How the table is drawn: lines between columns make it ruled, lines above and below alone half ruled.
    var ruling: TableRuling {
        let isDrawn = { (names: [String]) in
            names.contains { edges[$0] == true || edges["cell " + $0] == true }
        }
        if isDrawn(["left", "right", "insideV"]) { return .ruled }
        return isDrawn(["top", "bottom", "insideH"]) ? .halfRuled : .bare
    }
}
