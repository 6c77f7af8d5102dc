import Database
import Standards
import Testing

@testable import Registry

@Suite("Evaluations as jobs")
struct EvaluateJobTests {
    @Test("A category is evaluated anew, and the audit trail says for whom and by which job")
    func done() async throws {
        try await JobFixture.run { fixture in
            _ = try await fixture.registry.load([
                try RegistryFixture.declaration(1, [95, 95, 95]),
                try RegistryFixture.declaration(2, [85, 95, 80]),
            ])
            try await fixture.registry.database.write { try $0.execute("DELETE FROM finding") }
            _ = try await fixture.registry.addJob(.evaluating(category: "test-goods"))
            let job = try #require(try await fixture.runner().runNext())
            #expect(job.state == .done, "\(String(describing: job.failure))")
            #expect(job.report.evaluated == 2)
            #expect(job.progress.done == 2 && job.progress.total == 2)
            #expect(try await fixture.count("finding") == 2)
            let rows = try await fixture.registry.audit(AuditQuery(action: .categoryEvaluated))
            #expect(rows.map(\.details) == [["job": "1"]])
            #expect(rows.map(\.actor) == ["local:test"])
        }
    }

    @Test("A worker that is to end, or has lost the job, leaves everything as it was")
    func leftAlone() async throws {
        try await JobFixture.run { fixture in
            _ = try await fixture.registry.load([try RegistryFixture.declaration(1, [95, 95, 95])])
            let changes = try await fixture.registry.state()
            _ = try await fixture.registry.addJob(.evaluating(category: "test-goods"))
            let back = try #require(try await fixture.runner().runNext { true })
            #expect(back.state == .waiting && back.attempts == 0)
            let held = try #require(try await fixture.claim("slow"))
            fixture.clock.forward(seconds: 61)
            _ = try #require(try await fixture.claim("quick"))
            await #expect(throws: JobStop.lost) {
                try await fixture.registry.evaluate("test-goods", JobHold(held, isStopping: { false }))
            }
            #expect(try await fixture.registry.state() == changes)
            #expect(try await fixture.registry.audit(AuditQuery(action: .categoryEvaluated)).isEmpty)
        }
    }
}
