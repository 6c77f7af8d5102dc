import Diagnostics
import PortalAssets
import Testing

@testable import Portal

@Suite struct TextsTests {
    @Test(arguments: TextKey.allCases)
    func everyTextStandsInBothLanguagesWithTheSamePlaces(key: TextKey) {
        #expect(!key.chinese.isEmpty)
        #expect(!key.english.isEmpty)
        func places(_ text: String) -> Set<String> {
            Set(text.matches(of: #/\{(\d)\}/#).map { String($0.1) })
        }
        #expect(places(key.chinese) == places(key.english))
    }

    @Test(arguments: TextKey.allCases.filter { $0 != .otherLanguage })
    func noTextIsInTheOtherLanguage(key: TextKey) {
        #expect(!key.english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        #expect(key.chinese.firstMatch(of: #/[\p{Han}][,;:!?]/#) == nil, "Chinese has its own punctuation")
    }

    @Test func everyTextOfATemplateExists() {
        var used = 0
        for (name, template) in PortalAssets.templates {
            for match in template.matches(of: #/\{\{t\.([A-Za-z]+)\}\}/#) {
                #expect(TextKey(rawValue: String(match.1)) != nil, "\(match.1) in \(name)")
                used += 1
            }
        }
        #expect(used > 50)
    }

    @Test func noTemplatePlacesAnythingUnescapedButTheStyleSheet() {
        for (name, template) in PortalAssets.templates {
            let raw = template.matches(of: #/\{\{[{&]\s*(\w+)/#).map { String($0.1) }
            #expect(raw == (name == "report" ? ["style"] : []), "\(name)")
        }
    }

    @Test func noTemplateHoldsAnAddressOrAText() {
        for (name, template) in PortalAssets.templates {
            #expect(template.firstMatch(of: #/(href|action)="\//#) == nil, "\(name)")
            #expect(!template.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(name)")
        }
    }

    @Test func argumentsAreNotReadAsPlaces() {
        let texts = Texts(language: .en)
        #expect(texts(.pagePosition, "{1}", "2") == "Page {1} of 2")
        #expect(texts(.errorReference, "a{b") == "Reference a{b")
    }
}
