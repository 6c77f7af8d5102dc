import Testing

@testable import Registry

@Suite("Names of enterprises")
struct EnterpriseNameTests {
    @Test(
        "Spellings of one name have one key",
        arguments: [
            ("北京示例（集团）有限责任公司", "北京示例(集团)有限公司"), ("北京 示例　电器有限公司", "北京示例电器有限公司"),
            ("ＡＢＣ电器有限公司", "abc电器有限公司"), ("北京示例〔集团〕有限公司", "北京示例(集团)有限公司"),
        ])
    func same(left: String, right: String) {
        #expect(EnterpriseName.key(left) == EnterpriseName.key(right))
    }

    @Test("A limited company and one limited by shares are two")
    func forms() {
        #expect(EnterpriseName.key("北京示例股份有限公司") != EnterpriseName.key("北京示例有限公司"))
    }

    @Test(
        "One character other, missing or too many is one off; two are not, and none is not",
        arguments: [
            ("北京示例电器有限公司", "北京示列电器有限公司", true), ("北京示例电器有限公司", "北京示例电有限公司", true),
            ("北京示例电器有限公司", "北京新示例电器有限公司", true), ("北京示例电器有限公司", "北京示例电器有限公司", false),
            ("北京示例电器有限公司", "北京列示电器有限公司", false), ("北京示例电器有限公司", "北京示例有限公司", false),
            ("", "北", true), ("aab", "ab", true), ("aaaa", "aa", false),
        ])
    func oneOff(left: String, right: String, expected: Bool) {
        #expect(EnterpriseName.isOneOff(left, right) == expected)
        #expect(EnterpriseName.isOneOff(right, left) == expected)
    }

    @Test("Names that differ in one character keep so much of one of their ends", arguments: 7..<14)
    func kept(length: Int) {
        let name = (0..<length).map { String(UnicodeScalar(UInt8(65 + $0))) }.joined()
        for place in 0...length {
            for (dropped, added) in [(1, ""), (1, "#"), (0, "#")] where place + dropped <= length {
                let other = String(name.prefix(place)) + added + String(name.dropFirst(place + dropped))
                let kept = EnterpriseName.keptLength(other)
                #expect(
                    name.hasPrefix(other.prefix(kept)) || name.hasSuffix(other.suffix(kept)), "\(other)")
                #expect(EnterpriseName.isOneOff(name, other))
            }
        }
    }
}
