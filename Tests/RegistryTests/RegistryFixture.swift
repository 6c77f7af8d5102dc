import Database
import Diagnostics
import Quantities
import Standards
import TestSupport
import Testing

@testable import Registry

/// A registry in a temporary folder with one small scheme.
struct RegistryFixture {
    let registry: Registry
    let location: DatabaseLocation

    /// A scheme with three core indicators, higher better, tiers at 90, 80 and 70 per cent.
    static func scheme(version: String = "1", first: Int = 90) -> String {
        let core = ["甲", "乙", "丙"].enumerated().map { index, name in
            """
                - id: core\(index)
                  name: {zh: \(name)值, en: Value \(index)}
                  role: core
                  unit: "%"
                  direction: higher
                  source: illustrative
                  thresholds: [\(first), 80, 70]
            """
        }
        return """
            scheme:
              id: test-goods
              version: "\(version)"
              title: {zh: 试验品, en: Test goods}
              kind: product
              categories: [试验品]
              cutoff: 2026-06-30
              gates:
                - id: declared
                  title: {zh: 已声明公开, en: Declared}
                  check: declared
                  source: illustrative
              tiers:
                - {title: {zh: 一档, en: First tier}, level: advanced}
                - {title: {zh: 二档, en: Second tier}, level: average}
                - {title: {zh: 三档, en: Third tier}, level: baseline}
              indicators:
            \(core.joined(separator: "\n"))

            """
    }

    /// A declaration with the three values.
    static func declaration(
        _ number: Int, _ values: [Int], version: Int = 1, replaces: Int? = nil, day: String = "2026-03-01"
    ) throws -> Declaration {
        Declaration(
            enterprise: EnterpriseReference(
                id: "X\(number)", idScheme: "X-TEST", name: "示例企业\(number)", division: "110108"),
            standard: StandardReference(number: "Q/SL\(number) 001-2026", title: "试验品"),
            channel: Channel(name: "平台", declaredAt: try #require(CalendarDate(day))), version: version,
            replaces: replaces,
            offerings: [Offering(kind: .model, name: "试验品", commonName: "试验品", model: "M\(number)")],
            indicators: try zip(["甲值", "乙值", "丙值"], values).map { name, value in
                Indicator(name: name, requirement: try RequirementReader.read("≥ \(value) %"))
            })
    }

    /// Runs with a fresh registry that holds the scheme, on each engine that is there.
    static func run(_ body: @escaping @Sendable (RegistryFixture) async throws -> Void) async throws {
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let location = try DatabaseLocation(address)
                let registry = try await open(location)
                let findings = try await registry.addScheme(scheme(), file: "test.yaml")
                #expect(!findings.hasErrors, "\(engine): \(findings)")
                try await body(RegistryFixture(registry: registry, location: location))
                try registry.close()
            }
        }
    }

    /// Opens a registry on a fixed day.
    static func open(_ location: DatabaseLocation) async throws -> Registry {
        let now = try #require(Timestamp("2026-05-01T04:00:00Z"))
        return try await Registry(location, now: { now }).acting(as: .local(user: "test"))
    }
}
