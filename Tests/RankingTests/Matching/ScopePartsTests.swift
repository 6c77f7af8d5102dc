import Diagnostics
import Quantities
import Standards
import Testing

@testable import Ranking

/// The parts that names are read with.
@Suite struct ScopePartsTests {
    @Test func aFoldedNameHasItsBracketsAside() throws {
        let name = try #require(FoldedName("【美的】電冰箱（ＢＣＤ－508、雙門）/ A"))
        #expect(name.main.text(0..<name.main.count) == "电冰箱 a")
        #expect(name.asides.map { $0.text(0..<$0.count) } == ["美的", "bcd 508 双门"])
        #expect(name.main.gaps.last == .list)
        let only = try #require(FoldedName("(空调)"))
        #expect(only.main.text(0..<only.main.count) == "空调")
        #expect(FoldedName(String(repeating: "米", count: 257)) == nil)
    }

    @Test func aTrieFindsWordsFromTheirEnds() {
        var trie = WordTrie()
        let words = (0..<3_000).map { number in "词\(number)".unicodeScalars.map(\.value) }
        for (number, word) in words.enumerated() { #expect(trie.insert(word, number: number) == number) }
        #expect(trie.insert(words[17], number: 9_999) == 17)
        for (number, word) in words.enumerated() {
            let node = word.reversed().reduce(Int32?.some(0)) { node, scalar in
                node.flatMap { trie.next($0, scalar) }
            }
            #expect(node.flatMap { trie.word($0) } == number)
        }
        #expect(trie.next(0, 0x4E00) == nil)
    }

    @Test func latinWordsAreFoundWhole() throws {
        var lexicon = ScopeLexicon.general
        lexicon.note("tap") { $0.names = [0] }
        func finds(_ text: String) throws -> Bool {
            let text = try #require(FoldedName(text)).main
            return HeadReader(lexicon: lexicon, text: text).anyName(in: 0..<text.count) != nil
        }
        #expect(try finds("kitchen tap"))
        #expect(try finds("Taps"))
        #expect(try finds("水tap"))
        #expect(try !finds("tapestry"))
        #expect(try !finds("staptap"))
    }

    @Test(
        arguments: [
            ("空气净化器", "空气净化器", nil), ("空气净化器", "空汽净化器", Misspelling.sameSound), ("壁挂炉", "壁桂炉", .alike),
            ("空气净化器", "空气化净器", .swapped), ("空气净化器", "空气净器", .missing), ("空气净化器", "空气净净化器", .doubled),
            ("空气净化器", "空气净化剂", .other), ("电冰箱", "电烤箱", nil), ("空气净化器", "净化空气器", nil),
        ] as [(String, String, Misspelling?)])
    func aSlipIsToldByItsKind(name: String, text: String, slip: Misspelling?) {
        let scalars = text.unicodeScalars.map(\.value)
        #expect(MisspeltNames.slip(from: name.unicodeScalars.map(\.value), to: scalars[...]) == slip)
    }

    @Test func theWordListIsComplete() {
        let words = ScopeWords.shared
        #expect(words.heads.count == 10)
        #expect(words.uses.count == 15)
        for group in words.heads + words.uses {
            #expect(!group.words.isEmpty && !group.title.zh.isEmpty && !group.title.en.isEmpty)
            #expect(Set(group.words).count == group.words.count, "\(group.id)")
        }
        #expect(Set((words.heads + words.uses).map(\.id)).count == words.heads.count + words.uses.count)
        for list in [
            words.tails, words.units, words.withMarkers, words.forMarkers, words.useEnds, words.joins,
            words.kindEnds, words.deviceEnds,
        ] {
            #expect(!list.isEmpty)
            #expect(
                Set(list).count == list.count,
                "\(Dictionary(grouping: list) { $0 }.filter { $1.count > 1 }.keys)")
        }
        let heads = Set(words.heads.flatMap(\.words))
        #expect(heads.isDisjoint(with: words.tails), "\(heads.intersection(words.tails))")
        #expect(words.lookalikes.allSatisfy { $0.count == 2 && $0[0] != $0[1] })
    }

    @Test func aSchemeFileGivesItsScope() throws {
        let text = SchemeRule.exampleScheme.replacing(
            "  kind: product\n",
            with: """
                  kind: product
                  categories: [燃气热水器]
                  scope:
                    names: [煤气热水器]
                    excludes: [电热水器]
                    notFor: [vehicle, 露营]
                    classes: ["3861"]

                """)
        let scheme = try #require(SchemeCompiler.compile(text, file: "s.yaml").scheme)
        #expect(
            scheme.scope
                == SchemeScope(
                    names: ["煤气热水器"], excludes: ["电热水器"], uses: ["vehicle"], useWords: ["露营"],
                    classes: ["3861"]))
        let matcher = ScopeMatcher([scheme])
        #expect(matcher.match(ScopeQuery(names: ["万家乐煤气热水器"])).scheme == scheme.id)
        #expect(matcher.match(ScopeQuery(names: ["露营煤气热水器"])).scheme == nil)
    }

    @Test func whatOneSchemeExcludesMayBelongToAnother() throws {
        func scheme(_ id: String, _ name: String, excludes: [String]) throws -> Scheme {
            var scheme = Scheme(
                id: id, version: "1", title: LocalizedText(same: id), kind: .product, categoryNames: [name],
                cutoff: try #require(CalendarDate("2026-06-30")))
            scheme.scope.excludes = excludes
            return scheme
        }
        let schemes = [
            try scheme("a", "冰箱", excludes: ["车载冰箱"]), try scheme("b", "车载冰箱", excludes: []),
            try scheme("c", "载冰箱", excludes: []),
        ]
        #expect(ScopeMatcher(schemes).match(ScopeQuery(names: ["新飞车载冰箱"])).scheme == "b")
        #expect(ScopeMatcher([schemes[0]]).match(ScopeQuery(names: ["新飞车载冰箱"])).scheme == nil)
        #expect(ScopeMatcher([schemes[0], schemes[2]]).match(ScopeQuery(names: ["新飞车载冰箱"])).scheme == "c")
    }
}
