import Ranking
import Standards
import Testing

@testable import Registry

/// What goes into a category of the registry, and what waits for a person.
@Suite struct CategoryMatcherTests {
    private func matcher() throws -> CategoryMatcher {
        let scheme = try #require(SchemeCompiler.compile(RegistryFixture.scheme(), file: "s.yaml").scheme)
        return CategoryMatcher([SchemeShelf.Entry(row: 7, scheme)])
    }

    private func declaration(_ name: String) throws -> Declaration {
        var declaration = try RegistryFixture.declaration(1, [95, 95, 95])
        declaration.offerings = [Offering(kind: .model, name: name)]
        declaration.standard.title = "企业标准"
        return declaration
    }

    @Test func onlyWhatIsCertainGoesIn() throws {
        let matcher = try matcher()
        #expect(matcher.row(of: matcher.match(try declaration("试验品"))) == 7)
        #expect(matcher.row(of: matcher.match(try declaration("晨曦牌试验品 A-1"))) == 7)
        #expect(matcher.row(of: matcher.match(try declaration("试验品包装箱"))) == nil)
        let doubtful = try declaration("试验品及包装箱")
        #expect(matcher.row(of: matcher.match(doubtful)) == nil)
        guard case .doubtful(let candidates) = matcher.match(doubtful) else {
            Issue.record("\(matcher.match(doubtful))")
            return
        }
        #expect(candidates.map(\.scheme) == ["test-goods"])
    }

    @Test func whatGoesInIsEvaluated() throws {
        let scheme = try #require(SchemeCompiler.compile(RegistryFixture.scheme(), file: "s.yaml").scheme)
        var declaration = try declaration("晨曦牌试验品 A-1")
        declaration.offerings[0].commonName = "智能试验品（二代）"
        #expect(Evaluator(scheme).evaluateOne([declaration]) != nil)
        declaration.offerings[0].commonName = "试验品包装箱"
        #expect(Evaluator(scheme).evaluateOne([declaration]) == nil)
    }
}
