import Standards
import Testing

@Suite("The status of a standard on a day")
struct CatalogueStandingTests {
    @Test(
        "Dates tell the status before, in and after force",
        arguments: [
            ("2018-10-09", CatalogueStatus.upcoming), ("2019-04-30", .upcoming), ("2019-05-01", .current),
            ("2024-05-31", .current), ("2024-06-01", .superseded), ("2026-01-01", .superseded),
        ])
    func dates(day: String, status: CatalogueStatus) throws {
        var entry = CatalogueEntry(number: StandardNumber("GB/T 1354-2018"))
        entry.status = .superseded
        entry.published = PartialDate("2018-10-10")
        entry.implemented = PartialDate("2019-05-01")
        entry.ended = PartialDate("2024-06-01")
        let standing = try Self.standing(entry, day)
        #expect(standing.status == status)
        #expect(standing.basis == .dates)
    }

    @Test(
        "Where only the replacing one's date is known, that tells",
        arguments: [
            ("2010-01-01", CatalogueStatus?.some(.current), CatalogueStanding.Basis.replacement),
            ("2015-09-10", nil, .imprecise), ("2015-10-01", .superseded, .replacement),
        ])
    func replacement(day: String, status: CatalogueStatus?, basis: CatalogueStanding.Basis) throws {
        var entry = CatalogueEntry(number: StandardNumber("ISO 9001:2008"))
        entry.status = .superseded
        entry.published = PartialDate("2008-11")
        let standing = try Self.standing(entry, day, replacedOn: PartialDate("2015-09"))
        #expect(standing.status == status)
        #expect(standing.basis == basis)
    }

    @Test("Without a date of its end nothing is known for the days before the catalogue was made")
    func withoutEnd() throws {
        var entry = CatalogueEntry(number: StandardNumber("ISO 1:1990"))
        entry.status = .withdrawn
        entry.published = PartialDate("1990-01")
        #expect(try Self.standing(entry, "2000-01-01").status == nil)
        #expect(try Self.standing(entry, "2000-01-01").basis == .unknown)
        #expect(try Self.standing(entry, "2026-01-01").status == .withdrawn)
    }

    @Test("In the month of publication the status cannot be told")
    func month() throws {
        var entry = CatalogueEntry(number: StandardNumber("ISO 1:2020"))
        entry.status = .current
        entry.published = PartialDate("2020-06")
        #expect(try Self.standing(entry, "2020-05-31").status == .upcoming)
        #expect(try Self.standing(entry, "2020-06-10").basis == .imprecise)
        #expect(try Self.standing(entry, "2020-06-30").status == .current)
    }

    @Test("An upcoming standard comes into force on its day, a draft does not")
    func upcoming() throws {
        var entry = CatalogueEntry(number: StandardNumber("GB 1-2026"))
        entry.status = .upcoming
        #expect(try Self.standing(entry, "2027-01-01").status == .upcoming)
        entry.implemented = PartialDate("2026-12-01")
        #expect(try Self.standing(entry, "2026-11-30").status == .upcoming)
        #expect(try Self.standing(entry, "2026-12-01").status == .current)
    }

    @Test("A catalogue that says nothing leaves the status open")
    func unknown() throws {
        let standing = try Self.standing(CatalogueEntry(number: StandardNumber("X 1")), "2026-01-01")
        #expect(standing.status == nil)
        #expect(standing.basis == .unknown)
    }

    private static func standing(
        _ entry: CatalogueEntry, _ day: String, replacedOn: PartialDate? = nil
    ) throws -> CatalogueStanding {
        CatalogueStanding(
            entry, on: try #require(CalendarDate(day)), stated: try #require(CalendarDate("2025-12-31")),
            replacedOn: replacedOn)
    }
}
