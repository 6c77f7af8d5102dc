/// How characters look, as far as it matters here; what is not said is `nil`.
struct RunLook: Sendable, Hashable {
    /// Above or below the line.
    enum Raise: Sendable, Hashable {
        case raised, lowered, level
    }

    var isBold: Bool?
    /// The size in half points.
    var halfPoints: Int?
    /// Set to be hidden.
    var isHidden: Bool?
    var raise: Raise?
    /// Six hexadecimal digits, or `auto`.
    var colour: String?
    /// Whether something darker than white lies behind.
    var isShaded: Bool?
    /// The font, where it is one of those whose letters are signs.
    var font: String?

    /// The sizes that there are, in half points.
    private static let sizes = 0...3_276

    init() {}

    /// Reads the properties of a run (`rPr`).
    init(_ properties: XMLNode?) {
        guard let properties else { return }
        for node in properties.children {
            switch node.name {
            case "b": isBold = node.isOn
            case "sz":
                halfPoints = node["val"].flatMap { Int($0) }.flatMap { Self.sizes.contains($0) ? $0 : nil }
            case "vanish", "specVanish": if isHidden != true { isHidden = node.isOn }
            case "color": colour = node["val"]?.uppercased()
            case "vertAlign":
                raise =
                    switch node["val"] {
                    case "superscript": .raised
                    case "subscript": .lowered
                    default: .level
                    }
            case "shd": if isShaded != true { isShaded = node.isShading }
            case "highlight": isShaded = !["none", "white"].contains(node["val"] ?? "none")
            case "rFonts": font = node["ascii"] ?? node["hAnsi"]
            default: break
            }
        }
    }

    /// This look with another laid over it.
    func under(_ other: RunLook) -> RunLook {
        var result = self
        result.isBold = other.isBold ?? isBold
        result.halfPoints = other.halfPoints ?? halfPoints
        result.isHidden = other.isHidden ?? isHidden
        result.raise = other.raise ?? raise
        result.colour = other.colour ?? colour
        result.isShaded = other.isShaded ?? isShaded
        result.font = other.font ?? font
        return result
    }

    /// This look of a paragraph's style with that of a character style over it: what both switch on is off
    /// (ISO/IEC 29500-1, 17.7.3).
    func under(characterStyle other: RunLook) -> RunLook {
        var result = under(other)
        if isBold == true, other.isBold == true { result.isBold = false }
        if isHidden == true, other.isHidden == true { result.isHidden = false }
        return result
    }

    /// Whether the colour can hardly be told from white paper.
    var isWhite: Bool {
        guard let colour, colour.utf8.count == 6, let value = UInt32(colour, radix: 16) else { return false }
        return [value >> 16, value >> 8 & 0xFF, value & 0xFF].allSatisfy { $0 >= 0xF5 }
    }

    /// Whether the type is too small to be read.
    var isTiny: Bool { halfPoints.map { $0 <= 2 } ?? false }
}

extension XMLNode {
    /// Whether a property that is a switch is on: it is where it stands there without a value.
    var isOn: Bool { !["0", "false", "off", "none"].contains(self["val"] ?? "1") }

    /// Whether a shading (`shd`) is darker than white.
    var isShading: Bool {
        let fill = (self["fill"] ?? "auto").lowercased()
        if let pattern = self["val"], !["clear", "nil", "none"].contains(pattern) { return true }
        return !["auto", "ffffff", "none", ""].contains(fill)
    }
}
