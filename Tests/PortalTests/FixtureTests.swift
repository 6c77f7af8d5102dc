import Ranking
import Testing

@Suite struct FixtureTests {
    @Test func theSchemesOfTheFixtureCompile() {
        #expect(FixtureSchemes.waterHeaters.indicators.count == 4)
        #expect(FixtureSchemes.homeServices.authority != nil)
    }
}
