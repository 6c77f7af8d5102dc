import Ledger
import Registry
import Standards

/// What was forgotten of the fixture.
enum FixtureGone {
    static let enterprise = "91110108EX999999X9"
    static let gone = Gone(
        Tombstone(
            since: Timestamp("2026-05-20T01:30:00Z")!, ground: "《个人信息保护法》第四十七条 <删除>", scope: .version))
}

extension FixtureRecord {
    /// Three versions of every standard: the first was replaced by the third, which stands; the second was forgotten.
    func versions(enterprise: String, number: String) async throws -> [RecordedVersion]? {
        guard let detail = try await standard(enterprise: enterprise, number: number) else { return nil }
        let declaration = detail.declaration
        return [3, 2, 1].map { version in
            RecordedVersion(
                enterprise: declaration.enterprise.id, number: declaration.standard.number, version: version,
                replaces: version > 1 ? 1 : nil, replacedBy: version < 3 ? 3 : nil,
                recordedAt: Timestamp(startOf: Self.day).adding(days: version - 100),
                digest: DeclarationDigest.of(declaration),
                channel: version == 2 ? nil : declaration.channel,
                tombstone: version == 2 ? FixtureGone.gone.tombstone : nil)
        }
    }

    func version(_ version: Int, enterprise: String, number: String) async throws -> VersionDetail? {
        let versions = try await versions(enterprise: enterprise, number: number)
        guard let recorded = versions?.first(where: { $0.version == version }),
            var declaration = try await standard(enterprise: enterprise, number: number)?.declaration
        else { return nil }
        if let tombstone = recorded.tombstone { throw Gone(tombstone) }
        declaration.version = version
        declaration.replaces = recorded.replaces
        let leaf = DeclarationLeaf(
            position: 12, subject: "declarations/7-9", time: recorded.recordedAt, row: 2, rows: 3)
        return VersionDetail(
            recorded: recorded, declaration: declaration, latest: 3, leaf: version == 1 ? leaf : nil)
    }
}

extension FixtureRecord {
    /// A change of each kind, one a day from 1 March 2026 on.
    static let feed: [RecordChange] = {
        let start = Timestamp(startOf: CalendarDate("2026-03-01")!)
        var changes = zip(1..., RecordChange.Kind.allCases).map { number, kind in
            RecordChange(number: number, at: start.adding(days: number - 1), kind: kind)
        }
        for place in changes.indices where changes[place].kind != .evaluated {
            changes[place].enterprise = "91110108EX000000X0"
            changes[place].standard = "Q/SLRJ0 001-2021"
            changes[place].version = 1
            changes[place].digest = .of([1])
        }
        changes[1].version = 3
        changes[1].replaces = 1
        changes[2].from = "home-services"
        changes[2].category = "water-heaters"
        changes[3].category = "water-heaters"
        changes[3].schemeVersion = "2026-1"
        changes[4].version = 2
        changes[4].tombstone = FixtureGone.gone.tombstone
        return changes
    }()

    func changes(after number: Int, limit: Int) async throws -> ChangePart {
        ChangePart(
            changes: Array(Self.feed.drop { $0.number <= number }.prefix(limit)), last: Self.feed.count)
    }

    func change(before moment: Timestamp) async throws -> Int {
        Self.feed.last { $0.at < moment }?.number ?? 0
    }
}
