/// A name with what stands inside brackets put aside: 空气净化器（车载） has the main text 空气净化器 and the aside 车载.
struct FoldedName: Sendable {
    /// What stands outside of brackets; where nothing does, the first aside.
    private(set) var main = FoldedText()
    /// What stands inside of brackets.
    private(set) var asides: [FoldedText] = []

    /// The longest name that is read, in Unicode scalars: what is longer is no name.
    static let longest = 256
    private static let mostAsides = 8

    /// `nil` where the name is too long.
    init?(_ name: String) {
        var depth = 0
        var count = 0
        for scalar in name.unicodeScalars {
            count += 1
            guard count <= Self.longest else { return nil }
            switch Self.folded(scalar) {
            case .open:
                main.part(.soft)
                depth += 1
                if depth == 1, asides.count < Self.mostAsides { asides.append(FoldedText()) }
            case .close:
                depth = max(0, depth - 1)
            case .gap(let gap):
                if depth == 0 { main.part(gap) } else { asides[asides.count - 1].part(gap) }
            case .scalar(let value):
                if depth == 0 { main.append(value) } else { asides[asides.count - 1].append(value) }
            case .nothing: break
            }
        }
        asides.removeAll { $0.isEmpty }
        if main.isEmpty, let first = asides.first {
            main = first
            asides.removeFirst()
        }
    }

    /// The same name with an aside as its main text.
    func swapped(_ aside: Int) -> FoldedName {
        var name = self
        (name.main, name.asides[aside]) = (asides[aside], main)
        return name
    }

    private enum Piece {
        case scalar(UInt32)
        case gap(FoldedText.Gap)
        case open, close, nothing
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Piece {
        var value = scalar.value
        if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
        switch value {
        case 0x4E00...0x9FFF: return .scalar(HanForms.simplified(value))
        case 0x61...0x7A, 0x30...0x39: return .scalar(value)
        case 0x41...0x5A: return .scalar(value | 0x20)
        case 0x28, 0x5B, 0x7B, 0x3010, 0x3014, 0x3016, 0x300A: return .open
        case 0x29, 0x5D, 0x7D, 0x3011, 0x3015, 0x3017, 0x300B: return .close
        // 、 , / + & ; | 。：
        case 0x3001, 0x2C, 0x2F, 0x2B, 0x26, 0x3B, 0x7C, 0x3002, 0x3A: return .gap(.list)
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control where scalar == "\t" || scalar == "\n" || scalar == "\r": return .gap(.soft)
        case .control, .format, .surrogate, .nonspacingMark: return .nothing
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber:
            return .scalar(scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value)
        default: return .gap(.soft)
        }
    }
}
