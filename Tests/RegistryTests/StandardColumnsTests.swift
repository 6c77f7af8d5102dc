import Testing

@testable import Registry

@Suite("Facts of standards in blocks")
struct StandardColumnsTests {
    @Test("Places of numbers compare as the bytes of the numbers do, as far as they tell")
    func numberOrder() {
        var numbers = [
            "", " ", "Q", "Q/", "Q/ ", "Q/A", "Q/A ", "Q/A\u{1}Z", "Q/A A", "Q/AB", "Q/a", "Q/b",
            "Q/企业 001-2026",
            "Q/企业 002-2026", "Q/SLVZ 001-2020", "Q/SLVZ 001-2021", "Q/440106ABCD 0123-2024",
            "Q/440106ABCD 0123-20245",
            "Q/ABCDEFGHIJKLMNOPQRST", "Q/ABCDEFGHIJKLMNOPQRSTU", "T/SLXH 004-2020", "GB/T 18801-2022", "P",
            "R", "Q0",
        ]
        numbers += numbers.map { $0 + " 1" } + numbers.map { $0 + "~" }
        for one in numbers {
            for other in numbers {
                let (left, right) = (NumberOrder(one), NumberOrder(other))
                let precedes = one.utf8.lexicographicallyPrecedes(other.utf8)
                if left.isDistinct(from: right) {
                    #expect((left < right) == precedes, "\(one) and \(other)")
                } else if one != other {
                    #expect(!left.isExact || !right.isExact, "\(one) and \(other)")
                }
            }
        }
        #expect(NumberOrder("Q/440106ABCD 0123-2024").isExact)
    }

    @Test("A block gives back what was put into it, and nothing where nothing was")
    func block() throws {
        var facts = StandardFacts()
        facts.isThere = true
        facts.scheme = 300
        facts.division = 70_000
        facts.order = NumberOrder("Q/SL 001-2026")
        facts.common = 1 << 63 | 1
        var block = FactsBlock()
        for (place, year, grade) in [(0, 2026, 0), (1, nil, 3), (511, 1900, nil)] as [(Int, Int?, Int?)] {
            (facts.year, facts.grade) = (year, grade)
            block[place] = facts
            let copy = try #require(FactsBlock(bytes: block.bytes))
            #expect(copy[place] == facts)
        }
        #expect(block[2] == StandardFacts())
        #expect(FactsBlock(bytes: [1, 2, 3]) == nil)
    }

    @Test("Over many blocks the first that answer are given, and no more than asked")
    func accepted() {
        var columns = StandardColumns(counter: 0)
        var block = FactsBlock()
        for place in 0..<FactsBlock.size {
            var facts = StandardFacts()
            facts.isThere = place % 2 == 0
            facts.grade = place % 4
            block[place] = facts
        }
        for number in [0, 2, 5] { columns.put(block, at: number) }
        let filter = FactsFilter(StandardQuery(grade: 2), scheme: nil, divisions: [])
        let expected = [0, 2, 5].flatMap { number in
            stride(from: 2, to: FactsBlock.size, by: 4).map { number * FactsBlock.size + $0 }
        }
        #expect(columns.accepted(filter, limit: .max) == expected)
        #expect(columns.accepted(filter, limit: 200) == Array(expected.prefix(200)))
        let rows = Array(0..<10_000)
        #expect(columns.accepted(rows, filter, limit: 300) == Array(expected.prefix(300)))
        #expect(columns.accepted([3, 6, 1026], filter, limit: 9) == [6, 1026])
    }
}
