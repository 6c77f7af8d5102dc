/// How an element looks, as far as it matters here; what is not said is `nil`.
struct HTMLLook: Sendable, Hashable {
    /// Not shown at all.
    var isGone: Bool?
    /// Shown as empty room, or too small to be read.
    var isInvisible: Bool?
    var isBold: Bool?
    var isWhite: Bool?
    /// Whether something other than white lies behind.
    var isShaded: Bool?
    var alignment: String?

    init() {}

    /// Reads declarations such as `display: none; color: #fff`.
    init(declarations: String) {
        for declaration in declarations.lowercased().split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
            guard parts.count == 2 else { continue }
            let value = parts[1].replacing("!important", with: "").trimmed
            switch parts[0] {
            case "display": isGone = value == "none"
            case "visibility": isInvisible = value != "visible"
            case "opacity": if Double(value) == 0 { isInvisible = true }
            case "font-size": if Self.isTiny(value) { isInvisible = true }
            case "font-weight": isBold = value == "bold" || value == "bolder" || (Int(value) ?? 0) >= 600
            case "color": isWhite = Self.isWhite(value)
            case "background", "background-color":
                isShaded =
                    !["", "none", "transparent", "inherit", "initial"].contains(value)
                    && !Self.isWhite(value)
            case "text-align": alignment = value
            default: break
            }
        }
    }

    /// Reads an element's own attributes.
    init(_ element: XMLNode) {
        self.init(declarations: element["style"] ?? "")
        if element["hidden"] != nil { isGone = true }
        if let colour = element["bgcolor"] { isShaded = !Self.isWhite(colour.lowercased()) }
        if element.name == "font" {
            if let colour = element["color"] { isWhite = Self.isWhite(colour.lowercased()) }
        }
        if let align = element["align"] { alignment = alignment ?? align.lowercased() }
    }

    /// This look with another laid over it.
    func under(_ other: HTMLLook) -> HTMLLook {
        var result = self
        result.isGone = other.isGone ?? isGone
        result.isInvisible = other.isInvisible ?? isInvisible
        result.isBold = other.isBold ?? isBold
        result.isWhite = other.isWhite ?? isWhite
        result.isShaded = other.isShaded ?? isShaded
        result.alignment = other.alignment ?? alignment
        return result
    }

    private static func isTiny(_ size: String) -> Bool {
        guard let number = Double(String(size.prefix { $0.isNumber || $0 == "." })) else { return false }
        let unit = size.drop { $0.isNumber || $0 == "." }
        return number == 0 || number <= 1 && ["px", "pt"].contains(unit)
    }

    private static func isWhite(_ colour: String) -> Bool {
        let plain = colour.filter { !$0.isWhitespace }
        if ["white", "#fff", "snow", "ivory", "transparent"].contains(plain) { return true }
        if plain.hasPrefix("rgb(") || plain.hasPrefix("rgba(") {
            let parts = plain.drop { $0 != "(" }.dropFirst().dropLast().split(separator: ",")
            return parts.count >= 3 && parts.prefix(3).allSatisfy { (Int($0) ?? 0) >= 0xF5 }
                || parts.count == 4 && Double(String(parts[3])) == 0
        }
        guard plain.hasPrefix("#"), plain.count == 7, let value = UInt32(plain.dropFirst(), radix: 16) else {
            return false
        }
        return [value >> 16, value >> 8 & 0xFF, value & 0xFF].allSatisfy { $0 >= 0xF5 }
    }
}
