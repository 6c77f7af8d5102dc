import Database
import Reading
import Standards
import Testing

@testable import Registry

@Suite("Catalogues of standards")
struct CatalogueTests {
    @Test("A record comes back as it went in, by any spelling of its number")
    func roundTrip() async throws {
        try await RegistryFixture.run { fixture in
            let report = try await fixture.registry.importCatalogue(try Self.rice(), of: Self.issue())
            #expect(report.added == 3)
            for spelling in ["GB/T 1354-2018", "gbt1354—2018", "ＧＢ／Ｔ １３５４－２０１８"] {
                let found = try await fixture.registry.catalogueDetail(StandardNumber(spelling))
                let detail = try #require(found, "\(spelling)")
                let record = try #require(detail.records.first)
                #expect(detail.records.count == 1)
                #expect(record.entry == (try Self.rice())[1])
                #expect(record.issue == Self.issue())
                #expect(detail.replaces.map(\.normalized) == ["GB 1354-2009"])
                #expect(detail.predecessors.map(\.normalized) == ["GB 1354-2009", "GB 1354-1986"])
            }
            let editions = try await fixture.registry.catalogueEditions(StandardNumber("gb 1354"))
            #expect(editions.map(\.normalized) == ["GB 1354-1986", "GB 1354-2009"])
            let none = try await fixture.registry.catalogueDetail(StandardNumber("GB 9999-2000"))
            #expect(none == nil)
        }
    }

    @Test("The status is that of the day that is asked for")
    func status() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.importCatalogue(try Self.rice(), of: Self.issue())
            for (day, status) in [("2019-04-30", CatalogueStatus.current), ("2019-05-01", .superseded)] {
                let detail = try await fixture.registry.catalogueDetail(
                    StandardNumber("GB 1354-2009"), on: CalendarDate(day))
                #expect(detail?.records.first?.standing.status == status, "\(day)")
            }
        }
    }

    @Test("The same import again changes nothing, not even the audit trail")
    func idempotent() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.importCatalogue(try Self.rice(), of: Self.issue())
            let rows = try await registry.audit(AuditQuery(action: .catalogueImported)).count
            let again = try await registry.importCatalogue(try Self.rice(), of: Self.issue())
            #expect(again.unchanged == 3 && again.added == 0 && again.changed == 0)
            #expect(rows == 1)
            let after = try await registry.audit(AuditQuery(action: .catalogueImported))
            #expect(after.count == 1)
            #expect(after.first?.details["added"] == "3")
        }
    }

    @Test("A later issue adds a version, an earlier one changes nothing; what was said before is kept")
    func versions() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.importCatalogue(try Self.rice(), of: Self.issue())
            var changed = try Self.rice()
            changed[1].status = .withdrawn
            let later = try await registry.importCatalogue(changed, of: Self.issue("2026-06-01"))
            #expect(later.changed == 1 && later.unchanged == 2)
            let earlier = try await registry.importCatalogue(try Self.rice(), of: Self.issue("2025-01-01"))
            #expect(earlier.outdated == 3)
            let detail = try await registry.catalogueDetail(changed[1].number)
            #expect(detail?.records.map(\.entry.status) == [.withdrawn])
            // The others were seen again in the later issue.
            let other = try await registry.catalogueDetail(changed[0].number)
            #expect(other?.records.first?.issue.dated == CalendarDate("2026-06-01"))
            let number = changed[1].number.text
            let versions = try await registry.database.read { connection in
                try connection.rows(
                    "SELECT version, is_current FROM catalogue_entry WHERE number = ?1 ORDER BY version",
                    [.text(number)]
                ) { [$0.integer(0), $0.integer(1)] }
            }
            #expect(versions == [[1, 0], [2, 1]])
        }
    }

    @Test("Two catalogues may speak of one standard, and one number may stand twice in a block")
    func several() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            var entries = try Self.rice()
            entries.append(entries[0])
            let report = try await registry.importCatalogue(entries, of: Self.issue())
            #expect(report.added == 3 && report.unchanged == 1)
            var other = Self.issue()
            other.catalogue = "另一目录"
            _ = try await registry.importCatalogue(try Self.rice(), of: other)
            let detail = try await registry.catalogueDetail(entries[0].number)
            #expect(detail?.records.map(\.issue.catalogue) == ["另一目录", "试验目录"])
        }
    }

    @Test("A number that is not understood is kept as text and counted")
    func notUnderstood() async throws {
        try await RegistryFixture.run { fixture in
            let number = StandardNumber("Directive about nothing")
            try #require(!number.isUnderstood)
            let report = try await fixture.registry.importCatalogue(
                [CatalogueEntry(number: number)], of: Self.issue())
            #expect(report.added == 1 && report.notUnderstood == 1)
            let detail = try await fixture.registry.catalogueDetail(
                StandardNumber("directive  about nothing"))
            #expect(detail?.records.first?.entry.number.text == number.text)
        }
    }

    @Test("Taking a catalogue in needs the scope")
    func rights() async throws {
        try await RegistryFixture.run { fixture in
            let holder = fixture.registry.acting(as: .key(id: "x", scopes: [.lists]))
            await #expect(throws: RightsError.notAllowed(actor: "key:x", scope: .catalogue)) {
                try await holder.importCatalogue([], of: Self.issue())
            }
        }
    }

    static func issue(_ day: String = "2026-01-01") -> CatalogueIssue {
        CatalogueIssue(
            catalogue: "试验目录", dated: CalendarDate(day) ?? Timestamp(milliseconds: 0).day,
            address: "https://example.org")
    }

    /// Three editions of the rice standard, by and large as they are.
    static func rice() throws -> [CatalogueEntry] {
        var first = CatalogueEntry(number: StandardNumber("GB 1354-1986"))
        first.status = .superseded
        var second = CatalogueEntry(number: StandardNumber("GB/T 1354-2018"))
        second.titleZh = "大米"
        second.titleEn = "Rice"
        second.status = .current
        second.stage = "现行"
        second.published = PartialDate("2018-10-10")
        second.implemented = PartialDate("2019-05-01")
        second.ics = ["67.060"]
        second.ccs = ["B 22"]
        second.replaces = [StandardNumber("GB 1354-2009")]
        var third = CatalogueEntry(number: StandardNumber("GB 1354-2009"))
        third.status = .superseded
        third.published = PartialDate("2009-03-28")
        third.implemented = PartialDate("2009-10-01")
        third.ended = PartialDate("2019-05-01")
        third.replaces = [first.number]
        third.replacedBy = [second.number]
        return [first, second, third]
    }
}
