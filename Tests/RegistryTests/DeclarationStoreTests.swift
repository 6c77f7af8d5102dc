import Database
import Foundation
import Quantities
import Standards
import Testing

@testable import Registry

@Suite("Stored declarations")
struct DeclarationStoreTests {
    @Test("A declaration comes back as it went in")
    func roundTrip() async throws {
        try await withStore { store in
            let declaration = try Self.declaration()
            let outcome = try store.add(declaration, scheme: nil, words: "词")
            guard case .added(let row, _) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(try store.read(row) == declaration)
        }
    }

    @Test("The same version with the same content is stored once")
    func unchanged() async throws {
        try await withStore { store in
            _ = try store.add(try Self.declaration(), scheme: nil, words: "词")
            #expect(try store.add(try Self.declaration(), scheme: nil, words: "词") == .unchanged)
        }
    }

    @Test("The same version with other content is refused, and the stored one stays")
    func conflict() async throws {
        try await withStore { store in
            let declaration = try Self.declaration()
            guard case .added(let row, _) = try store.add(declaration, scheme: nil, words: "词") else {
                return
            }
            var other = declaration
            other.indicators[0].requirement = try RequirementReader.read("≥ 4.60 W·h/(W·h)")
            #expect(try store.add(other, scheme: nil, words: "词") == .conflict)
            #expect(try store.read(row) == declaration)
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
            guard case .added(_, let one) = try store.add(first, scheme: nil, words: "词"),
                case .added(_, let two) = try store.add(second, scheme: nil, words: "词")
            else {
                Issue.record("not stored")
                return
            }
            #expect(one == two)
        }
    }

    @Test("The same number of two enterprises is two standards")
    func collision() async throws {
        try await withStore { store in
            let first = try Self.declaration()
            var second = first
            second.enterprise.id = "911100000000000002"
            guard case .added(_, let one) = try store.add(first, scheme: nil, words: "词"),
                case .added(_, let two) = try store.add(second, scheme: nil, words: "词")
            else {
                Issue.record("not stored")
                return
            }
            #expect(one != two)
        }
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

    private func withStore(_ body: @escaping @Sendable (DeclarationStore) throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try Database(DatabaseLocation(folder.appending(path: "test.sqlite").path))
        try await database.migrate(Schema.migrations)
        try await database.write { try body(DeclarationStore($0)) }
        try database.close()
    }
}
