/// Makes paragraphs of the lines of a page.
struct ParagraphBuilder {
    private let page: Int
    /// Where most lines start and end.
    private let left: Double
    private let right: Double
    private var paragraphs: [Paragraph] = []
    private var current: [PageLine] = []

    /// Prepares for a page.
    ///
    /// - Parameter lines: all lines of the page, to know where its text starts and ends.
    init(page: Int, lines: [PageLine]) {
        self.page = page
        left = Self.common(lines.map(\.box.left), .min) ?? 0
        right = Self.common(lines.map(\.box.right), .max) ?? 0
    }

    private enum Extreme { case min, max }

    /// The place where many lines start or end: the outermost that two lines share.
    private static func common(_ places: [Double], _ extreme: Extreme) -> Double? {
        let sorted = extreme == .min ? places.sorted() : places.sorted(by: >)
        for (place, next) in zip(sorted, sorted.dropFirst()) where abs(place - next) < 4 { return place }
        return sorted.first
    }

    /// The paragraphs of lines that stand together, from top to bottom.
    mutating func paragraphs(of lines: [PageLine]) -> [Paragraph] {
        paragraphs = []
        for line in lines {
            if let last = current.last, startsAnew(line, after: last) { end() }
            current.append(line)
        }
        end()
        return paragraphs
    }

    private func startsAnew(_ line: PageLine, after last: PageLine) -> Bool {
        guard let first = current.first else { return true }
        let size = max(line.size, last.size)
        if abs(line.size - last.size) > 0.15 * size || line.isBold != last.isBold { return true }
        if ParagraphStart.isStart(line.text) { return true }
        let gap = line.box.top - last.box.bottom
        if gap > 1.1 * size { return true }
        if isCentred(line) || isCentred(last) { return true }
        // The last line did not fill its space.
        if last.box.right < right - 2.5 * size { return true }
        let indent = line.box.left - left
        let firstIndent = first.box.left - left
        // Indented as the first line was: the next paragraph, unless it hangs from a label.
        if indent > 1.2 * size, abs(indent - firstIndent) < 0.6 * size { return !isHanging(first) }
        return indent > 1.2 * size && line.box.left > last.box.left + size && !isHanging(first)
    }

    private func isHanging(_ line: PageLine) -> Bool { ParagraphStart.isListLabel(line.text) }

    /// Whether a line stands in the middle, away from both margins.
    private func isCentred(_ line: PageLine) -> Bool {
        let width = right - left
        return line.box.left > left + 3 * line.size && line.box.right < right - 3 * line.size
            && abs(line.box.middleX - (left + right) / 2) < max(0.02 * width, 0.5 * line.size)
    }

    private mutating func end() {
        guard let first = current.first else { return }
        let text = current.dropFirst().reduce(first.text) { $0.joined(line: $1.text) }
        let alignment: TextAlignment? =
            current.allSatisfy(isCentred)
            ? .centre : first.box.left > (left + right) / 2 && current.count == 1 ? .right : nil
        paragraphs.append(
            Paragraph(
                text,
                style: ParagraphStyle(
                    size: first.size, isBold: current.allSatisfy(\.isBold), alignment: alignment),
                place: BlockPlace(page: page, box: current.map(\.box).union),
                lines: current.map { TextLine($0.text, page: page, box: $0.box, confidence: $0.confidence) },
                confidence: current.map(\.confidence).min() ?? 1))
        current = []
    }

    /// Whether a paragraph at the end of a page may go on with the first of the next page.
    func endsFull(_ paragraph: Paragraph) -> Bool {
        guard let last = paragraph.lines.last, let size = paragraph.style.size else { return false }
        // A line that is short itself says nothing of the margin.
        return last.box.width > 20 * size && last.box.right > right - 1.5 * size
            && paragraph.style.alignment == nil
            && !(last.text.hasSuffix("。") || last.text.hasSuffix("；") || last.text.hasSuffix("："))
    }

    /// Whether a paragraph at the head of a page may go on with the last of the page before.
    func startsInside(_ paragraph: Paragraph) -> Bool {
        guard let first = paragraph.lines.first, let size = paragraph.style.size else { return false }
        return first.box.left < left + 0.8 * size && paragraph.style.alignment == nil
            && !ParagraphStart.isStart(first.text)
    }
}
