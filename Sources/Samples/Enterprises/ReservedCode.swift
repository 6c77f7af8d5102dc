public import Standards

/// Credit codes for fictional enterprises: right in every check character, and never issued.
///
/// Two things keep them apart from issued ones. The division (characters 3 to 8) begins with 00, and no
/// division of the country does (GB/T 2260 begins with 1 to 8). The organisation code lies in PDY00001 to
/// PDY99999, which GB 11714 leaves to the private use of systems.
public enum ReservedCode {
    /// The code with this index, from 0; there are 999,990,000.
    public static func code(_ index: Int) -> CreditCode? {
        guard index >= 0, index < 10_000 * 99_999 else { return nil }
        return try? CreditCode(String(decoding: bytes(index), as: UTF8.self))
    }

    /// Whether a code lies in the range that is not issued.
    public static func contains(_ code: CreditCode) -> Bool {
        let body = code.organisation.dropLast()
        return code.division.hasPrefix("00") && body.hasPrefix("PDY") && body != "PDY00000"
            && body.dropFirst(3).utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The eighteen characters.
    static func bytes(_ index: Int) -> [UInt8] {
        var text = JSONBytes()
        text.append("9100")
        text.append(index / 99_999, width: 4)
        text.append("PDY")
        text.append(1 + index % 99_999, width: 5)
        text.append(byte: CreditCode.organisationCheck(text.bytes[8..<16]))
        text.append(byte: CreditCode.check(text.bytes[0..<17]))
        return text.bytes
    }
}
