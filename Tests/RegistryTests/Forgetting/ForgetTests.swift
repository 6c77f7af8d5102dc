import Database
import Diagnostics
import Foundation
import Ledger
import Ranking
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("Forgetting")
struct ForgetTests {
    private static let ground = "《个人信息保护法》第四十七条"

    private static func request(
        _ enterprise: String, _ number: String? = nil, version: Int? = nil, ground: String = ground
    ) -> ForgettingRequest {
        ForgettingRequest(
            enterprise: enterprise, number: number, version: version, ground: ground, reference: "〔2026〕7 号")
    }

    @Test("A version that is forgotten is gone everywhere, and the one before it stands again")
    func version() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let first = try RegistryFixture.declaration(1, [95, 95, 95])
            var second = try RegistryFixture.declaration(1, [75, 75, 75], version: 2, replaces: 1)
            second.standard.title = "试验品（机密）"
            _ = try await registry.load([first, second, try RegistryFixture.declaration(2, [85, 85, 85])])
            #expect(try await registry.search("机密", page: 1).total == 1)
            let before = try await registry.state()
            #expect(
                try await registry.composite(category: "test-goods", page: 1).entries.map(\.grade) == [2, 3])

            let number = "q/sl1 001-2026"
            let would = try await registry.wouldForget(Self.request("X1", number, version: 2))
            #expect(would == ForgettingReport(standards: 1, versions: 1))
            #expect(try await registry.state() == before, "asking changes nothing")
            let report = try await registry.forget(Self.request("X1", number, version: 2))
            #expect(report.standards == 1 && report.versions == 1 && report.vanished == 0)

            #expect(try await registry.state().changes > before.changes)
            #expect(try await registry.search("机密", page: 1).total == 0)
            #expect(try await registry.search("试验", page: 1).total == 2)
            let detail = try #require(try await registry.standard(enterprise: "X1", number: number))
            #expect(detail.declaration == first)
            let other = try await RegistryFixture.open(fixture.location)
            for reader in [registry, other] {
                #expect(
                    try await reader.composite(category: "test-goods", page: 1).entries.map(\.grade) == [
                        1, 2,
                    ])
                #expect(try await reader.search("q/sl1", page: 1).entries.map(\.grade) == [1])
            }
            try other.close()
            let gone = await #expect(throws: Gone.self) {
                try await registry.version(2, enterprise: "X1", number: number)
            }
            #expect(gone?.tombstone.ground == Self.ground)
            #expect(gone?.tombstone.scope == .version)
            let versions = try #require(try await registry.versions(enterprise: "X1", number: number))
            #expect(versions.map(\.version) == [2, 1])
            #expect(versions[0].tombstone == gone?.tombstone)
            #expect(versions[0].digest == DeclarationDigest.of(second), "the digest stays")
            #expect(versions[0].channel == nil && versions[1].tombstone == nil)
            #expect(try await registry.version(1, enterprise: "X1", number: number)?.latest == 1)
            await #expect(throws: ForgettingError.forgottenBefore) {
                try await registry.forget(Self.request("X1", number, version: 2))
            }
        }
    }

    @Test("A standard that is forgotten is in no list, and its addresses say why")
    func standard() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let number = "Q/SL1 001-2026"
            _ = try await registry.load([
                try RegistryFixture.declaration(1, [95, 95, 95]),
                try RegistryFixture.declaration(1, [95, 95, 85], version: 2, replaces: 1),
                try RegistryFixture.declaration(2, [95, 95, 95]),
            ])
            let report = try await registry.forget(Self.request("X1", number))
            #expect(report.standards == 1 && report.versions == 2 && report.vanished == 1)
            for list in [
                StandardList.composite(category: "test-goods"), .shortlist(category: "test-goods"),
                .search(StandardQuery("试验")), .number(number), .enterprise("X1"),
            ] {
                let part = try #require(try await registry.list(list, from: .start, limit: 9))
                #expect(!part.entries.contains { $0.enterprise.id == "X1" }, "\(list)")
                #expect(part.total == part.entries.count)
            }
            #expect(try await registry.counts().standards == 1)
            #expect(try await registry.category("test-goods")?.counts.enterprises == 1)
            for version in [1, 2] {
                await #expect(throws: Gone.self) {
                    try await registry.version(version, enterprise: "X1", number: number)
                }
            }
            let gone = await #expect(throws: Gone.self) {
                try await registry.standard(enterprise: "X1", number: number)
            }
            #expect(gone?.tombstone.scope == .standard)
            await #expect(throws: Gone.self) {
                try await registry.versions(enterprise: "X1", number: number)
            }
            #expect(try await registry.enterprise("X1")?.name == "示例企业1", "the enterprise stays")
            // Evaluated anew under another scheme it does not come back.
            _ = try await registry.addScheme(RegistryFixture.scheme(version: "2"), file: "test.yaml")
            #expect(try await registry.composite(category: "test-goods", page: 1).total == 1)
        }
    }

    @Test("An enterprise that is forgotten has no name any more, and nothing of it is taken in again")
    func enterprise() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let declared = try RegistryFixture.declaration(1, [95, 95, 95])
            _ = try await registry.load([declared, try RegistryFixture.declaration(2, [95, 95, 95])])
            _ = try await registry.importEnterprises([declared.enterprise])
            try await registry.database.write {
                try VerdictStore(connection: $0).put(
                    .init(enterprise: "X1", number: nil, gate: "credit", answer: .no, basis: "甲某"))
            }
            let report = try await registry.forget(Self.request("X1"))
            #expect(report.enterprise && report.versions == 1 && report.vanished == 1)
            await #expect(throws: Gone.self) { try await registry.enterprise("X1") }
            await #expect(throws: Gone.self) {
                try await registry.list(.enterprise("X1"), from: .start, limit: 1)
            }
            #expect(try await registry.enterprises("示例企业", from: .start, limit: 9).total == 1)
            let directory = try await registry.importEnterprises([declared.enterprise])
            #expect(directory.forgotten == 1 && directory.added + directory.changed == 0)
            var again = declared
            again.version = 2
            let load = try await registry.load([declared, again])
            #expect(load.refused.map(\.code) == ["forgotten", "forgotten"])
            let rests = try await registry.database.read { connection in
                try connection.rows(
                    """
                    SELECT name FROM enterprise WHERE code = 'X1' UNION ALL
                    SELECT n.name FROM enterprise_name n JOIN enterprise e ON e.id = n.enterprise_id
                    WHERE e.code = 'X1' UNION ALL
                    SELECT basis FROM gate_verdict
                    """
                ) { $0.text(0) }
            }
            #expect(rests == [""])
        }
    }

    @Test("What was forgotten is refused when it comes again, and says so; later versions are not")
    func again() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let first = try RegistryFixture.declaration(1, [95, 95, 95])
            _ = try await registry.load([first])
            _ = try await registry.forget(Self.request("X1", "Q/SL1 001-2026"))
            let changed = try RegistryFixture.declaration(1, [90, 95, 95])
            for declaration in [first, changed] {
                let report = try await registry.load([declaration])
                #expect(report.added == 0 && report.unchanged == 0)
                let refusal = try #require(report.refused.first)
                #expect(refusal.code == "forgotten")
                #expect(refusal.message.en.contains("was forgotten as the law requires"))
                #expect(refusal.message.zh.contains("已依法删除"))
            }
            let second = try RegistryFixture.declaration(1, [95, 95, 95], version: 2, replaces: 1)
            #expect(try await registry.load([second]).added == 1)
            #expect(try await registry.standard(enterprise: "X1", number: "Q/SL1 001-2026") != nil)
            #expect(try await registry.search("试验", page: 1).total == 1)
        }
    }

    @Test("The log still verifies, has a leaf of its own for what was forgotten, and the feed tells of it")
    func log() async throws {
        try await LogFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.addScheme(RegistryFixture.scheme(), file: "test.yaml")
            _ = try await registry.load((1...5).map { try RegistryFixture.declaration($0, [95, 95, 95]) })
            _ = try await fixture.sequencer.round()
            _ = try await registry.forget(Self.request("X1", "Q/SL1 001-2026", version: 1))
            _ = try await registry.forget(Self.request("X2"))
            _ = try await fixture.sequencer.round()
            let verification = try await registry.verifyLog(try fixture.notary)
            #expect(verification.findings.isEmpty)
            #expect(verification.size == 4)
            let feed = try await ChangeFeedTests.all(registry).filter { $0.kind == .forgotten }
            #expect(feed.map(\.enterprise) == ["X1", "X2", "X2", "X2"])
            #expect(feed.map(\.version) == [1, 1, nil, nil])
            #expect(feed.map(\.tombstone?.scope) == [.version, .version, .standard, .enterprise])
            let one = try await registry.logEntries(about: "tombstones/1")
            let digest = try #require(TombstoneDigest.of(feed[0]))
            #expect(one.map(\.leaf.content) == [.record(digest)])
            var rows = LogRows()
            for change in feed.dropFirst() { rows.add(try #require(TombstoneDigest.of(change))) }
            let several = try await registry.logEntries(about: "tombstones/2-4")
            #expect(several.map(\.leaf.content) == [.rows(rows)])
            #expect(several.map(\.leaf.kind) == [.forgotten])
            let audit = try #require(try await registry.audit(AuditQuery(action: .recordForgotten)).last)
            #expect(audit.subject == "tombstones/1")
            #expect(audit.details["ground"] == Self.ground && audit.details["reference"] == "〔2026〕7 号")
            // The declared entries of the feed stay, with the digest and without what was declared.
            let declared = try await ChangeFeedTests.all(registry).filter { $0.kind == .declared }
            #expect(declared.count == 5)
        }
    }

    @Test("Nobody forgets without the right, nor without a ground, nor what is not there")
    func refused() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load([try RegistryFixture.declaration(1, [95, 95, 95])])
            let all = Set(Scope.allCases).subtracting([.forget])
            for actor in [Registry.Actor.anonymous, .key(id: "1", scopes: all)] {
                await #expect(throws: RightsError.self) {
                    try await registry.acting(as: actor).forget(Self.request("X1"))
                }
                await #expect(throws: RightsError.self) {
                    try await registry.acting(as: actor).wouldForget(Self.request("X1"))
                }
            }
            for ground in ["", "  ", "a\nb", String(repeating: "条", count: 501)] {
                await #expect(throws: ForgettingError.self) {
                    try await registry.forget(Self.request("X1", ground: ground))
                }
            }
            for request in [
                Self.request("X9"), Self.request("X1", "Q/NONE 1-2026"),
                Self.request("X1", "Q/SL1 001-2026", version: 2),
            ] {
                await #expect(throws: ForgettingError.notFound) { try await registry.forget(request) }
            }
            await #expect(throws: ForgettingError.versionWithoutStandard) {
                try await registry.forget(Self.request("X1", version: 1))
            }
            #expect(try await registry.audit(AuditQuery(action: .recordForgotten)).isEmpty)
            #expect(try await registry.counts().standards == 1)
        }
    }

    @Test("Nothing of the content is left in a file of SQLite")
    func file() async throws {
        try await TestEngine.sqlite.withDatabase { address in
            let registry = try await RegistryFixture.open(DatabaseLocation(address))
            let secret = "zurückzuziehen"
            var declaration = try RegistryFixture.declaration(1, [95, 95, 95])
            declaration.enterprise.name = secret
            declaration.standard.title = secret
            declaration.attributes = ["名": secret]
            declaration.offerings[0].name = secret
            _ = try await registry.load([declaration, try RegistryFixture.declaration(2, [95, 95, 95])])
            func isThere() throws -> Bool {
                let folder = URL(filePath: address).deletingLastPathComponent()
                return try FileManager.default.contentsOfDirectory(
                    at: folder, includingPropertiesForKeys: nil
                ).contains { try Data(contentsOf: $0).range(of: Data(secret.utf8)) != nil }
            }
            #expect(try isThere())
            #expect(try await registry.forget(Self.request("X1")).isOutOfJournal)
            try registry.close()
            #expect(try !isThere())
        }
    }
}
