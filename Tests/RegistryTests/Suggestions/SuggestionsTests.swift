import Database
import Diagnostics
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("Suggestions of a registry")
struct SuggestionsTests {
    @Test(
        "Each engine gives the same suggestions in the same order, and they do not depend on the order of recording"
    )
    func order() async throws {
        let queries = ["示例企业", "slqy", "甲值", "试验品", "shiyanpin", "Q/SL1 001", "Q/SL3 010-2026", "示力企业3"]
        let declarations = try (1...40).map { try RegistryFixture.declaration($0, [90, 80, 70]) }
        let answers = Answers()
        for order in [declarations, declarations.reversed()] {
            try await RegistryFixture.run { fixture in
                _ = try await fixture.registry.load(order)
                var found: [[Suggestion]] = []
                for query in queries { found.append(try await fixture.registry.suggestions(query)) }
                await answers.add(found)
            }
        }
        let all = await answers.all
        #expect(all.count == 2 * TestEngine.present.count)
        #expect(all.allSatisfy { $0 == all[0] })
        #expect(zip(queries, all[0]).filter { $1.isEmpty }.map(\.0) == [])
    }

    private actor Answers {
        var all: [[[Suggestion]]] = []
        func add(_ answer: [[Suggestion]]) { all.append(answer) }
    }

    @Test("What another process declares or forgets is suggested, or no longer")
    func changes() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            #expect(try await registry.suggestions("示例企业7").isEmpty)
            let other = try await RegistryFixture.open(fixture.location)
            _ = try await other.load([try RegistryFixture.declaration(7, [90, 80, 70])])
            let found = try await registry.suggestions("示例企业7")
            #expect(found.map(\.target) == [.enterprise("X7")])
            #expect(found.first?.match == .prefix)
            #expect(
                try await registry.suggestions("Q/SL7 001-2062").map(\.target) == [
                    .standard(enterprise: "X7", number: "Q/SL7 001-2026")
                ])
            _ = try await other.forget(ForgettingRequest(enterprise: "X7", ground: "依法"))
            #expect(try await registry.suggestions("示例企业7").isEmpty)
            #expect(try await registry.suggestions("Q/SL7 001-2062").isEmpty)
            try other.close()
        }
    }

    @Test("A number that several enterprises bear is one suggestion")
    func sharedNumber() async throws {
        try await RegistryFixture.run { fixture in
            let declarations = try (1...2).map { number in
                var declaration = try RegistryFixture.declaration(number, [90, 80, 70])
                declaration.standard.number = "Q/SAME 001-2026"
                return declaration
            }
            _ = try await fixture.registry.load(declarations)
            let found = try await fixture.registry.suggestions("Q/SAME 001")
            #expect(found.map(\.target) == [.number("Q/SAME 001-2026")])
            #expect(found.first?.match == .prefix)
        }
    }

    @Test("A scheme's new version changes what is suggested")
    func schemes() async throws {
        try await RegistryFixture.run { fixture in
            #expect(try await fixture.registry.suggestions("新品名").isEmpty)
            let text = RegistryFixture.scheme(version: "2").replacing(
                "categories: [试验品]", with: "categories: [新品名]")
            _ = try await fixture.registry.addScheme(text, file: "test.yaml")
            #expect(try await fixture.registry.suggestions("新品名").map(\.target) == [.category("test-goods")])
        }
    }

    @Test("Nothing is suggested for nothing", arguments: ["", " ", "—！", "\u{200B}", "a", "空", "7"])
    func nothing(typed: String) async throws {
        try await RegistryFixture.run { fixture in
            let found = try await fixture.registry.suggestions(typed)
            #expect(found.isEmpty, "\(typed): \(found)")
        }
    }

    @Test("Whatever is typed, few words are looked up and few rows are read")
    func hostile() async throws {
        let hostile = [
            String(repeating: "公司", count: 5_000), String(repeating: "a", count: 10_000),
            String(repeating: "zhi", count: 30), String(repeating: "xianxian", count: 12), "'\" OR 1=1; --",
            "Q/" + String(repeating: "1", count: 90), String(repeating: "𠮷", count: 100), "Q/SL* 001-2026",
            String(repeating: "示例", count: 50), "\"NEAR(\"*", String(repeating: " ", count: 5_000) + "甲",
            "NOT 示例 AND *", "示例\u{0}企业", "Q/SL1 001-20260000000000000000000",
        ]
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load(
                try (1...20).map { try RegistryFixture.declaration($0, [90, 80, 70]) })
            for typed in hostile {
                let found = try await fixture.registry.suggestions(typed)
                #expect(found.count <= SuggestionLimits.most)
                let query = SuggestionQuery(typed)
                #expect(query.text.count <= SuggestionLimits.queryCharacters)
                if let variants = NumberVariants(query.typed) {
                    #expect(variants.numbers.count < 1_500 && variants.beginnings.count < 500)
                }
                #expect(PinyinReader.readings(query.letters.map(\.byte)).count <= 4)
            }
        }
    }

    @Test(
        "Letters are cut into syllables, those with few first; what is not finished is left out",
        arguments: [
            ("geli", [["ge", "li"]]), ("xian", [["xian"], ["xi", "an"]]), ("kongt", [["kong"]]), ("bcd", []),
            ("", []),
        ])
    func syllables(letters: String, readings: [[String]]) {
        let found = PinyinReader.readings(Array(letters.utf8)).map { syllables in
            syllables.map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(found == readings)
    }

    @Test("Characters of several readings sound like each of them, and traditional forms are simplified")
    func readings() {
        func sound(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
            HanReadings.readings(left).sound(like: HanReadings.readings(right))
        }
        #expect(sound("调", "条") && sound("调", "掉") && !sound("条", "掉"))
        #expect(sound("率", "律") && sound("格", "葛") && !sound("a", "a") && !sound("格", "力"))
        #expect(HanReadings.simplified("調") == "调")
        #expect(HanReadings.simplified("调") == "调")
        // A character outside of the table is read by Foundation.
        #expect(HanReadings.readings("鱻") == HanReadings.readings("先"))
    }
}
