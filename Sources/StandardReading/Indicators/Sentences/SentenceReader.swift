import Documents
import Quantities
import Standards

/// Reads the indicators of sentences in clauses that require.
struct SentenceReader {
    let content: StandardContent
    let outline: ClauseOutline
    let methods: MethodIndex
    /// What the standard calls its product.
    private let products: Set<String>

    init(content: StandardContent, outline: ClauseOutline, methods: MethodIndex) {
        self.content = content
        self.outline = outline
        self.methods = methods
        let title = (content.cover.title ?? "").parted(by: " \u{3000}\n").map(PlainText.line)
        var products = Set(title)
        for (place, term) in content.terms.enumerated() {
            let name = PlainText.line(term.name)
            // The first term is the product, others only where the title speaks of them: 额定热负荷 is a quantity.
            if title.contains(where: { PlainText.holds($0, name) || PlainText.holds(name, $0) })
                || title.isEmpty && place == 0
            {
                products.insert(name)
            }
        }
        self.products = products
    }

    /// The indicators of one clause's own sentences.
    func indicators(ofClause place: Int) -> [Indicator] {
        let clause = content.clauses[place]
        guard let sure = confidence(place, clause) else { return [] }
        var result: [Indicator] = []
        for paragraph in clause.paragraphs where paragraph.kind == .text || paragraph.kind == .item {
            for sentence in paragraph.paragraph.text.parted(by: "。；;！\n") {
                result += read(String(sentence), clause, place, paragraph.paragraph, sure)
            }
        }
        return result
    }

    /// How sure it is that a sentence of a clause is a requirement; `nil` where it is none.
    private func confidence(_ place: Int, _ clause: Clause) -> Double? {
        switch outline.topics[place] {
        case .requirements: 0.97
        // A title such as 运行 says nothing, but a sentence with 应 requires.
        case .unknown: clause.kind == .clause ? 0.8 : nil
        default: nil
        }
    }

    // MARK: Sentences

    private func read(
        _ sentence: String, _ clause: Clause, _ place: Int, _ paragraph: Paragraph, _ sure: Double
    ) -> [Indicator] {
        let line = PlainText.asWritten(sentence)
        guard !PlainText.holds(line, anyOf: SentenceWords.weak) else { return [] }
        var state = SentenceState()
        for part in Self.parts(line) {
            guard !PlainText.holds(part, anyOf: SentenceWords.doings) else {
                state.isDoubtful = true
                continue
            }
            if Self.isCondition(part) {
                state.add(condition: part)
                continue
            }
            guard let phrase = RequirementPhrase(state.takeHead(part)) else {
                state.pass(part, products: products)
                continue
            }
            if state.join(phrase) { continue }
            state.begin(phrase, SentenceSubject(phrase.subject, products: products))
        }
        return state.found.flatMap {
            indicators($0, clause, place, paragraph, sure * (state.isDoubtful ? 0.85 : 1))
        }
    }

    /// The parts between commas; a comma between digits or in brackets parts nothing.
    private static func parts(_ line: String) -> [String] {
        var result: [String] = []
        var part = String.UnicodeScalarView()
        let scalars = Array(line.unicodeScalars)
        var depth = 0
        for (index, scalar) in scalars.enumerated() {
            if scalar == "(" || scalar == "（" { depth += 1 }
            if scalar == ")" || scalar == "）" { depth = max(0, depth - 1) }
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            let between = index > 0 && PlainText.isDigit(scalars[index - 1]) && PlainText.isDigit(next)
            if depth == 0, scalar == "，" || scalar == "," && !between {
                result.append(String(part))
                part = String.UnicodeScalarView()
            } else {
                part.append(scalar)
            }
        }
        result.append(String(part))
        return result.map { PlainText.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// `当…时`, `在…下`, `…的`: what the next part holds for.
    private static func isCondition(_ part: String) -> Bool {
        let ends = ["时", "下", "后", "的", "中", "情况下"]
        return ends.contains { part.ends(with: $0) } && !PlainText.holds(part, anyOf: ["应", "不得", "须"])
    }

    // MARK: Indicators

    private func indicators(
        _ found: SentenceFinding, _ clause: Clause, _ place: Int, _ paragraph: Paragraph, _ sure: Double
    ) -> [Indicator] {
        let subject = found.subject
        var confidence = min(
            sure, subject.confidence, found.phrase.requirement.confidence, paragraph.confidence)
        if !found.phrase.isModal { confidence = min(confidence, 0.85) }
        confidence = min(
            confidence, UnitDoubts.confidence(found.phrase.requirement, of: subject.names.first ?? ""),
            subject.names.map(NameDoubts.confidence).min() ?? 1)
        if outline.topics[place] == .unknown, !found.phrase.isModal { return [] }
        var names = subject.names
        let title = outline.title(place)
        if names.isEmpty {
            guard let own = clause.title ?? title, !HeadingCategories.isCategory(own),
                LabelReader.heading(PlainText.key(own)) == nil
            else { return [] }
            names = [HeadText(own).name]
            if clause.title == nil { confidence = min(confidence, 0.8) }
        }
        let box = paragraph.place.box.map { [$0.left, $0.top, $0.right, $0.bottom] }
        return names.map { name in
            Indicator(
                name: PlainText.line(name), parents: subject.parents, grade: subject.grade,
                segment: subject.segment.isEmpty ? nil : subject.segment,
                requirement: found.phrase.requirement,
                methods: methods.methods(
                    written: nil, name: name, parents: subject.parents, titles: title.map { [$0] } ?? []),
                place: DocumentPlace(page: paragraph.place.page, box: box), confidence: confidence)
        }
    }
}
