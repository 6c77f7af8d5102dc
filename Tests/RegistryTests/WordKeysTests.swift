import Testing

@testable import Registry

@Suite("Numbers that stand for words")
struct WordKeysTests {
    @Test("It holds what a set holds, also after it was emptied and has grown")
    func likeASet() {
        var generator = SystemRandomNumberGenerator()
        var keys = WordKeys()
        for count in [0, 1, 100, 128, 129, 5_000, 10, 700] {
            keys.removeAll()
            var reference = Set<UInt64>()
            for _ in 0..<count {
                let key = UInt64.random(in: 0..<1_000, using: &generator) << 32
                #expect(keys.insert(key) == reference.insert(key).inserted)
            }
        }
    }
}
