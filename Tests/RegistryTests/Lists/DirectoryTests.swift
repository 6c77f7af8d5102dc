import Database
import Diagnostics
import Standards
import Testing

@testable import Registry

@Suite("The directory of enterprises")
struct DirectoryTests {
    @Test("Enterprises go in once; a new name stands beside the old one, and both are found")
    func names() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let first = ListFixture.enterprise(1, "北京示例电器有限公司")
            let before = try await registry.state()
            #expect(try await registry.importEnterprises([first]).added == 1)
            let after = try await registry.state()
            #expect(after.changes > before.changes, "a search for enterprises has another answer")
            #expect(try await registry.importEnterprises([first]).unchanged == 1)
            #expect(try await registry.state() == after)
            var renamed = first
            renamed.name = "北京新示例科技有限公司"
            #expect(try await registry.importEnterprises([renamed, renamed]).changed == 1)
            let found = try await registry.database.read { connection in
                let store = DirectoryStore(connection: connection, moment: Timestamp(milliseconds: 0))
                return try ["北京示例电器有限公司", "北京新示例科技有限公司"].map {
                    try store.enterprises(named: EnterpriseName.key($0)).map(\.key)
                } + [store.enterprises(near: EnterpriseName.key("北京示例电机有限公司")).map(\.key)]
            }
            #expect(found == Array(repeating: ["USCC:\(first.id)"], count: 3))
        }
    }

    @Test("What a declaration says of its enterprise stays as it was declared")
    func declared() async throws {
        try await RegistryFixture.run { fixture in
            let declaration = try RegistryFixture.declaration(1, [95, 95, 95])
            _ = try await fixture.registry.load([declaration])
            var other = declaration.enterprise
            other.name = "另一名称"
            #expect(try await fixture.registry.importEnterprises([other]).changed == 1)
            let report = try await fixture.registry.load([declaration])
            #expect(report.unchanged == 1 && report.refused.isEmpty)
        }
    }

    @Test("The directory needs the scope, and leaves a row")
    func rights() async throws {
        try await RegistryFixture.run { fixture in
            let holder = fixture.registry.acting(as: .key(id: "x", scopes: [.lists]))
            await #expect(throws: RightsError.notAllowed(actor: "key:x", scope: .import)) {
                try await holder.importEnterprises([])
            }
            _ = try await fixture.registry.importEnterprises([ListFixture.enterprise(1, "甲有限公司")])
            let rows = try await fixture.registry.audit(AuditQuery(action: .enterprisesImported))
            #expect(rows.first?.details == ["added": "1", "changed": "0"])
        }
    }

    @Test("Rows of CSV and JSON Lines are read; wrong codes are refused with the reason")
    func files() throws {
        let code = ListFixture.code(1)
        let wrong = String(code.dropLast()) + (code.last == "0" ? "1" : "0")
        let csv = """
            统一代码,企业名称,division,备注
            \(code.lowercased()),示例公司,110108,
            \(wrong),错码公司,,
            ,无码公司,,

            """
        let json = """
            {"id": "\(code)", "name": "示例公司"}
            {"id": "A1", "idScheme": "X-OWN", "name": "自编"}
            {"id": "A1", "idScheme": "OWN", "name": "自编"}
            {"id": "\(wrong)", "name": "错码公司"}
            {"id": "\(code)", "nam": "示例公司"}
            not json
            """
        try ListFixture.withFile(csv, "csv") { path in
            let columns = ["id": "统一代码", "name": "企业名称"]
            let (enterprises, findings) = try Self.read(path, columns)
            #expect(enterprises.map(\.id) == [code])
            #expect(enterprises.first?.division == "110108")
            #expect(findings.map(\.code) == ["unused-column", "wrong-credit-code", "missing-key"])
        }
        try ListFixture.withFile(json, "jsonl") { path in
            let (enterprises, findings) = try Self.read(path, [:])
            #expect(enterprises.map(\.id) == [code, "A1"])
            #expect(
                findings.map(\.code) == [
                    "wrong-id-scheme", "wrong-credit-code", "unknown-key", "invalid-json",
                ])
        }
    }

    private static func read(
        _ path: String, _ columns: [String: String]
    ) throws -> ([EnterpriseReference], [Diagnostic]) {
        var stream = try DirectoryStream(path: path, columns: columns)
        var all: [EnterpriseReference] = []
        var findings: [Diagnostic] = []
        while let enterprises = try stream.next(into: &findings) { all += enterprises }
        return (all, findings)
    }
}
