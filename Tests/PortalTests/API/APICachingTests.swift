import Database
import Diagnostics
import HTTPTypes
import Quantities
import Registry
import Standards
import TestSupport
import Testing

@testable import Portal

@Suite struct APICachingTests {
    @Test func anAnswerServesFromMemoryAndIsAskedForAgainAfterASecond() async throws {
        let record = ChangingRecord()
        let clock = TestClock()
        try await withPortal(record: record, clock: clock.clock) { (portal) async throws in
            let first = try await portal.get("/api/v1/counts")
            record.change()
            clock.advance(seconds: 0.9)
            #expect(try await portal.get("/api/v1/counts").body == first.body)
            #expect(record.questions == 1)
            #expect(record.stateQuestions == 1)
            clock.advance(seconds: 0.1)
            let second = try await portal.get("/api/v1/counts")
            #expect(second.body != first.body)
            #expect(second.headers[.eTag] != first.headers[.eTag])
            #expect(record.questions == 2)
            clock.advance(seconds: 5)
            #expect(try await portal.get("/api/v1/counts").body == second.body)
            #expect(record.questions == 2, "nothing changed: the state alone was asked for")
            #expect(record.stateQuestions == 3)
        }
    }

    @Test func theAnswerAboutAStandardStaysWhileOthersChange() async throws {
        let record = ChangingRecord()
        let clock = TestClock()
        let path = "/api/v1/enterprises/91110108EX000000X0/standards/Q-SLRJ0-001-2021"
        try await withPortal(record: record, clock: clock.clock) { (portal) async throws in
            let first = try await portal.get(path)
            #expect(first.status == .ok)
            record.change()
            clock.advance(seconds: 1)
            #expect(try await portal.get(path).body == first.body)
            #expect(record.questions == 1, "another standard changed")
            #expect(try await portal.get("\(path)?fields=declaration").body != first.body)
            #expect(record.questions == 2, "what was not asked yet is made")
            record.rename("乙")
            record.change()
            clock.advance(seconds: 1)
            #expect(try await portal.get(path).body.contains("\"name\":\"乙\""))
            #expect(record.questions == 3)
        }
    }

    @Test func withoutAnyDelayTheStateIsAskedForEachTime() async throws {
        let record = ChangingRecord()
        var configuration = PortalConfiguration()
        configuration.keptSeconds = 0
        try await withPortal(record: record, configuration: configuration) { (portal) async throws in
            for _ in 0..<3 { _ = try await portal.get("/api/v1/counts") }
            #expect(record.stateQuestions == 3)
            #expect(record.questions == 1)
            record.change()
            #expect(try await portal.get("/api/v1/counts").body.contains("\"enterprises\":1"))
        }
    }

    @Test func aCallerThatHasTheAnswerIsTold() async throws {
        try await withPortal { (portal) async throws in
            let first = try await portal.get("/api/v1/categories/water-heaters")
            let tag = try #require(first.headers[.eTag])
            #expect(tag.wholeMatch(of: #/"[0-9a-f]{16}"/#) != nil, "a strong tag")
            for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
                let again = try await portal.get(
                    "/api/v1/categories/water-heaters", headers: [.ifNoneMatch: known])
                #expect(again.status == .notModified)
                #expect(again.body.isEmpty)
                #expect(again.headers[.eTag] == tag)
                #expect(again.headers[.accessControlAllowOrigin] == "*")
            }
            let other = try await portal.get(
                "/api/v1/categories/water-heaters", headers: [.ifNoneMatch: "\"x\""])
            #expect(other.status == .ok)
        }
    }

    @Test func theSameQuestionInAnotherSpellingHasTheSameAnswer() async throws {
        let record = ChangingRecord()
        try await withPortal(record: record) { (portal) async throws in
            let first = try await portal.get("/api/v1/categories?limit=1&fields=id")
            let second = try await portal.get("/api/v1/categories?&fields=%69d&limit=1&")
            #expect(first.headers[.eTag] == second.headers[.eTag])
            let third = try await portal.get("/api/v1/categories?limit=1&fields=kind")
            #expect(third.headers[.eTag] != first.headers[.eTag])
        }
    }

    @Test(arguments: TestEngine.present)
    func aChangeThroughOneServerIsSeenThroughTheOtherWithinASecond(engine: TestEngine) async throws {
        try await engine.withDatabase { address in
            let location = try DatabaseLocation(address)
            let now = try #require(Timestamp("2026-05-01T04:00:00Z"))
            let (one, other) = (
                try await Registry(location, now: { now }).acting(as: .local(user: "test")),
                try await Registry(location, now: { now })
            )
            let path = "/api/v1/categories/water-heaters?fields=schemeVersion"
            @Sendable func version(_ number: String) -> String { "{\"schemeVersion\":\"\(number)\"}" }
            let text = FixtureSchemes.waterHeatersText
            let findings = try await one.addScheme(text, file: "a.yaml")
            #expect(!findings.hasErrors)
            let clock = TestClock()
            try await withPortal(record: other, clock: clock.clock) { (portal) async throws in
                #expect(try await portal.get(path).body == version("2026.1"))
                let changed = text.replacing("\"2026.1\"", with: "\"2026.2\"")
                _ = try await one.addScheme(changed, file: "b.yaml")
                clock.advance(seconds: 0.5)
                #expect(try await portal.get(path).body == version("2026.1"), "from memory")
                clock.advance(seconds: 0.5)
                #expect(try await portal.get(path).body == version("2026.2"))
            }
            try one.close()
            try other.close()
        }
    }

    @Test func whatIsKeptIsBounded() {
        let state = RecordState(changes: 1, day: FixtureRecord.day)
        let store = AnswerStore(bytes: 100_000)
        func key(_ number: Int) -> AnswerStore.Key { AnswerStore.Key(operation: "a", request: "\(number)") }
        for number in 0..<1000 {
            let bytes = [UInt8](repeating: 65, count: 2000)
            store.keep(KeptAnswer(bytes, type: "text/plain", next: nil, state: state), for: key(number))
            // Asked for all the time, it stays.
            if number > 0 { #expect(store.answer(key(0)) != nil) }
            #expect(store.keptBytes <= 100_000)
        }
        #expect(store.answer(key(1)) == nil)
        #expect(store.answer(key(999))?.state == state)
        let large = KeptAnswer([UInt8](repeating: 65, count: 50_000), type: "", next: nil, state: state)
        store.keep(large, for: key(5000))
        #expect(store.answer(key(5000)) == nil, "one answer does not push out all others")
    }
}
