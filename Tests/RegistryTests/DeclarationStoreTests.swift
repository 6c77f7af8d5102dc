import Database
import Quantities
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("Stored declarations")
struct DeclarationStoreTests {
    @Test("A declaration comes back as it went in")
    func roundTrip() async throws {
        try await withStore { store in
            let declaration = try Self.declaration()
            #expect(try store.add(declaration) == [.added(declaration: 1, standard: 1)])
            #expect(try store.reader.read(1) == declaration)
            #expect(try store.reader.offerings(1, limit: 1) == [declaration.offerings[0]])
        }
    }

    @Test("A long chunk, whose parts have terms of their own, comes back as it went in")
    func longChunk() async throws {
        try await withStore { store in
            let declarations = try (0..<600).map { place in
                var declaration = try Self.declaration()
                declaration.standard.number = "Q/LONG \(place)-2026"
                declaration.indicators = [
                    Indicator(
                        name: "指标\(place % 7)", requirement: try RequirementReader.read("≥ \(place)"),
                        methods: place % 3 == 0 ? ["GB/T \(place % 5)"] : ["甲", "乙\(place % 2)"])
                ]
                return declaration
            }
            // The first and one in the middle are there already.
            _ = try store.add([declarations[0], declarations[300]])
            _ = try store.add(declarations)
            let rows = try store.reader.read(after: 0, limit: 1_000).map(\.declaration)
            #expect(Set(rows) == Set(declarations))
            #expect(rows.count == 600)
        }
    }

    @Test("What is absent, odd or empty comes back as it went in")
    func odd() async throws {
        try await withStore { store in
            var declaration = try Self.declaration()
            declaration.channel = nil
            declaration.disclosure = .table
            declaration.offerings = [
                Offering(kind: .model, name: "\"引号\"\\ 与\t制表", outlets: ""),
                Offering(kind: .model, name: "", commonName: "", barcode: "null"),
            ]
            declaration.attributes = [:]
            declaration.indicators = [
                Indicator(name: "外观", requirement: try RequirementReader.read("无裂纹、\"气泡\"\n等缺陷")),
                Indicator(
                    name: "", parents: ["", "甲"], grade: "", segment: [:],
                    requirement: try RequirementReader.read("≥ 3"), methods: [""], confidence: 0),
            ]
            _ = try store.add(declaration)
            #expect(try store.reader.read(1) == declaration)
            declaration.indicators = []
            declaration.offerings = []
            declaration.version = 2
            _ = try store.add(declaration)
            #expect(try store.reader.read(2) == declaration)
        }
    }

    @Test("The same version with the same content is stored once, in one chunk and in two")
    func unchanged() async throws {
        try await withStore { store in
            let declaration = try Self.declaration()
            #expect(
                try store.add(declaration, declaration) == [.added(declaration: 1, standard: 1), .unchanged])
            #expect(try store.add(declaration) == [.unchanged])
        }
    }

    @Test("The same version with other content is refused, and the stored one stays")
    func conflict() async throws {
        try await withStore { store in
            let declaration = try Self.declaration()
            var other = declaration
            other.indicators[0].requirement = try RequirementReader.read("≥ 4.60 W·h/(W·h)")
            #expect(
                try store.add(declaration, other) == [.added(declaration: 1, standard: 1), .conflict])
            #expect(try store.add(other) == [.conflict])
            #expect(try store.reader.read(1) == declaration)
        }
    }

    @Test("Spellings of one number are one standard; a new version stands beside the old one")
    func versions() async throws {
        try await withStore { store in
            let first = try Self.declaration()
            var second = first
            second.version = 2
            second.replaces = 1
            second.standard.number = "Q/ABC 001—2026"
            var third = second
            third.version = 3
            #expect(
                try store.add(first, second)
                    == [.added(declaration: 1, standard: 1), .added(declaration: 2, standard: 1)])
            #expect(try store.add(third) == [.added(declaration: 3, standard: 1)])
            #expect(try store.reader.versions(of: 1) == [1, 2, 3])
        }
    }

    @Test("The same number of two enterprises is two standards")
    func collision() async throws {
        try await withStore { store in
            let first = try Self.declaration()
            var second = first
            second.enterprise.id = "911100000000000002"
            #expect(
                try store.add(first, second)
                    == [.added(declaration: 1, standard: 1), .added(declaration: 2, standard: 2)])
        }
    }

    @Test("Texts that repeat stand once, and are known to the next chunk")
    func terms() async throws {
        try await withStore { store in
            let first = try Self.declaration()
            var second = first
            second.standard.number = "Q/ABC 002-2026"
            second.indicators[0].name = "别名"
            _ = try store.add(first)
            _ = try store.add(second)
            let counts = try store.connection.first("SELECT count(*), count(DISTINCT text) FROM term") {
                [$0.integer(0), $0.integer(1)]
            }
            #expect(counts == [11, 11])
            #expect(try store.reader.read(2) == second)
        }
    }

    @Test("What is recorded later has a later row and no earlier time, whatever the clock does")
    func time() async throws {
        try await withStore { store in
            var declaration = try Self.declaration()
            for (version, milliseconds) in [(1, 5_000), (2, 4_000), (3, 6_000)] {
                declaration.version = version
                _ = try store.add(declaration, at: Timestamp(milliseconds: milliseconds))
            }
            let times = try store.connection.rows("SELECT recorded_at FROM declaration ORDER BY id") {
                $0.integer(0)
            }
            #expect(times == [5_000, 5_000, 6_000])
        }
    }

    @Test("The digest is of what is declared, not of what is read out of it")
    func digest() throws {
        let declaration = try Self.declaration()
        var other = declaration
        other.indicators[0].place = nil
        other.indicators[1].confidence = 1
        #expect(DeclarationDigest.of(other) == DeclarationDigest.of(declaration))
        other.indicators[1].requirement.text += " "
        #expect(DeclarationDigest.of(other) != DeclarationDigest.of(declaration))
    }

    private static func declaration() throws -> Declaration {
        Declaration(
            enterprise: EnterpriseReference(id: "911100000000000001", name: "示例公司", division: "110108"),
            standard: StandardReference(number: "Q/ABC 001-2026", title: "房间空气调节器"),
            channel: Channel(
                name: "企业标准信息公共服务平台", address: "https://example.org/1",
                declaredAt: try #require(CalendarDate("2026-03-01"))),
            offerings: [
                Offering(kind: .model, name: "空调", commonName: "房间空气调节器", brand: "示例", model: "KFR-35GW"),
                Offering(kind: .service, name: "安装", outlets: "12"),
            ],
            attributes: ["额定制冷量": "3500 W", "类型": "热泵型"],
            indicators: [
                Indicator(
                    name: "全年能源消耗效率", parents: ["能效"],
                    requirement: try RequirementReader.read("≥ 4.50 W·h/(W·h)"),
                    methods: ["GB/T 7725"], place: DocumentPlace(page: 3, table: "1", cell: "2,3")),
                Indicator(
                    name: "噪声", grade: "一级", segment: ["额定制冷量": "≤4500 W"],
                    requirement: try RequirementReader.read("不大于 40 dB(A)"), confidence: 0.8),
            ])
    }

    /// A store inside one transaction.
    private struct Store {
        let connection: any SQLConnection
        let shelf = TermShelf()
        var reader: DeclarationStore { DeclarationStore(connection, shelf) }

        /// Writes declarations as one chunk.
        func add(
            _ declarations: Declaration..., at now: Timestamp = Timestamp(milliseconds: 0)
        ) throws -> [ChunkWriter.Outcome] {
            try add(declarations, at: now)
        }

        /// Writes declarations as one chunk.
        func add(
            _ declarations: [Declaration], at now: Timestamp = Timestamp(milliseconds: 0)
        ) throws -> [ChunkWriter.Outcome] {
            var writer = try ChunkWriter(
                PreparedChunk(declarations[...], [], CategoryMatcher([])).declarations, terms: shelf,
                now: now, connection)
            try writer.write()
            shelf.keep(writer.terms.fresh)
            return writer.outcomes
        }
    }

    private func withStore(_ body: @escaping @Sendable (Store) throws -> Void) async throws {
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let database = try Database(DatabaseLocation(address))
                try await database.migrate(Schema.migrations)
                try await database.write { try body(Store(connection: $0)) }
                try database.close()
            }
        }
    }
}
