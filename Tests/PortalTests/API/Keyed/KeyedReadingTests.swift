import Foundation
import HTTPTypes
import Quantities
import Registry
import Standards
import Testing

@testable import Portal

@Suite("Values read without certainty, over the API")
struct KeyedReadingTests {
    @Test("A value is corrected with its text and unit, and the correction counts")
    func corrected() async throws {
        try await KeyedFixture.run { fixture in
            let unsure = #"""
                "indicators": [{"name": "热效率", "requirement": "≥ 8.6 %", "confidence": 0.6}], "offerings":
                """#
            let declaration = KeyedFixture.declaration().replacing(#""offerings":"#, with: unsure)
            let declared = try await fixture.ask(.post, "/api/v1/declarations", declaration)
            #expect(declared.status == .created)
            let list = try await fixture.ask(.get, "/api/v1/review?kind=reading")
            let entries = try #require(list.object["entries"] as? [[String: Any]])
            let question = try #require(entries.first)
            #expect(entries.count == 1)
            #expect((question["payload"] as? [String: Any])?["text"] as? String == "≥8.6%")
            let address = try #require(question["href"] as? String) + "/decisions"

            let bare = try await fixture.ask(.post, address, #"{"choice": null, "reason": "读错"}"#)
            #expect(bare.status == .conflict)
            #expect(bare.object["parameter"] as? String == "text")
            let odd = #"{"choice": null, "reason": "读错", "text": "5 mgg"}"#
            #expect(try await fixture.ask(.post, address, odd).status == .conflict)
            let both = #"{"choice": "read", "reason": "读错", "text": "≥86", "unit": "%"}"#
            #expect(try await fixture.ask(.post, address, both).status == .conflict)
            let right = #"{"choice": null, "reason": "漏了小数点", "text": "≥86", "unit": "%"}"#
            let decided = try await fixture.ask(.post, address, right)
            #expect(decided.status == .created)
            #expect(SchemaCheck.problems(decided.object, APIShapes.question.schema) == [])

            let standard = try await fixture.registry.standard(enterprise: "X1", number: "Q/SL1 001-2026")
            let latest = try #require(standard).declaration
            #expect((latest.version, latest.replaces) == (2, 1))
            #expect(latest.indicators.map(\.requirement.text) == ["≥86"])
            #expect(latest.indicators.map(\.confidence) == [1])
        }
    }
}
