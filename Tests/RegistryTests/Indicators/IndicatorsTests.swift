import Database
import Ranking
import Quantities
import Standards
import Diagnostics
import Testing

@testable import Registry

@Suite("Searching indicators")
struct IndicatorsTests {
    @Test(
        "Indicators are found by name, synonym, English name and id, and where none holds the words by what is near",
        arguments: [
            ("能效比", ["制冷季节能源消耗效率"]), ("energy efficiency", ["制冷季节能源消耗效率"]), ("SEER", ["制冷季节能源消耗效率"]),
            ("热效率", ["热效率", "热水热效率", "采暖热效率"]), ("standby", ["待机功率"]), ("客户满意度", ["顾客满意度"]),
            ("daijigonglv", ["待机功率"]), ("待机工率", ["待机功率"]), ("能效", ["净化能效", "制冷季节能源消耗效率"]), ("没有这个", []),
            ("", []),
        ])
    func found(words: String, names: [String]) async throws {
        try await SuggestionRecallTests.withSamples { registry in
            let found = try await registry.indicators(words, from: .start, limit: 50)
            #expect(found.entries.map(\.name.zh) == names, "\(words)")
            #expect(found.total == names.count)
        }
    }
}

@Suite("What a search of indicators tells")
struct IndicatorEntryTests {
    @Test(
        "Unit, direction, categories and the number of their standards are told; parts make the list"
    )
    func entries() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let other = RegistryFixture.scheme().replacing("test-goods", with: "other-goods")
                .replacing("试验品", with: "别的货").replacing("乙值", with: "丁值")
            _ = try await registry.addScheme(other, file: "other.yaml")
            var silent = try RegistryFixture.declaration(3, [90, 80, 70])
            silent.indicators.removeFirst()
            _ = try await registry.load([
                try RegistryFixture.declaration(1, [90, 80, 70]),
                try RegistryFixture.declaration(2, [10, 80, 70]), silent,
            ])
            let all = try await registry.indicators("值", from: .start, limit: 50)
            #expect(all.entries.map(\.name.zh) == ["丁值", "丙值", "乙值", "甲值"])
            let first = try #require(all.entries.last)
            #expect(first.units.map(\.code) == ["%"])
            #expect(first.direction.higherIsBetter)
            #expect(first.categories.map(\.id) == ["other-goods", "test-goods"])
            #expect(first.categories.map(\.standards) == [0, 3])
            #expect(first.standards == 3)
            #expect(first.match == .prefix)
            var names: [String] = []
            var position: ListPosition? = .start
            while let start = position {
                let part = try await registry.indicators("值", from: start, limit: 1)
                names += part.entries.map(\.name.zh)
                position = part.next
            }
            #expect(names == all.entries.map(\.name.zh))
        }
    }
}
