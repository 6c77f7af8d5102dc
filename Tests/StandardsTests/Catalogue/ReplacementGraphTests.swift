import Standards
import Testing

@Suite("What replaced what")
struct ReplacementGraphTests {
    @Test("A chain is followed both ways, the nearest first")
    func chain() {
        let graph = ReplacementGraph([Self.claim(3, 2), Self.claim(2, 1), Self.claim(4, 3)], [:])
        #expect(graph.successors(of: Self.number(1)) == [2, 3, 4].map(Self.number))
        #expect(graph.predecessors(of: Self.number(4)) == [3, 2, 1].map(Self.number))
        #expect(graph.replacing(Self.number(1)) == [Self.number(2)])
        #expect(graph.replaced(by: Self.number(1)).isEmpty)
        #expect(graph.refused.isEmpty)
    }

    @Test("One may replace several, and several one; each comes once")
    func branches() {
        let claims = [
            Self.claim(4, 1), Self.claim(4, 2), Self.claim(5, 4), Self.claim(6, 4), Self.claim(7, 5),
            Self.claim(7, 6),
        ]
        let graph = ReplacementGraph(claims, [:])
        #expect(graph.successors(of: Self.number(1)) == [4, 5, 6, 7].map(Self.number))
        #expect(graph.predecessors(of: Self.number(7)) == [5, 6, 4, 1, 2].map(Self.number))
    }

    @Test("What cannot be true does not count, and says why")
    func refusals() throws {
        let documents = [
            Self.number(1): ReplacementGraph.Document(published: PartialDate("2010"), isDraft: false),
            Self.number(2): ReplacementGraph.Document(published: PartialDate("2015"), isDraft: false),
            Self.number(3): ReplacementGraph.Document(published: nil, isDraft: true),
        ]
        let graph = ReplacementGraph(
            [Self.claim(1, 2), Self.claim(2, 1), Self.claim(3, 2), Self.claim(2, 3), Self.claim(1, 1)],
            documents)
        #expect(graph.refused.map(\.reason) == [.itself, .backwards, .draft, .draft])
        #expect(graph.successors(of: Self.number(1)) == [Self.number(2)])
        #expect(graph.successors(of: Self.number(2)).isEmpty)
    }

    @Test(
        "Loops are broken, whatever the order of the claims, and a walk ends",
        arguments: 0..<40 as Range<UInt64>)
    func loops(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        let claims = (0..<60).map { _ in Self.claim(next(20) + 1, next(20) + 1) }
        let graph = ReplacementGraph(claims, [:])
        let again = ReplacementGraph(claims.reversed(), [:])
        for number in (1...20).map(Self.number) {
            #expect(!graph.successors(of: number).contains(number))
            #expect(graph.successors(of: number) == again.successors(of: number))
        }
        // Every claim is taken or refused.
        let taken = (1...20).map { graph.replaced(by: Self.number($0)).count }.reduce(0, +)
        #expect(taken + graph.refused.count == Set(claims).count)
    }

    private static func number(_ number: Int) -> StandardNumber {
        StandardNumber("GB/T 100-\(2000 + number)")
    }

    private static func claim(_ newer: Int, _ older: Int) -> ReplacementClaim {
        ReplacementClaim(newer: number(newer), older: number(older))
    }
}
