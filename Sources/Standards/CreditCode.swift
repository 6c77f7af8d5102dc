public import Diagnostics

/// A unified social credit code (统一社会信用代码, GB 32100): registration authority, category, division,
/// organisation code with its own check character (GB 11714), check character.
public struct CreditCode: Sendable, Hashable {
    /// The eighteen characters, upper case.
    public let text: String

    /// Reads a code; white space is dropped, lower case and full-width characters are folded.
    public init(_ text: String) throws(CreditCodeError) {
        let bytes = Self.folded(text)
        guard bytes.count == 18 else { throw .length(bytes.count) }
        for (index, byte) in bytes.enumerated() {
            let allowed =
                (2..<8).contains(index) || index == 1 ? Self.isDigit(byte) : Self.value(byte) != nil
            if !allowed { throw .character(Character(Unicode.Scalar(byte)), at: index + 1) }
        }
        let organisationCheck = Self.organisationCheck(bytes[8..<16])
        guard bytes[16] == organisationCheck else {
            throw .organisationCheck(
                expected: Character(Unicode.Scalar(organisationCheck)),
                found: Character(Unicode.Scalar(bytes[16])))
        }
        let check = Self.check(bytes[0..<17])
        guard bytes[17] == check else {
            throw .check(
                expected: Character(Unicode.Scalar(check)), found: Character(Unicode.Scalar(bytes[17])))
        }
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    /// The code of the division where the organisation was registered: characters 3 to 8.
    public var division: String { String(text.dropFirst(2).prefix(6)) }

    /// The organisation code (GB 11714): characters 9 to 17, the last of which is its check character.
    public var organisation: String { String(text.suffix(10).dropLast()) }

    /// The characters that may occur: no I, O, Z, S, V.
    static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// The check character of the eight characters of an organisation code: weights 3 7 9 10 5 8 4 2,
    /// modulo 11, X for ten (GB 11714).
    public static func organisationCheck(_ body: some Sequence<UInt8>) -> UInt8 {
        var sum = 0
        for (byte, weight) in zip(body, [3, 7, 9, 10, 5, 8, 4, 2]) {
            sum += weight * (isDigit(byte) ? Int(byte) - 0x30 : Int(byte) - 0x41 + 10)
        }
        switch 11 - sum % 11 {
        case 10: return UInt8(ascii: "X")
        case 11: return UInt8(ascii: "0")
        case let digit: return 0x30 + UInt8(digit)
        }
    }

    /// The check character of the first seventeen characters: weights are the powers of 3, modulo 31
    /// (GB 32100).
    public static func check(_ body: some Sequence<UInt8>) -> UInt8 {
        var sum = 0
        var weight = 1
        for byte in body {
            sum += weight * (value(byte) ?? 0)
            weight = weight * 3 % 31
        }
        return alphabet[(31 - sum % 31) % 31]
    }

    /// The value of a character, its place in the alphabet.
    private static func value(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case UInt8(ascii: "A")...UInt8(ascii: "Y"): letterValues[Int(byte) - 0x41]
        default: nil
        }
    }

    private static let letterValues: [Int?] = (UInt8(ascii: "A")...UInt8(ascii: "Y")).map {
        alphabet.firstIndex(of: $0)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Upper-case ASCII without white space; a character with no ASCII form becomes `?`.
    private static func folded(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            let byte = value < 0x80 ? UInt8(value) : UInt8(ascii: "?")
            bytes.append((0x61...0x7A).contains(byte) ? byte - 0x20 : byte)
        }
        return bytes
    }
}

extension CreditCode: CustomStringConvertible {
    /// The eighteen characters.
    public var description: String { text }
}

/// Why a text is not a unified social credit code. Places count from 1.
public enum CreditCodeError: Error, Sendable, Hashable {
    /// Not eighteen characters.
    case length(Int)
    /// A character that may not stand there: I, O, Z, S and V nowhere, letters not in places 2 to 8.
    case character(Character, at: Int)
    /// The check character of the organisation code (place 17) is wrong.
    case organisationCheck(expected: Character, found: Character)
    /// The check character (place 18) is wrong.
    case check(expected: Character, found: Character)

    /// The place of the fault, from 1; `nil` where it is the length.
    public var place: Int? {
        switch self {
        case .length: nil
        case .character(_, let place): place
        case .organisationCheck: 17
        case .check: 18
        }
    }

    /// What is wrong, in a sentence.
    public var message: LocalizedText {
        switch self {
        case .length(let count):
            LocalizedText(
                zh: "统一社会信用代码应为 18 位,实为 \(count) 位(GB 32100)",
                en: "a unified social credit code has 18 characters, not \(count) (GB 32100)")
        case .character(let character, let place):
            LocalizedText(
                zh: "统一社会信用代码第 \(place) 位不能是“\(character)”(GB 32100)",
                en: "character \(place) of a unified social credit code cannot be “\(character)” (GB 32100)")
        case .organisationCheck(let expected, let found):
            LocalizedText(
                zh: "统一社会信用代码第 17 位(组织机构代码校验码,GB 11714)应为“\(expected)”,实为“\(found)”",
                en: "character 17 (organisation code check, GB 11714) should be “\(expected)”, not “\(found)”"
            )
        case .check(let expected, let found):
            LocalizedText(
                zh: "统一社会信用代码第 18 位(校验码,GB 32100)应为“\(expected)”,实为“\(found)”",
                en: "character 18 (check character, GB 32100) should be “\(expected)”, not “\(found)”")
        }
    }
}
