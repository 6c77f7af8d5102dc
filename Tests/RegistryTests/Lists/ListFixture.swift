import Foundation
import Standards

@testable import Registry

/// Enterprises and lists for tests.
enum ListFixture {
    /// A code that passes its checks and that nobody has: its division does not exist.
    static func code(_ number: Int) -> String {
        let digits = String(number)
        let organisation = String(repeating: "0", count: 8 - digits.count) + digits
        let body =
            "91000000" + organisation
            + String(Character(Unicode.Scalar(CreditCode.organisationCheck(organisation.utf8))))
        return body + String(Character(Unicode.Scalar(CreditCode.check(body.utf8))))
    }

    static func enterprise(_ number: Int, _ name: String) -> EnterpriseReference {
        EnterpriseReference(id: code(number), name: name, division: "110108")
    }

    static func list(_ kind: AuthorityList.Kind = .leaders, id: String = "test-list") -> AuthorityList {
        AuthorityList(
            id: id, kind: kind, title: "试验名单", issuer: "试验机构",
            issuedOn: CalendarDate(daysSince1970: 20_000), address: "https://example.org/list",
            isExample: true)
    }

    static func entry(_ name: String, _ standard: String, code: String? = nil) -> AuthorityListEntry {
        var entry = AuthorityListEntry()
        entry.enterprise = name
        entry.standard = standard
        entry.code = code
        return entry
    }

    static func withFile(_ text: String, _ type: String, _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "lingpao-\(UUID()).\(type)")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file.path)
    }
}
