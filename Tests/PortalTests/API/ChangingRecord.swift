import Quantities
import Standards
import Synchronization

@testable import Portal
@testable import Registry

/// The fixture with a count of changes that a test can raise, and of the questions that were asked.
final class ChangingRecord: PublicRecord {
    private let fixture = FixtureRecord()
    var pageSize: Int { fixture.pageSize }
    private let numbers = Mutex((changes: 0, questions: 0, stateQuestions: 0, isGone: false))
    private let names = Mutex("甲")

    /// The registry does not answer any more.
    func vanish() { numbers.withLock { $0.isGone = true } }
    func change() { numbers.withLock { $0.changes += 1 } }
    /// The enterprises are called so from now on, as far as the answer about a standard depends on it.
    func rename(_ name: String) { names.withLock { $0 = name } }
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
        numbers.withLock { $0.questions += 1 }
        var detail = try await fixture.standard(enterprise: enterprise, number: number)
        detail?.basis = basis
        detail?.declaration.enterprise.name = names.withLock { $0 }
        return detail
    }
    func basis(enterprise: String, number: String) async throws -> StandardBasis? { basis }
    private var basis: StandardBasis {
        StandardBasis(
            standard: 1,
            enterprise: EnterpriseReference(
                id: "1", idScheme: "USCC", name: names.withLock { $0 }, division: nil), versions: [])
    }
    func versions(enterprise: String, number: String) async throws -> [RecordedVersion]? {
        try await fixture.versions(enterprise: enterprise, number: number)
    }
    func version(_ version: Int, enterprise: String, number: String) async throws -> VersionDetail? {
        try await fixture.version(version, enterprise: enterprise, number: number)
    }
    func changes(after number: Int, limit: Int) async throws -> ChangePart {
        try await fixture.changes(after: number, limit: limit)
    }
    func change(before moment: Timestamp) async throws -> Int { try await fixture.change(before: moment) }
    func asOf(_ day: CalendarDate) async throws -> any PublicRecord { try await fixture.asOf(day) }
    func enterprise(_ id: String) async throws -> EnterpriseReference? { try await fixture.enterprise(id) }
    func spread(of query: StandardQuery) async throws -> SearchSpread { try await fixture.spread(of: query) }
    func enterprises(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<EnterpriseReference> {
        try await fixture.enterprises(words, from: position, limit: limit)
    }
    func suggestions(_ typed: String) async throws -> [Suggestion] {
        numbers.withLock { $0.questions += 1 }
        return try await fixture.suggestions(typed)
    }
    func indicators(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<IndicatorEntry> {
        try await fixture.indicators(words, from: position, limit: limit)
    }
    func values(
        category: String, indicator: Int, _ order: ValueOrder, from position: ListPosition, limit: Int
    ) async throws -> ListPart<ValueEntry>? {
        try await fixture.values(
            category: category, indicator: indicator, order, from: position, limit: limit)
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
