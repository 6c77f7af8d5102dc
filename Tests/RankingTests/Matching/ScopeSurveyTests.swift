import Diagnostics
import Quantities
import Ranking
import Standards
import Testing

/// Declarations that hide under odd names are found by what they declare.
@Suite struct ScopeSurveyTests {
    private static let survey = ScopeSurvey(ScopeMatcherTests.schemes)

    private func declaration(_ name: String, title: String, _ indicators: [String]) throws -> Declaration {
        Declaration(
            enterprise: EnterpriseReference(id: "T1", idScheme: "X-TEST", name: "示例"),
            standard: StandardReference(number: "Q/SL 001-2026", title: title),
            offerings: [Offering(kind: .model, name: name)],
            indicators: try indicators.map {
                Indicator(name: $0, requirement: try RequirementReader.read("≥ 5"))
            })
    }

    @Test func anAirConditionerUnderAnOddNameIsFound() throws {
        let odd = try declaration("清凉宝", title: "清凉宝", ["全年能源消耗效率", "室内机噪声", "待机功率", "外观"])
        let near = try #require(Self.survey.near(odd).first)
        #expect(near.scheme == "room-air-conditioners")
        #expect(near.fit == 1)
        #expect(near.indicators == ["全年能源消耗效率", "室内机噪声", "待机功率"])
        #expect(near.match == .outside([.nothingNamed]))
    }

    @Test func whatBelongsForCertainIsNotListed() throws {
        let plain = try declaration("格力变频空调", title: "空调", ["全年能源消耗效率", "室内机噪声", "待机功率"])
        #expect(Self.survey.near(plain).isEmpty)
    }

    @Test func whatLeavesADoubtIsListedWithoutIndicators() throws {
        let near = Self.survey.near(try declaration("空调及遥控器", title: "家电", []))
        #expect(near.map(\.scheme) == ["room-air-conditioners"])
        #expect(near.first?.fit == 0)
    }

    @Test func oneSharedIndicatorIsNotEnough() throws {
        #expect(Self.survey.near(try declaration("电风扇", title: "电风扇", ["噪声", "待机功率"])).isEmpty)
    }
}
