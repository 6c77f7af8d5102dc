/// Bytes of JSON text under construction.
struct JSONBytes {
    var bytes: [UInt8] = []

    /// Appends bytes that are JSON already.
    @inline(__always)
    mutating func append(_ prepared: [UInt8]) { bytes.append(contentsOf: prepared) }

    /// Appends literal JSON.
    @inline(__always)
    mutating func append(_ literal: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Appends one byte.
    @inline(__always)
    mutating func append(byte: UInt8) { bytes.append(byte) }

    /// Appends a whole number, with zeros up to a width.
    mutating func append(_ number: Int, width: Int = 1) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var divisor = 1
        var digits = 1
        let magnitude = Int(number.magnitude)
        while magnitude / divisor >= 10 || digits < width {
            divisor *= 10
            digits += 1
        }
        while divisor > 0 {
            bytes.append(0x30 + UInt8(magnitude / divisor % 10))
            divisor /= 10
        }
    }

    /// Appends `number × 10^-decimals` with all its decimals.
    mutating func append(_ number: Int, decimals: Int) {
        if decimals == 0 { return append(number) }
        let scale = powersOfTen[decimals]
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        let magnitude = Int(number.magnitude)
        append(magnitude / scale)
        bytes.append(UInt8(ascii: "."))
        append(magnitude % scale, width: decimals)
    }

    /// A text as JSON writes it between quotation marks.
    static func escaped(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                result.append(UInt8(ascii: "\\"))
                result.append(byte)
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                result.append(contentsOf: Array("\\u00".utf8))
                result.append(digits[Int(byte >> 4)])
                result.append(digits[Int(byte & 15)])
            default:
                result.append(byte)
            }
        }
        return result
    }
}

/// 1, 10, … 10^18.
let powersOfTen: [Int] = (0...18).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
