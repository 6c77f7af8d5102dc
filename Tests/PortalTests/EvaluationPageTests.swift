import Diagnostics
import Ranking
import Standards
import Testing

@testable import Portal

@Suite struct EvaluationPageTests {
    static let evaluation = Evaluator(FixtureSchemes.waterHeaters).evaluate(
        FixtureRecord.heaters().map(\.declaration))

    @Test(arguments: Language.allCases)
    func theReportNeedsNothingBesideIt(language: Language) {
        let page = EvaluationPage.render(evaluation: Self.evaluation, language: language)
        #expect(page.contains("<style>"))
        #expect(page.contains("--accent"))
        #expect(page.firstMatch(of: #/(src|href)="[^#]/#) == nil)
        #expect(!page.contains("<script"))
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains(Texts(language: language)[.forecastTitle]))
        #expect(page.contains("GB 20665-2015"))
    }

    @Test func theSameEvaluationGivesTheSameBytes() {
        let first = EvaluationPage.render(evaluation: Self.evaluation, language: .zh)
        #expect(first == EvaluationPage.render(evaluation: Self.evaluation, language: .zh))
    }

    @Test func idsAreUnique() {
        let page = EvaluationPage.render(evaluation: Self.evaluation, language: .en)
        let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
    }

    @Test func everyRankedStandardIsListedInItsTier() {
        let page = EvaluationPage.render(evaluation: Self.evaluation, language: .zh)
        for ranking in Self.evaluation.rankings where ranking.unpublished == nil {
            for place in ranking.tiers.flatMap({ $0 }) {
                #expect(page.contains(Self.evaluation.standards[place].standard.number))
            }
        }
        #expect(Self.evaluation.rankings.contains { $0.unpublished == nil }, "the fixture is ranked")
    }
}
