import Diagnostics
import Quantities
import Reading
import Standards
import Testing

@testable import Registry

@Suite("Values that were read without certainty")
struct ReadingReviewTests {
    /// A declaration whose first value is unsure, or its first two.
    private static func declaration(
        _ values: [Int] = [95, 85, 75], unsure: Int = 1, version: Int = 1
    ) throws -> Declaration {
        var declaration = try RegistryFixture.declaration(
            1, values, version: version, replaces: version > 1 ? version - 1 : nil)
        for place in 0..<unsure {
            declaration.indicators[place].confidence = 0.6
            declaration.indicators[place].place = DocumentPlace(page: 3, table: "1", cell: "2,\(place + 3)")
        }
        return declaration
    }

    private static func grade(_ registry: Registry) async throws -> Int? {
        let list = try await registry.list(.composite(category: "test-goods"), from: .start, limit: 200)
        return try #require(list).entries.first?.grade
    }

    private static func load(_ registry: Registry, _ declaration: Declaration) async throws -> LoadReport {
        let loader = try await registry.loader()
        var report = try await loader.add([declaration], file: "a.pdf")
        report.add(try await loader.finish())
        return report
    }

    @Test("It waits for a person, whose word makes it count, in a new version that is logged and audited")
    func confirmed() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let report = try await Self.load(registry, try Self.declaration(unsure: 2))
            #expect((report.added, report.unsure) == (1, 2))
            #expect(try await Self.grade(registry) == nil)
            #expect(try await Self.load(registry, try Self.declaration(unsure: 2)).unchanged == 1)

            let items = try await registry.reviewItems(kind: .reading)
            #expect(
                items.map(\.draft.subject) == [
                    "X-TEST:X1/Q/SL1 001-2026|1|甲值||", "X-TEST:X1/Q/SL1 001-2026|1|乙值||",
                ])
            let question = try ReadingQuestion(payload: items[0].draft.payload).value
            #expect((question.file, question.page, question.table, question.cell) == ("a.pdf", 3, "1", "2,3"))
            #expect((question.text, question.unit, question.confidence) == ("≥95%", "%", 0.6))
            #expect(items[0].draft.candidates.map(\.key) == ["read"])

            _ = try await registry.decide(items[0].id, choice: "read", reason: "")
            #expect(try await Self.grade(registry) == nil, "the other one is unsure still")
            let left = try await registry.reviewItems(kind: .reading)
            #expect(left.map(\.id) == [items[1].id], "nothing is asked twice")
            _ = try await registry.decide(items[1].id, choice: "read", reason: "")
            #expect(try await Self.grade(registry) == 3)
            #expect(try await registry.reviewItems(kind: .reading).isEmpty)

            let standard = try #require(
                try await registry.standard(enterprise: "X1", number: "Q/SL1 001-2026"))
            #expect(standard.declaration.version == 3)
            #expect(standard.declaration.replaces == 2)
            #expect(standard.declaration.indicators.allSatisfy { $0.confidence == 1 })
            let rows = try await registry.audit(AuditQuery(action: .readingConfirmed))
            #expect(rows.count == 2)
            #expect(rows.allSatisfy { $0.actor == "local:test" && $0.subject.hasPrefix("declarations/") })

            // The same again, and the same content again, change nothing.
            _ = try await registry.decide(items[1].id, choice: "read", reason: "")
            #expect(try await Self.load(registry, try Self.declaration(unsure: 2)).unchanged == 1)
            #expect(try await registry.audit(AuditQuery(action: .readingConfirmed)).count == 2)
            #expect(try await registry.reviewItems(kind: .reading).isEmpty)
        }
    }

    @Test("What was misread is corrected, marked as a correction, and can be decided otherwise")
    func corrected() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await Self.load(registry, try Self.declaration([35, 85, 75]))
            let id = try #require(try await registry.reviewItems(kind: .reading).first).id
            await #expect(throws: ReviewError.correctionNeeded) {
                try await registry.decide(id, choice: nil, reason: "读错")
            }
            let correction = try ReadingCorrection(text: "≥95", unit: "%")
            await #expect(throws: ReviewError.noCorrection) {
                try await registry.decide(id, choice: "read", correction: correction, reason: "读错")
            }
            await #expect(throws: ReviewError.reasonNeeded) {
                try await registry.decide(id, choice: nil, correction: correction, reason: "")
            }
            let item = try await registry.decide(id, choice: nil, correction: correction, reason: "3 应为 9")
            #expect(item.decisions.map(\.outcome) == [.none])
            #expect(item.decisions.map(\.reason) == ["[更正 corrected: ≥95 | %] 3 应为 9"])
            #expect(try await Self.grade(registry) == 3)
            let audit = try await registry.audit(AuditQuery(action: .reviewDecided))
            #expect(audit.first?.details["corrected"] == "≥95")

            _ = try await registry.decide(id, choice: "read", reason: "原文就是 35")
            let standard = try #require(
                try await registry.standard(enterprise: "X1", number: "Q/SL1 001-2026"))
            #expect(standard.declaration.version == 3)
            #expect(standard.declaration.indicators[0].requirement.lower?.value == DecimalNumber("35"))
            #expect(standard.declaration.indicators[0].confidence == 1)
        }
    }

    @Test("A correction that is not understood is refused")
    func unreadable() throws {
        #expect(throws: ReviewError.unreadable("5 mgg")) { try ReadingCorrection(text: "5 mgg") }
        #expect(throws: ReviewError.unreadable("mgg")) { try ReadingCorrection(text: "5", unit: "mgg") }
        #expect(throws: ReviewError.unreadable(" ")) { try ReadingCorrection(text: " ") }
    }

    @Test("A later version takes away what was asked of the one before, decided or not")
    func superseded() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await Self.load(registry, try Self.declaration(unsure: 2))
            let items = try await registry.reviewItems(kind: .reading)
            _ = try await registry.decide(items[0].id, choice: "read", reason: "")
            _ = try await Self.load(registry, try Self.declaration([96, 86, 76], version: 3))
            let open = try await registry.reviewItems(kind: .reading)
            #expect(open.map(\.draft.subject) == ["X-TEST:X1/Q/SL1 001-2026|3|甲值||"])
            for item in items {
                await #expect(throws: ReviewError.superseded(item.id)) {
                    try await registry.decide(item.id, choice: "read", reason: "再看")
                }
            }
            // An earlier version that comes later is not asked about.
            let late = try await Self.load(registry, try Self.declaration([91, 81, 71]))
            #expect(late.refused.count == 1)
        }
    }

    @Test("Values of one name are told apart, and long names have short subjects")
    func subjects() throws {
        var declaration = try Self.declaration()
        declaration.indicators[1].name = "甲值"
        declaration.indicators[2].name = String(repeating: "很长", count: 300)
        let subjects = (0..<3).map {
            ReadingQuestion(declaration, numberKey: "Q/SL1 001-2026", place: $0, file: nil).subject
        }
        #expect(Set(subjects).count == 3)
        #expect(subjects[1].hasSuffix("|甲值|||2"))
        #expect(subjects.allSatisfy { $0.utf8.count < 600 })
        let second = ReadingQuestion(declaration, numberKey: "Q/SL1 001-2026", place: 1, file: nil)
        #expect(second.place(in: declaration) == 1)
    }

    @Test(
        "What is forgotten is forgotten in the questions too; what is left is asked of the version that is left"
    )
    func forgotten() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await Self.load(registry, try Self.declaration(unsure: 2))
            let items = try await registry.reviewItems(kind: .reading)
            _ = try await registry.decide(items[0].id, choice: "read", reason: "")
            _ = try await registry.forget(
                ForgettingRequest(
                    enterprise: "X1", number: "Q/SL1 001-2026", version: 1, ground: "依法"))
            for item in items { #expect(try await registry.reviewItem(item.id).isForgotten) }
            let open = try await registry.reviewItems(kind: .reading)
            #expect(open.map(\.draft.subject) == ["X-TEST:X1/Q/SL1 001-2026|2|乙值||"])
            _ = try await registry.decide(open[0].id, choice: "read", reason: "")
            #expect(try await Self.grade(registry) == 3)
        }
    }
}
