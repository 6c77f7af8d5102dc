import Testing

@testable import Documents

@Suite("Lines and paragraphs of a page")
struct LayoutTests {
    /// A word of Han characters as wide as it is long, or of letters half as wide.
    private func word(
        _ text: String, x: Double, y: Double, size: Double = 10, style: WordStyle = WordStyle(),
        angle: Int = 0
    ) -> Word {
        let width = text.unicodeScalars.map { $0.isHan ? size : size / 2 }.reduce(0, +)
        return Word(
            text, box: Box(left: x, top: y - 0.85 * size, right: x + width, bottom: y + 0.15 * size),
            baseline: y,
            size: size, edges: text.unicodeScalars.map { _ in x + width }, style: style, angle: angle)
    }

    private func page(_ words: [Word], number: Int = 1) -> PageContent {
        PageContent(number: number, width: 595, height: 842, words: words)
    }

    private func document(_ pages: [PageContent]) -> Document {
        var assembler = PageAssembler(form: .pdf)
        for page in pages { assembler.add(page) }
        return assembler.document()
    }

    private func texts(_ document: Document) -> [String] {
        document.blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
    }

    @Test("Han characters join without a space, words with one, wide gaps with a tab")
    func joins() {
        let lines = LineBuilder.lines([
            word("按", x: 100, y: 100), word("GB/T", x: 113, y: 100), word("5496", x: 138, y: 100),
            word("规定", x: 159, y: 100), word("发布", x: 300, y: 100),
        ])
        #expect(lines.map(\.text) == ["按GB/T 5496规定\t发布"])
    }

    @Test("Small type beside large type is raised or lowered")
    func scripts() {
        let lines = LineBuilder.lines([
            word("m", x: 100, y: 100), word("2", x: 105, y: 96, size: 6), word("CO", x: 200, y: 100),
            word("2", x: 210, y: 102.5, size: 6),
        ])
        #expect(lines.map(\.text) == ["m ²\tCO ₂"] || lines.map(\.text) == ["m²\tCO₂"])
    }

    @Test("In a picture what lies over a surer word is noise, and small gaps are none")
    func noise() {
        var noise = word("HR", x: 141, y: 100)
        noise.confidence = 0.6
        let words = [
            word("地理标志产品", x: 90, y: 100), noise, word("方正", x: 155, y: 100), word("大米", x: 200, y: 100),
        ]
        #expect(LineBuilder.lines(words, isPicture: true).map(\.text) == ["地理标志产品方正 大米"])
        #expect(LineBuilder.lines([words[0], words[2]]).map(\.text) == ["地理标志产品 方正"])
    }

    @Test("Large letters beside small lines are lines of their own")
    func largeLetters() {
        let lines = LineBuilder.lines([
            word("ICS", x: 70, y: 86), word("CCS", x: 70, y: 105), word("Q/ABC", x: 380, y: 125, size: 44),
        ])
        #expect(lines.map(\.text) == ["ICS", "CCS", "Q/ABC"])
    }

    @Test(
        "Letters set apart for width are closed up, words are not",
        arguments: [
            ("前　言", "前言"), ("检 验 方 法", "检验方法"), ("射阳大米 大米", "射阳大米 大米"), ("表 1", "表 1"),
        ])
    func closed(_ text: String, _ expected: String) {
        #expect(TextJoin.closed(text) == expected)
    }

    @Test("A wrapped sentence is one paragraph, a numbered clause starts another")
    func paragraphs() {
        let long = String(repeating: "文", count: 40)
        let document = document([
            page([
                word("　　", x: 70, y: 80), word(long, x: 90, y: 100), word(long + "字字", x: 70, y: 116),
                word("末尾。", x: 70, y: 132), word("5.1", x: 70, y: 148), word("外观", x: 95, y: 148),
                word("a)", x: 90, y: 164), word("第一项；", x: 110, y: 164),
            ])
        ])
        #expect(texts(document).suffix(3) == [long + long + "字字末尾。", "5.1 外观", "a) 第一项；"])
    }

    @Test("A sentence that a page break cuts goes on")
    func overPages() {
        let long = String(repeating: "文", count: 40)
        let document = document([
            page([word(long, x: 90, y: 100), word(long + "字字", x: 70, y: 116)]),
            page(
                [
                    word("续完。", x: 70, y: 80), word("另" + long, x: 90, y: 100),
                    word(long + "别的", x: 70, y: 116),
                ],
                number: 2),
        ])
        #expect(texts(document).first == long + long + "字字续完。")
    }

    @Test("Pages come back from the wire as they were sent")
    func wire() throws {
        var page = page([
            word("碎米≤", x: 10, y: 20, style: WordStyle(font: "宋体", isBold: true, colour: 0x112233))
        ])
        page.rulings = [Ruling(isHorizontal: true, position: 5, start: 1, end: 9, thickness: 0.5, colour: 7)]
        page.fills = [Fill(box: Box(left: 1, top: 2, right: 3, bottom: 4), colour: 9, wordsBefore: 1)]
        page.pictures = [PagePicture(box: Box(left: 1, top: 2, right: 3, bottom: 4), wordsBefore: 0)]
        page.doubt = PageDoubt(reason: .notDrawn, differences: [.init(layer: "8", picture: "3")])
        var writer = WireWriter()
        page.write(to: &writer)
        var reader = WireReader(writer.bytes)
        let back = try PageContent(from: &reader)
        #expect(reader.isAtEnd)
        #expect(back.words.map(\.text) == ["碎米≤"])
        #expect(back.words[0].style == page.words[0].style)
        #expect(back.words[0].edges.count == 3)
        #expect(back.rulings == page.rulings && back.fills == page.fills && back.pictures == page.pictures)
        #expect(back.doubt == page.doubt)
    }

    @Test("Bytes that are no page are refused, wherever they are cut or changed")
    func garbled() {
        var writer = WireWriter()
        page([word("碎米", x: 10, y: 20)]).write(to: &writer)
        for length in 0..<writer.bytes.count {
            var reader = WireReader(Array(writer.bytes.prefix(length)))
            #expect(throws: WireReader.Failure.self) { try PageContent(from: &reader) }
        }
        for place in writer.bytes.indices {
            var bytes = writer.bytes
            bytes[place] = 0xFF
            var reader = WireReader(bytes)
            // Refused, or a page whose counts fit: never a crash or a huge allocation.
            let page = try? PageContent(from: &reader)
            #expect((page?.words.count ?? 0) <= 1)
        }
    }

    @Test("Doubt in a text layer has a reason")
    func doubts() {
        let whole = Box(left: 0, top: 0, right: 595, bottom: 842)
        let text = word(String(repeating: "文字", count: 100), x: 50, y: 100)
        var scan = page([])
        scan.pictures = [PagePicture(box: whole, wordsBefore: 0)]
        #expect(PageDoubtReason.find(scan) { false } == .noText)
        var layer = page([word(text.text, x: 50, y: 100, style: WordStyle(isDrawn: false))])
        layer.pictures = [PagePicture(box: whole, wordsBefore: 1)]
        #expect(PageDoubtReason.find(layer) { false } == .notDrawn)
        #expect(
            PageDoubtReason.find(page([word(String(repeating: "\u{FFFD}", count: 90), x: 50, y: 100)])) {
                false
            } == .noCharacters)
        var covered = page([text])
        covered.pictures = [PagePicture(box: Box(left: 0, top: 0, right: 2500, bottom: 200), wordsBefore: 1)]
        #expect(PageDoubtReason.find(covered) { false } != nil)
        #expect(PageDoubtReason.find(page([text])) { false } == nil)
        var crowded = page((0..<10_001).map { word("字", x: Double($0 % 500), y: Double($0 / 20)) })
        crowded.fills = [Fill](
            repeating: Fill(box: Box(left: 900, top: 0, right: 901, bottom: 1), colour: 0, wordsBefore: 0),
            count: 10_000)
        #expect(PageDoubtReason.find(crowded) { false } == .crowded)
        #expect(PageDoubtReason.find(page([])) { true } == nil)
        #expect(PageDoubtReason.find(page([])) { false } == .noText)
    }
}
