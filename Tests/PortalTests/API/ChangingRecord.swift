import Quantities
import Registry
import Standards
import Synchronization

@testable import Portal

/// The fixture with a count of changes that a test can raise, and of the questions that were asked.
final class ChangingRecord: PublicRecord {
    private let fixture = FixtureRecord()
    var pageSize: Int { fixture.pageSize }
    private let numbers = Mutex((changes: 0, questions: 0, stateQuestions: 0, isGone: false))

    /// The registry does not answer any more.
    func vanish() { numbers.withLock { $0.isGone = true } }
    func change() { numbers.withLock { $0.changes += 1 } }
    var questions: Int { numbers.withLock { $0.questions } }
    var stateQuestions: Int { numbers.withLock { $0.stateQuestions } }

    func state() async throws -> RecordState {
        try numbers.withLock {
            if $0.isGone { throw FixtureError() }
            $0.stateQuestions += 1
            return RecordState(changes: $0.changes, day: FixtureRecord.day)
        }
    }

    func counts() async throws -> Counts {
        let changes = numbers.withLock {
            $0.questions += 1
            return $0.changes
        }
        return Counts(enterprises: changes, standards: 0, offerings: 0, asOf: FixtureRecord.day)
    }

    func categories() async throws -> [CategorySummary] { try await fixture.categories() }
    func category(_ id: String) async throws -> CategoryDetail? { try await fixture.category(id) }
    func standard(enterprise: String, number: String) async throws -> StandardDetail? {
        try await fixture.standard(enterprise: enterprise, number: number)
    }
    func enterprise(_ id: String) async throws -> EnterpriseReference? { try await fixture.enterprise(id) }
    func spread(of query: StandardQuery) async throws -> SearchSpread { try await fixture.spread(of: query) }
    func enterprises(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<EnterpriseReference> {
        try await fixture.enterprises(words, from: position, limit: limit)
    }
    func list(
        _ list: StandardList, from position: ListPosition, limit: Int
    ) async throws -> ListPart<StandardEntry>? {
        try await fixture.list(list, from: position, limit: limit)
    }
}

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
    private let time = Mutex(0)

    var clock: PortalClock { PortalClock { self.time.withLock { $0 } } }
    func advance(seconds: Double) { time.withLock { $0 += Int(seconds * 1e9) } }
}
