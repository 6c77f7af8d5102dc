import Database
import Diagnostics
import Ranking
import Standards
import Testing

@testable import Registry

@Suite("A scheme and the evaluation under it")
struct SchemeChangeTests {
    @Test("Where the category cannot be evaluated the scheme is not taken in, and all stays as it was")
    func together() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load([try RegistryFixture.declaration(1, [95, 85, 75])])
            let before = try await registry.category("test-goods")
            let state = try await registry.state()
            @Sendable func replace(_ old: String, with new: String) async throws {
                try await registry.database.write { connection in
                    try connection.execute(
                        "UPDATE declaration SET indicators = replace(indicators, ?1, ?2)",
                        [.text(old), .text(new)])
                }
            }
            // The stored text is damaged, so that it cannot be read.
            try await replace("[", with: "<")
            let changed = RegistryFixture.scheme(version: "2", first: 96)
            await #expect(throws: (any Error).self) {
                try await registry.addScheme(changed, file: "test.yaml")
            }
            #expect(try await registry.state() == state)
            #expect(try await registry.category("test-goods")?.grades == before?.grades)
            try await replace("<", with: "[")
            let other = RegistryFixture.scheme(version: "3", first: 96)
            #expect(try await !registry.addScheme(other, file: "test.yaml").hasErrors)
            let list = try await registry.list(.composite(category: "test-goods"), from: .start, limit: 9)
            #expect(list?.entries.map(\.enterprise.id) == ["X1"])
            #expect(try await registry.category("test-goods")?.scheme.version == "3")
        }
    }
}
