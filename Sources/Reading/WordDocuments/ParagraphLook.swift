import Documents

/// How a paragraph stands, as far as it matters here; what is not said is `nil`.
struct ParagraphLook: Sendable, Hashable {
    var alignment: TextAlignment?
    /// The outline level, from 0; 9 is text.
    var outline: Int?
    /// The list that numbers it; 0 is none.
    var list: Int?
    /// Its level in that list, from 0.
    var level: Int?
    var isShaded: Bool?

    init() {}

    /// Reads the properties of a paragraph (`pPr`).
    init(_ properties: XMLNode?) {
        guard let properties else { return }
        for node in properties.children {
            switch node.name {
            case "jc": alignment = TextAlignment(justification: node["val"] ?? "")
            case "outlineLvl": outline = node["val"].flatMap { Int($0) }
            case "numPr":
                list = node.child("numId")?["val"].flatMap { Int($0) }
                level = node.child("ilvl")?["val"].flatMap { Int($0) }
            case "shd": isShaded = node.isShading
            default: break
            }
        }
    }

    /// This look with another laid over it.
    func under(_ other: ParagraphLook) -> ParagraphLook {
        var result = self
        result.alignment = other.alignment ?? alignment
        result.outline = other.outline ?? outline
        result.list = other.list ?? list
        result.level = other.level ?? level
        result.isShaded = other.isShaded ?? isShaded
        return result
    }
}

extension TextAlignment {
    /// Reads a justification (`jc`); lines that fill the width start at the left.
    init?(justification: String) {
        switch justification {
        case "center": self = .centre
        case "right", "end": self = .right
        case "left", "start", "both", "distribute": self = .left
        default: return nil
        }
    }
}
