import Diagnostics
import Ranking
import Registry
import Testing

@testable import Portal

@Suite struct PagesTests {
    @Test func namesAreShownAsTextAndNeverRun() async throws {
        let routes: [Route] = [
            .enterprise("91110108EX000007X7", page: 1), .search(words: "<script>alert(1)</script>", page: 1),
            .search(words: "\"><img src=x onerror=alert(1)>", page: 1),
            .standard(enterprise: "91110108EX000007X7", number: "Q/MCRJ7 008-2023"),
            .composite(category: "water-heaters", page: 1),
        ]
        try await withPortal { (portal) async throws in
            for route in routes {
                for language in Language.allCases {
                    let body = try await portal.get(route, in: language).body
                    #expect(!body.contains("<script"))
                    #expect(!body.contains("<img"))
                    #expect(!body.contains("<b>A</b>"))
                }
            }
            let body = try await portal.get(routes[0]).body
            #expect(body.contains("示例&lt;script&gt;alert(1)&lt;/script&gt;&quot;热水器&#39; &amp; 公司"))
        }
    }

    @Test(arguments: [
        Route.category("water-heaters"), .shortlist(category: "water-heaters", page: 1),
        .composite(category: "water-heaters", page: 1), .scheme(category: "water-heaters"),
        .ranking(category: "water-heaters", indicator: "co", tier: .tier(1), page: 1),
        .standard(enterprise: "91110108EX000000X0", number: "Q/SLRJ0 001-2021"), .home,
    ])
    func whatNoAuthorityStandsBehindSaysThatItIsAForecast(route: Route) async throws {
        try await withPortal { (portal) async throws in
            #expect(try await portal.get(route).body.contains(TextKey.forecastTitle.chinese))
            #expect(
                try await portal.get(route, in: .en).body.contains("This is a forecast, not a leader list"))
        }
    }

    @Test(arguments: [Route.category("home-services"), .shortlist(category: "home-services", page: 1)])
    func whatAnAuthorityStandsBehindNamesIt(route: Route) async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get(route).body
            #expect(body.contains("发布机关：示例市标准化主管部门"))
            #expect(!body.contains(TextKey.forecastTitle.chinese))
        }
    }

    @Test func aTierSaysThatItHoldsNoOrderOfMerit() async throws {
        let route = Route.ranking(category: "water-heaters", indicator: "co", tier: .tier(1), page: 1)
        try await withPortal { (portal) async throws in
            let body = try await portal.get(route).body
            #expect(body.contains("同一档内按标准编号排列，不分先后。"))
            #expect(body.contains("共 11 项标准"))
            let numbers = body.matches(of: #/class="code" href="[^"]*">([^<]*)</#).map { String($0.1) }
            #expect(numbers.count == 11)
        }
    }

    @Test func aRankingThatIsNotPublishedShowsItsReasonAndNoStandard() async throws {
        let route = Route.ranking(category: "water-heaters", indicator: "start", tier: .tier(0), page: 1)
        try await withPortal { (portal) async throws in
            let body = try await portal.get(route).body
            #expect(body.contains(TextKey.unpublishedAllEqual.chinese))
            #expect(!body.contains("<table"))
            #expect(
                try await portal.get(.category("water-heaters")).body.contains(
                    TextKey.unpublishedAllEqual.chinese))
        }
    }

    @Test func sourcesSayWhetherTheyWereChecked() async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get(.category("water-heaters"), in: .en).body
            #expect(body.contains("GB 20665-2015 (not yet checked against the original)"))
            #expect(body.contains("illustrative: no standard gives these thresholds"))
        }
    }

    @Test func numbersOfAColumnLineUpOnThePoint() async throws {
        let route = Route.ranking(category: "water-heaters", indicator: "co", tier: .tier(1), page: 1)
        try await withPortal { (portal) async throws in
            let body = try await portal.get(route).body
            let cell =
                #/<span class="whole">0</span><span class="frac d3">\.\d{3}</span><span class="unit">%</span>/#
            #expect(body.matches(of: cell).count == 11)
        }
    }

    @Test func pendingIsMarkedAndExplained() async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get(.composite(category: "water-heaters", page: 1), in: .en).body
            #expect(body.contains(#"<span class="chip pending">Pending</span>"#))
            #expect(body.contains("neither passed nor barred"))
        }
    }

    @Test func aStandardIsExplainedFromTheTextToTheDistance() async throws {
        let route = Route.standard(enterprise: "91110108EX000000X0", number: "Q/SLRJ0 001-2021")
        try await withPortal { (portal) async throws in
            let body = try await portal.get(route).body
            for part in [
                "热效率 η1：≥ 96.2 %", "96.2 / 92.8 %", "≥ 89 / ≥ 85", "还差 1.5 %（门槛 ≥ 98 / ≥ 94）", "本标准 96.2",
            ] {
                #expect(body.contains(part), "\(part)")
            }
            #expect(body.contains(#"<svg viewBox="0 0 400"#))
            #expect(body.contains(#"class="level-average is-here""#))
        }
    }

    @Test func everyPictureHasATitleWordsAndATable() async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get(.category("water-heaters"), in: .en).body
            let pictures = body.matches(of: #/role="img" aria-labelledby="([^" ]+) ([^"]+)"/#)
            #expect(pictures.count == 4)
            for picture in pictures {
                #expect(body.contains("<title id=\"\(picture.1)\">Distribution of "))
                #expect(body.contains("<desc id=\"\(picture.2)\">Histogram: "))
            }
            #expect(body.matches(of: #/<summary>Show as a table</#).count == 4)
        }
    }

    @Test func nothingFoundSaysWhatToDo() async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get(.search(words: "没有这个", page: 1)).body
            #expect(body.contains("没有找到“没有这个”"))
            #expect(body.contains(TextKey.searchHintNumber.chinese))
            #expect(body.contains("#categories"))
        }
    }

    @Test func anEmptyRegistryHasPagesToo() async throws {
        try await withPortal(record: FixtureRecord.empty) { (portal) async throws in
            let body = try await portal.get(.home).body
            #expect(body.contains(TextKey.homeCategoriesEmpty.chinese))
            #expect(try await portal.get(.leaders).body.contains(TextKey.leadersEmptyTitle.chinese))
        }
    }

    @Test func aFormalDefectThatNobodyHasConfirmedIsNotNamed() async throws {
        let found = try await FixtureRecord().standard(
            enterprise: "91110108EX000000X0", number: "Q/SLRJ0 001-2021")
        var detail = try #require(found)
        detail.scheme?.gates[0].check = .form
        detail.gates = [GateResult(answer: .unknown), GateResult(answer: .unknown)]
        let page = PageContext(language: .en, route: .home)
        #expect(
            StandardView(detail, in: page).gates.map(\.title) == ["Not listed for serious breach of trust"])
        detail.gates[0].answer = .no
        #expect(StandardView(detail, in: page).gates.map(\.answer) == ["not met", "pending"])
    }
}
