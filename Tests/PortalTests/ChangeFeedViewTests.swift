import Diagnostics
import Foundation
import HTTPTypes
import Registry
import Standards
import Testing

@testable import Portal

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct ChangeFeedViewTests {
    @Test(arguments: Language.allCases)
    func theFeedIsAnAtomFeedOfTheChanges(language: Language) async throws {
        let configuration = PortalConfiguration(siteAddress: "https://portal.example")
        try await withPortal(configuration: configuration) { (portal) async throws in
            let answer = try await portal.get(.changes, in: language)
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "application/atom+xml; charset=utf-8")
            let elements = try Elements.read(answer.body)
            #expect(elements["entry"]?.count == 5)
            #expect(elements["id"]?.first == "tag:portal.example,2026:changes")
            #expect(Set(elements["id"] ?? []).count == 6)
            #expect(elements["updated"]?[1] == "2026-03-04T16:00:00.000Z", "the latest first")
            #expect(
                answer.body.contains("href=\"https://portal.example\(Route.changes.link(in: language))\""))
            let title = elements["title"]?[1] ?? ""
            #expect(title.contains("《个人信息保护法》第四十七条 <删除>"))
            #expect(title.contains(language == .zh ? "已依法删除" : "forgotten"))
        }
    }

    @Test func everyPageNamesTheFeed() async throws {
        try await withPortal { (portal) async throws in
            for language in Language.allCases {
                #expect(
                    try await portal.get(.home, in: language).body.contains(
                        "type=\"application/atom+xml\" href=\"\(Route.changes.link(in: language))\""))
            }
        }
    }

    @Test func noTextBreaksTheXML() throws {
        var change = RecordChange(number: 7, at: Timestamp(milliseconds: 0), kind: .declared)
        change.enterprise = "X"
        change.standard = "Q/<A>&\"\u{1} \u{8}]]>"
        change.version = 1
        let page = PageContext(language: .en, route: .changes)
        let text = Templates.shared.render(ChangeFeedView([change], in: page), in: .atom)
        #expect(try Elements.read(text)["title"]?[1] == "Q/<A>&\"   ]]>: version 1 recorded")
    }

    /// The texts of an XML document by the names of their elements.
    private final class Elements: NSObject, XMLParserDelegate {
        private var texts: [String: [String]] = [:]
        private var text = ""

        static func read(_ xml: String) throws -> [String: [String]] {
            let parser = XMLParser(data: Data(xml.utf8))
            let elements = Elements()
            parser.delegate = elements
            try #require(parser.parse(), "\(String(describing: parser.parserError))")
            return elements.texts
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) { text = "" }
        func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }
        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) { texts[name, default: []].append(text) }
    }
}
