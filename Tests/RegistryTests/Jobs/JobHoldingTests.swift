import Database
import Diagnostics
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("Jobs and who has them in hand")
struct JobHoldingTests {
    @Test("Workers that ask at the same time never get the same job, and get them all")
    func once() async throws {
        try await JobFixture.run { fixture in
            for _ in 0..<20 { _ = try await fixture.registry.addJob(.evaluating(category: "test-goods")) }
            let taken = try await withThrowingTaskGroup(of: [Int].self) { group in
                for worker in 0..<6 {
                    group.addTask {
                        var ids: [Int] = []
                        while let held = try await fixture.claim("\(worker)") { ids.append(held.job.id) }
                        return ids
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(taken.sorted() == Array(1...20))
        }
    }

    @Test(
        "A job of a worker that is not heard of goes to another after the lease, and the first writes nothing more"
    )
    func lease() async throws {
        try await JobFixture.run { fixture in
            _ = try await fixture.registry.addJob(.evaluating(category: "test-goods"))
            let first = try #require(try await fixture.claim("a"))
            fixture.clock.forward(seconds: 59)
            #expect(try await fixture.claim("b") == nil)
            #expect(try await fixture.renew(first) == false)
            fixture.clock.forward(seconds: 59)
            #expect(try await fixture.claim("b") == nil)
            fixture.clock.forward(seconds: 1)
            let second = try #require(try await fixture.claim("b"))
            #expect(second.job.worker == "b")
            #expect(second.job.attempts == 2)
            #expect(try await fixture.renew(first) == nil)
            await #expect(throws: JobStop.lost) {
                try await fixture.registry.database.write {
                    try JobStore($0).advance(first, place: "{}", report: JobReport())
                }
            }
            try await fixture.end(first, .done)
            #expect(try await fixture.registry.job(1).state == .running)
            try await fixture.end(second, .done)
            #expect(try await fixture.registry.job(1).state == .done)
        }
    }

    @Test("Looking for the next job reads no jobs that are at their end")
    func plan() async throws {
        try await TestEngine.sqlite.withDatabase { path in
            let registry = try await RegistryFixture.open(try DatabaseLocation(path))
            let plan = try await registry.database.read { connection in
                try connection.rows("EXPLAIN QUERY PLAN " + JobStore.nextQuery(.sqlite), [1]) { $0.text(3) }
            }
            #expect(plan.contains { $0.hasPrefix("SEARCH") })
            #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
            try registry.close()
        }
    }

    @Test("After the last attempt a job is given up, and says why")
    func attempts() async throws {
        try await JobFixture.run { fixture in
            _ = try await fixture.registry.addJob(.evaluating(category: "test-goods"))
            for attempt in 1...3 {
                let held = try #require(try await fixture.claim())
                #expect(held.job.attempts == attempt)
                fixture.clock.forward(seconds: 61)
            }
            #expect(try await fixture.claim() == nil)
            let job = try await fixture.registry.job(1)
            #expect(job.state == .failed)
            #expect(job.failure?.en.contains("3 attempts") == true)
            #expect(job.worker == nil)
            #expect(job.endedAt == fixture.clock.now())
        }
    }

    @Test(
        "What went wrong is tried again later, at last no more; what was handed back at once, and does not count"
    )
    func letGo() async throws {
        try await JobFixture.run { fixture in
            _ = try await fixture.registry.addJob(.evaluating(category: "test-goods"))
            for _ in 0..<5 {
                try await fixture.end(try #require(try await fixture.claim()), .handedBack)
                #expect(try await fixture.registry.job(1).attempts == 0)
            }
            let why = LocalizedText(same: "no disk")
            for attempt in 1...3 {
                try await fixture.end(try #require(try await fixture.claim()), .interrupted(why))
                #expect(try await fixture.claim() == nil)
                #expect(try await fixture.registry.job(1).state == (attempt < 3 ? .waiting : .failed))
                fixture.clock.forward(seconds: 10 * attempt)
            }
            #expect(try await fixture.registry.job(1).failure == why)
            #expect(try await fixture.claim() == nil)
        }
    }

    @Test("A job that waits is taken back at once, one that runs when its worker hears of it or dies")
    func cancelled() async throws {
        try await JobFixture.run { fixture in
            for _ in 0..<3 { _ = try await fixture.registry.addJob(.evaluating(category: "test-goods")) }
            #expect(try await fixture.registry.cancelJob(1).state == .cancelled)
            let second = try #require(try await fixture.claim())
            let third = try #require(try await fixture.claim())
            for id in [2, 3] {
                let job = try await fixture.registry.cancelJob(id)
                #expect(job.state == .running && job.isCancelling)
            }
            #expect(try await fixture.renew(second) == true)
            // Handed back, it does not wait for another.
            try await fixture.end(second, .handedBack)
            #expect(try await fixture.registry.job(2).state == .cancelled)
            fixture.clock.forward(seconds: 61)
            #expect(try await fixture.claim() == nil)
            #expect(try await fixture.registry.job(third.job.id).state == .cancelled)
            let rows = try await fixture.registry.audit(AuditQuery(action: .evaluationCancelled))
            #expect(rows.map(\.subject) == ["jobs/3", "jobs/2", "jobs/1"])
            // What has come to its end stays, and is told once.
            #expect(try await fixture.registry.cancelJob(1).state == .cancelled)
            #expect(try await fixture.registry.audit(AuditQuery(action: .evaluationCancelled)).count == 3)
        }
    }
}

extension JobFixture {
    func renew(_ held: HeldJob) async throws -> Bool? {
        let moment = clock.now()
        return try await registry.database.writeBeside {
            try JobStore($0).renew(held, JobProgress(), Self.rules, at: moment)
        }
    }

    func end(_ held: HeldJob, _ end: JobEnd) async throws {
        let moment = clock.now()
        try await registry.database.writeBeside {
            try JobStore($0).end(held, end, JobProgress(), Self.rules, at: moment)
        }
    }
}
