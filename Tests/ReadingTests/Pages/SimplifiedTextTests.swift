import Documents
import Testing

@testable import Reading

@Suite("Words read from a picture are written in simplified characters")
struct SimplifiedTextTests {
    private func simplified(_ text: String, source: PageSource = .picture) -> Word {
        let box = Box(left: 0, top: 0, right: 10, bottom: 10)
        var page = PageContent(
            number: 1, width: 100, height: 100, source: source,
            words: [Word(text, box: box, baseline: 9, size: 10, edges: [], confidence: 0.99)])
        var simplifier = SimplifiedText()
        simplifier.simplify(&page)
        return page.words[0]
    }

    @Test("A form that differs by a stroke stays sure, another is not")
    func forms() {
        #expect(simplified("黃粒米").text == "黄粒米")
        #expect(simplified("黃粒米").confidence == 0.99)
        #expect(simplified("余氣").text == "余气")
        #expect(simplified("余氣").confidence < 0.9)
    }

    @Test(
        "Characters that both scripts have, rare ones and other signs stay",
        arguments: ["著作", "乾坤", "草甘膦", "≤0.5 μg/kg", "ΔE"])
    func stays(_ text: String) {
        #expect(simplified(text).text == text)
        #expect(simplified(text).confidence == 0.99)
    }

    @Test("A text layer is left as it is")
    func layer() { #expect(simplified("黃粒米", source: .textLayer).text == "黃粒米") }
}
