import Database
import Ranking
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("The record as of a day")
struct PastRecordTests {
    /// What lists and pages of a record show, in short.
    private struct Picture: Equatable {
        var grades: [String: Int?] = [:]
        var shortlist: [String] = []
        var tiers: [String] = []
        var enterprise: [String] = []
        var counts: Counts
        var categories: [String] = []
        var versions: [String: Int] = [:]
        var titles: [String: String] = [:]

        static func of(_ record: any PublicRecord) async throws -> Picture {
            var picture = Picture(counts: try await record.counts())
            picture.counts.asOf = CalendarDate("2026-01-01")!
            picture.categories = try await record.categories().map { "\($0.id) \($0.counts) \($0.gradeOne)" }
            for entry in try await record.composite(category: "test-goods", page: 1).entries {
                picture.grades[entry.enterprise.id] = entry.grade
                let detail = try await record.standard(
                    enterprise: entry.enterprise.id, number: entry.standard.number)
                picture.versions[entry.enterprise.id] = detail?.declaration.version
                picture.titles[entry.enterprise.id] = detail?.scheme?.version
                #expect(detail?.explanation?.items.first?.grade == entry.grade)
                let own = try await record.list(.enterprise(entry.enterprise.id), from: .start, limit: 9)
                picture.enterprise += own?.entries.map { "\($0.standard.number) \($0.grade ?? 0)" } ?? []
                let same = try await record.list(.number(entry.standard.number), from: .start, limit: 9)
                #expect(same?.entries.map(\.grade) == [entry.grade])
            }
            picture.shortlist = try await record.shortlist(category: "test-goods", page: 1).entries
                .map(\.enterprise.id)
            picture.tiers = try await record.ranking(
                category: "test-goods", indicator: 0, tier: 0, page: 1
            ).entries.map(\.enterprise.id)
            return picture
        }
    }

    /// The first day, and the moment in the middle of a day so many days later.
    private static let first = CalendarDate("2026-03-01")!
    private static func noon(_ days: Int) -> Timestamp {
        Timestamp(milliseconds: Timestamp(startOf: first).adding(days: days).milliseconds + 43_200_000)
    }

    private static func day(_ days: Int) -> CalendarDate { noon(days).day }

    /// Runs with a fresh registry on each engine that is there; its clock stands at noon of the first day.
    private static func run(
        _ body: @escaping @Sendable (Registry, TestClock, _ address: String) async throws -> Void
    ) async throws {
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let clock = TestClock(noon(0).milliseconds)
                try await clock.run(address) { try await body($0, clock, address) }
            }
        }
    }

    @Test("What stood on each day stands there still: versions, scheme, category, lists and counts")
    func days() async throws {
        try await Self.run { registry, clock, address in
            _ = try await registry.addScheme(RegistryFixture.scheme(), file: "test.yaml")
            var other = try RegistryFixture.declaration(9, [95, 95, 95])
            other.standard.title = "别的货物"
            other.offerings = [Offering(kind: .model, name: "别的货物", commonName: "别的货物")]
            let wider = RegistryFixture.scheme(version: "3", first: 99).replacing(
                "categories: [试验品]", with: "categories: [试验品, 别的货物]")
            let steps: [() async throws -> Void] = [
                {
                    _ = try await registry.load(
                        (1...3).map { try RegistryFixture.declaration($0, [95, 95, 85 - $0]) } + [
                            other
                        ])
                },
                {
                    _ = try await registry.load([
                        try RegistryFixture.declaration(1, [95, 95, 95], version: 2, replaces: 1),
                        try RegistryFixture.declaration(4, [75, 75, 75]),
                    ])
                },
                {
                    let scheme = RegistryFixture.scheme(version: "2", first: 96)
                    _ = try await registry.addScheme(scheme, file: "test.yaml")
                },
                { _ = try await registry.addScheme(wider, file: "test.yaml") },
                {
                    let scheme = RegistryFixture.scheme(version: "4", first: 80)
                    _ = try await registry.addScheme(scheme, file: "test.yaml")
                },
                { _ = try await registry.addScheme(RegistryFixture.scheme(), file: "test.yaml") },
            ]
            var pictures: [Picture] = []
            for (place, step) in steps.enumerated() {
                clock.set(Self.noon(place * 2))
                try await step()
                pictures.append(try await Picture.of(registry))
            }
            #expect(Set(pictures.map { "\($0)" }).count == steps.count, "every step shows")
            #expect(pictures[0].enterprise.count == 3 && pictures[3].enterprise.count == 5)
            // The last scheme is the first one again.
            clock.set(Self.noon(steps.count * 2))
            for (place, picture) in pictures.enumerated() {
                for days in [place * 2, place * 2 + 1] {
                    let record = try await registry.asOf(Self.day(days))
                    let then = try await Picture.of(record)
                    #expect(then == picture, "\(address): day \(days)")
                    #expect(try await record.counts().asOf == Self.day(days))
                    // Another process, which has nothing in memory, says the same.
                    let fresh = try await Registry(DatabaseLocation(address), now: { clock.now })
                    #expect(try await Picture.of(fresh.asOf(Self.day(days))) == picture)
                    try fresh.close()
                }
            }
            #expect(registry.pastModels.count <= PastModelCache.most)
        }
    }

    @Test("A standard, a version, an enterprise or a category that was not there yet is not there")
    func before() async throws {
        try await Self.run { registry, clock, _ in
            _ = try await registry.load([try RegistryFixture.declaration(1, [95, 95, 95])])
            clock.set(Self.noon(1))
            _ = try await registry.addScheme(RegistryFixture.scheme(), file: "test.yaml")
            _ = try await registry.load([
                try RegistryFixture.declaration(1, [95, 95, 85], version: 2, replaces: 1),
                try RegistryFixture.declaration(2, [95, 95, 95]),
            ])
            clock.set(Self.noon(3))
            let number = "Q/SL1 001-2026"
            let then = try await registry.asOf(Self.day(0))
            #expect(try await then.category("test-goods") == nil)
            #expect(try await then.categories().isEmpty)
            #expect(
                try await then.list(.shortlist(category: "test-goods"), from: .start, limit: 1) == nil
            )
            #expect(try await then.enterprise("X2") == nil)
            #expect(try await then.list(.enterprise("X2"), from: .start, limit: 1) == nil)
            #expect(try await then.standard(enterprise: "X2", number: "Q/SL2 001-2026") == nil)
            #expect(try await then.version(2, enterprise: "X1", number: number) == nil)
            let versions = try #require(try await then.versions(enterprise: "X1", number: number))
            #expect(versions.map(\.version) == [1])
            #expect(versions[0].replacedBy == nil)
            #expect(try await then.version(1, enterprise: "X1", number: number)?.isOld == false)
            let detail = try #require(try await then.standard(enterprise: "X1", number: number))
            #expect(detail.declaration.version == 1)
            #expect(detail.scheme == nil, "it belonged to no category")
            let own = try await then.list(.enterprise("X1"), from: .start, limit: 1)
            #expect(own?.entries.map(\.category) == [nil])
            let next = try await registry.asOf(Self.day(1))
            #expect(
                try await next.standard(enterprise: "X1", number: number)?.declaration.version == 2)
            #expect(try await next.category("test-goods")?.counts.standards == 2)
            await #expect(throws: PastError.noSearch) {
                try await then.list(.search(StandardQuery("试验")), from: .start, limit: 1)
            }
            await #expect(throws: PastError.noSearch) {
                try await then.spread(of: StandardQuery("试验"))
            }
        }
    }

    @Test("Days before the first record and days to come are refused; today is what stands now")
    func limits() async throws {
        try await Self.run { registry, clock, _ in
            await #expect(throws: PastError.notRecorded(first: nil, last: Self.day(0))) {
                try await registry.asOf(Self.day(-1))
            }
            _ = try await registry.addScheme(RegistryFixture.scheme(), file: "test.yaml")
            clock.set(Self.noon(2))
            for days in [-1, 3] {
                await #expect(throws: PastError.notRecorded(first: Self.day(0), last: Self.day(2))) {
                    try await registry.asOf(Self.day(days))
                }
            }
            #expect(try await registry.asOf(Self.day(2)) is Registry)
            #expect(try await registry.asOf(Self.day(0)) is PastRecord)
            // A registry that was there before its history was written down knows nothing of before.
            try await registry.database.write {
                try $0.execute(
                    "UPDATE history_start SET at = ?1", [.integer(Self.noon(1).milliseconds)])
            }
            await #expect(throws: PastError.notRecorded(first: Self.day(1), last: Self.day(2))) {
                try await registry.asOf(Self.day(0))
            }
            #expect(try await registry.asOf(Self.day(1)) is PastRecord)
        }
    }

    @Test("What was forgotten is in no past, though a model of it was kept")
    func forgotten() async throws {
        try await Self.run { registry, clock, _ in
            _ = try await registry.addScheme(RegistryFixture.scheme(), file: "test.yaml")
            _ = try await registry.load(
                (1...2).map { try RegistryFixture.declaration($0, [95, 95, 95]) })
            clock.set(Self.noon(2))
            let then = try await registry.asOf(Self.day(0))
            #expect(try await then.composite(category: "test-goods", page: 1).total == 2)
            _ = try await registry.forget(ForgettingRequest(enterprise: "X1", ground: "法"))
            #expect(try await then.composite(category: "test-goods", page: 1).total == 1)
            await #expect(throws: Gone.self) { try await then.enterprise("X1") }
            await #expect(throws: Gone.self) {
                try await then.standard(enterprise: "X1", number: "Q/SL1 001-2026")
            }
            await #expect(throws: Gone.self) {
                try await then.version(1, enterprise: "X1", number: "Q/SL1 001-2026")
            }
        }
    }

    @Test("One question evaluates no more standards anew than is allowed, in all categories together")
    func budget() async throws {
        try await Self.run { registry, clock, _ in
            _ = try await registry.addScheme(RegistryFixture.scheme(), file: "test.yaml")
            _ = try await registry.load(
                (1...3).map { try RegistryFixture.declaration($0, [95, 95, 95]) })
            clock.set(Self.noon(2))
            _ = try await registry.addScheme(RegistryFixture.scheme(version: "2"), file: "test.yaml")
            let end = Timestamp(startOf: Self.day(1))
            let cases: [(Int, Duration, Bool)] = [
                (2, .seconds(20), false), (3, .zero, false), (3, .seconds(20), true),
            ]
            for (most, longest, isEnough) in cases {
                let total = try? await registry.database.read { connection in
                    let reader = try PastReader(
                        registry, before: end, mostEvaluated: most, longest: longest, connection)
                    return try reader.schemes().map { try reader.model($0).summaries.count }
                }
                #expect(total == (isEnough ? [3] : nil), "\(most)")
            }
        }
    }

    @Test("No more models are kept than is allowed, and those that were asked for last stay")
    func cache() throws {
        let cache = PastModelCache()
        let scheme = RegistryFixture.scheme()
        let compiled = try #require(SchemeCompiler.compile(scheme, file: "test.yaml").scheme)
        let model = CategoryModel([], scheme: compiled, generation: 0)
        func key(_ number: Int) -> PastModelCache.Key {
            PastModelCache.Key(
                scheme: number,
                boundary: RecordBoundary(
                    end: Timestamp(milliseconds: 0), declaration: 1, move: 1, standing: 1), tombstones: 0)
        }
        for number in 1...40 {
            cache.keep(model, for: key(number))
            #expect(cache.model(key(1)) != nil, "asked for each time")
        }
        #expect(cache.count == PastModelCache.most)
        #expect(cache.model(key(2)) == nil && cache.model(key(40)) != nil)
    }
}
