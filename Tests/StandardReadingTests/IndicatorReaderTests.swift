import StandardReading
import Testing

@Suite("Indicators of a standard")
struct IndicatorReaderTests {
    @Test("A standard without tables and clauses promises nothing")
    func empty() {
        #expect(IndicatorReader().indicators(of: StandardContent()).isEmpty)
    }
}
