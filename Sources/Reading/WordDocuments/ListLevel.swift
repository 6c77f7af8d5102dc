/// One level of a list: how its items are numbered.
struct ListLevel: Sendable, Hashable {
    /// The number of the first item.
    var start = 1
    /// How the number is written.
    var format = "decimal"
    /// The label, in which `%1` stands for the number of the first level.
    var text = ""
    /// The level, from 1, whose items begin the numbers anew; 0 for none, `nil` for every higher one.
    var restart: Int?
    /// The paragraph style that is numbered on this level.
    var style: String?
    /// Whether the numbers of all levels are written as decimals.
    var isLegal = false
    /// Whether the label is hidden.
    var isHidden = false
    /// The font of the label.
    var font: String?

    /// Reads a level (`lvl`).
    init(_ node: XMLNode) {
        for part in node.children {
            let value = part["val"]
            switch part.name {
            case "start": start = value.flatMap { Int32($0) }.map { Int($0) } ?? 1
            case "numFmt": format = value ?? "decimal"
            case "AlternateContent":
                // A format of its own, such as 001; the fallback is one of the common ones.
                format = part.descendants("numFmt").last?["val"] ?? format
            case "lvlText": text = value ?? ""
            case "lvlRestart": restart = value.flatMap { Int($0) }
            case "pStyle": style = value
            case "isLgl": isLegal = part.isOn
            case "rPr":
                let look = RunLook(part)
                isHidden = look.isHidden ?? false
                font = look.font
            default: break
            }
        }
    }
}
