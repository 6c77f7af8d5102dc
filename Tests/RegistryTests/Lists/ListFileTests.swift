import Diagnostics
import Foundation
import Reading
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("Files of lists")
struct ListFileTests {
    @Test("A head and its entries are read from JSON Lines")
    func jsonLines() throws {
        let text = """
            {"list": \(Self.head)}
            {"enterprise": "甲", "standard": "Q/A 1-2026", "offerings": ["A1", "A2"], "from": "2026-01-01"}
            """
        try ListFixture.withFile(text, "jsonl") { path in
            let file = try ListFile(path: path)
            #expect(file.diagnostics.isEmpty)
            #expect(file.list?.id == "a-2026" && file.list?.isExample == true)
            #expect(file.entries.first?.offerings == ["A1", "A2"])
            #expect(file.entries.first?.from == CalendarDate("2026-01-01"))
        }
    }

    @Test("A table is read through a mapping that gives the head and the columns")
    func table() throws {
        let mapping = """
            list:
              id: a-2026
              kind: leaders
              title: 名单
              issuer: 机构
              issuedOn: 2026-01-01
              address: https://example.org
            columns:
              enterprise: 企业名称
              standard: 标准编号
            """
        try ListFixture.withFile(mapping, "yaml") { mapping in
            try ListFixture.withFile("企业名称,标准编号,序号\n甲,Q/A 1-2026,1\n,Q/B 1-2026,2\n", "csv") { path in
                let file = try ListFile(path: path, mapping: mapping)
                #expect(file.list?.issuedOn == CalendarDate("2026-01-01"))
                #expect(file.entries.map(\.enterprise) == ["甲"])
                #expect(file.diagnostics.map(\.code) == ["unused-column", "missing-key"])
            }
            try ListFixture.withFile("名称,编号\n甲,乙\n", "csv") { path in
                #expect(throws: InputFailure.self) { try ListFile(path: path, mapping: mapping) }
            }
        }
    }

    @Test(
        "What is wrong is told",
        arguments: [
            ("", "empty-list"), ("{\"enterprise\": \"甲\", \"standard\": \"Q/A 1-2026\"}", "missing-key"),
            ("{\"list\": {\"id\": \"A B\"}}", "wrong-value"),
            ("{\"list\": HEAD}", "empty-list"), ("{\"list\": HEAD}\n{\"enterprise\": \"甲\"}", "missing-key"),
            ("{\"list\": HEAD}\n{\"enterprise\": \"甲\", \"standard\": \"1\", \"x\": 1}", "unknown-key"),
            (
                "{\"list\": HEAD}\n{\"enterprise\": \"甲\", \"standard\": \"1\", \"from\": \"yesterday\"}",
                "wrong-date"
            ),
            (
                "{\"list\": HEAD}\n{\"enterprise\": \"甲\", \"standard\": \"1\", \"from\": \"2026-02-01\", \"until\": \"2026-01-01\"}",
                "wrong-date"
            ),
        ])
    func wrong(text: String, code: String) throws {
        try ListFixture.withFile(text.replacing("HEAD", with: Self.head), "jsonl") { path in
            let file = try ListFile(path: path)
            #expect(file.diagnostics.contains { $0.code == code && $0.severity == .error })
        }
    }

    @Test("The made-up example that ships is read without a finding, and says that it is made up")
    func sample() throws {
        let file = try ListFile(
            path: ProjectFolder.root.appending(path: "Samples/leader-list-example.jsonl").path)
        #expect(file.diagnostics.isEmpty)
        #expect(file.list?.isExample == true)
        #expect(file.entries.count >= 4)
    }

    @Test("A YAML file that grows beyond its limit is refused")
    func growing() throws {
        let lines =
            ["a: &a [x, x, x, x, x, x, x, x, x]"]
            + (0..<8).map { level in
                let name = String(UnicodeScalar(UInt8(98 + level)))
                let before = String(UnicodeScalar(UInt8(97 + level)))
                return "\(name): &\(name) ["
                    + Array(repeating: "*\(before)", count: 9).joined(separator: ", ") + "]"
            }
        try ListFixture.withFile(lines.joined(separator: "\n"), "yaml") { mapping in
            try ListFixture.withFile("enterprise,standard\n甲,乙\n", "csv") { path in
                let failure = #expect(throws: InputFailure.self) {
                    try ListFile(path: path, mapping: mapping)
                }
                #expect(failure?.diagnostics.map(\.code) == ["too-deep"])
            }
        }
    }

    private static let head = """
        {"id": "a-2026", "kind": "leaders", "title": "名单", "issuer": "机构", "issuedOn": "2026-01-01", \
        "address": "https://example.org", "example": "yes"}
        """
}
