/// A standard number's text with its characters folded: half-width, upper case, one kind of dash, slash and
/// space, no space at the ends, none beside a slash or dash, never two together.
struct CleanedNumber {
    /// The folded text as UTF-8; Han and other characters stay as they are.
    private(set) var bytes: [UInt8] = []
    /// What was folded.
    private(set) var deviations: StandardNumber.Deviations = []

    private static let slash = UInt8(ascii: "/")
    private static let hyphen = UInt8(ascii: "-")
    private static let space = UInt8(ascii: " ")

    /// Folds a text.
    init(_ text: String) {
        bytes.reserveCapacity(text.utf8.count)
        var isPlain = true
        for byte in text.utf8 where byte >= 0x80 { isPlain = isPlain && byte < 0x80 }
        if isPlain {
            for byte in text.utf8 { append(ascii: byte) }
        } else {
            for scalar in text.unicodeScalars { append(scalar) }
        }
        while bytes.last == Self.space { bytes.removeLast() }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0..<0x80:
            append(ascii: UInt8(scalar.value))
        case 0xFF0D:
            deviations.insert(.fullWidth)
            append(dash: scalar)
        case 0xFF01...0xFF5E:
            deviations.insert(.fullWidth)
            append(ascii: UInt8(scalar.value - 0xFEE0))
        case 0x2010...0x2015, 0x2212, 0x2500, 0x2E3A, 0xFE63, 0xFE58:
            append(dash: scalar)
        case 0x2044, 0x2215:
            append(ascii: Self.slash)
        case 0x3000:
            deviations.insert(.fullWidth)
            append(ascii: Self.space)
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F:
            append(ascii: Self.space)
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF:
            break
        default:
            bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        }
    }

    /// A dash; the em dash is how standards print it and no deviation.
    private mutating func append(dash: Unicode.Scalar) {
        if dash.value != 0x2014 { deviations.insert(.dash) }
        append(ascii: Self.hyphen)
    }

    @inline(__always)
    private mutating func append(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            deviations.insert(.lowerCase)
            bytes.append(byte - 0x20)
        case 0x09...0x0D, Self.space:
            guard let last = bytes.last else { return }
            if last == Self.slash || last == Self.hyphen || last == Self.space {
                deviations.insert(.extraSpace)
            } else {
                bytes.append(Self.space)
            }
        case Self.slash, Self.hyphen:
            if bytes.last == Self.space {
                deviations.insert(.extraSpace)
                bytes.removeLast()
            }
            if bytes.last == byte {
                deviations.insert(byte == Self.hyphen ? .dash : .slash)
            } else {
                bytes.append(byte)
            }
        default:
            bytes.append(byte)
        }
    }
}
