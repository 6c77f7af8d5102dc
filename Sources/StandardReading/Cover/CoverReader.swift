import Documents
import Standards

/// Reads the cover of a standard (GB/T 1.1—2020, 8.1).
struct CoverReader {
    private var cover = Cover()
    private var lines: [CoverLine]
    /// Which lines are spent.
    private var isSpent: [Bool]
    /// The line of the number, from which the title is looked for.
    private var numberLine: Int?

    /// Reads the cover, or what of it other parts repeat.
    ///
    /// - Parameters:
    ///   - blocks: what stands before the foreword and the first clause.
    ///   - runningTexts: what repeats at the head of pages, the number among it.
    ///   - innerTitle: the title that stands once more before the first clause.
    static func read(_ blocks: [Block], runningTexts: [Paragraph], innerTitle: InnerTitle?) -> Cover {
        var reader = CoverReader(CoverLine.lines(blocks))
        reader.readClasses()
        reader.readNumbers()
        reader.readDates()
        reader.readIssuer()
        reader.readTitles()
        if reader.cover.number == nil { reader.readNumber(from: runningTexts) }
        if let innerTitle { reader.compare(with: innerTitle) }
        return reader.cover
    }

    private init(_ lines: [CoverLine]) {
        self.lines = lines
        isSpent = [Bool](repeating: false, count: lines.count)
    }

    private mutating func spend(_ line: Int, for field: String) {
        isSpent[line] = true
        if cover.places[field] == nil { cover.places[field] = lines[line].place }
    }

    // MARK: ICS, CCS, record number

    private mutating func readClasses() {
        for (place, line) in lines.enumerated() {
            if let range = line.plain.uppercased().range(of: "ICS") {
                let upper = line.plain.uppercased()
                let rest = upper[range.upperBound...].drop { ":.".contains($0) }
                let code = rest.prefix { $0.isASCII && $0.isNumber || ".;,、；".contains($0) }
                if !code.isEmpty {
                    cover.ics = String(code)
                    spend(place, for: "ics")
                    let tail = rest.dropFirst(code.count)
                    if let ccs = Self.ccs(String(tail)) { takeCCS(ccs, place) }
                }
            } else if cover.ccs == nil, let ccs = Self.ccs(line.plain) {
                takeCCS(ccs, place)
            }
            if let range = line.plain.range(of: "备案号:") ?? line.plain.range(of: "备案号") {
                let number = line.plain[range.upperBound...]
                if !number.isEmpty { cover.recordNumber = String(number) }
                spend(place, for: "recordNumber")
            }
        }
    }

    private mutating func takeCCS(_ ccs: String, _ line: Int) {
        cover.ccs = ccs
        spend(line, for: "ccs")
    }

    /// `B22`, `CCSB22`, `中国标准文献分类号:X11/19`.
    private static func ccs(_ plain: String) -> String? {
        var rest = plain[...]
        for mark in ["CCS", "中国标准文献分类号", "分类号"] where rest.hasPrefix(mark) {
            rest = rest.dropFirst(mark.count)
        }
        rest = rest.drop { $0 == ":" }
        guard let letter = rest.first, letter.isASCII, letter.isUppercase else { return nil }
        let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber || $0 == "/" }
        guard digits.first?.isNumber ?? false, (1...6).contains(digits.count),
            rest.count == digits.count + 1
        else { return nil }
        return "\(letter)\(digits)"
    }

    // MARK: Numbers

    private mutating func readNumbers() {
        for (place, line) in lines.enumerated() where !isSpent[place] {
            let isReplacing = line.plain.contains("代替")
            if isReplacing {
                cover.replaces += NumberScan.numbers(in: line.text).map(\.number.normalized)
                spend(place, for: "replaces")
                if numberLine == nil, cover.number != nil { numberLine = place }
            } else if cover.number == nil, let (number, rest) = NumberScan.leading(line.text),
                number.year != nil, rest.allSatisfy({ $0.isWhitespace })
            {
                cover.number = number.normalized
                numberLine = place
                spend(place, for: "number")
            }
        }
    }

    private mutating func readNumber(from texts: [Paragraph]) {
        for text in texts {
            guard let found = NumberScan.numbers(in: text.text).first?.number, found.year != nil else {
                continue
            }
            cover.number = found.normalized
            cover.places["number"] = text.place
            return
        }
    }

    // MARK: Dates and issuer

    private mutating func readDates() {
        for (place, line) in lines.enumerated() where !isSpent[place] {
            var rest = line.plain[...]
            while let (date, after) = Self.date(in: rest) {
                // `2019-07-11发布`, `发布日期：2019-07-11`, `XXXX-XX-XX 发布`; the word may be the next part.
                let before = rest[..<date.range.lowerBound]
                let next = place + 1 < lines.count ? lines[place + 1].plain[...] : ""
                let words = after.isEmpty && !before.contains("发布") && !before.contains("实施") ? next : after
                // The word behind a date is its own; the one before may be that of the date before.
                let isImplemented = words.hasPrefix("实施")
                if !isImplemented, words.hasPrefix("发布") || before.contains("发布") {
                    if cover.published == nil { cover.published = date.value }
                    spend(place, for: "published")
                } else if isImplemented || before.contains("实施") {
                    if cover.implemented == nil { cover.implemented = date.value }
                    spend(place, for: "implemented")
                }
                rest = after
            }
        }
    }

    /// The first date of a text: `2019-07-11`, `2019年7月1日`, `2019.07.11`.
    private static func date(
        in text: Substring
    ) -> (date: (range: Range<Substring.Index>, value: CalendarDate), after: Substring)? {
        var place = text.startIndex
        while place < text.endIndex {
            let rest = text[place...]
            let year = rest.prefix { $0.isASCII && $0.isNumber }
            if year.count == 4, let parts = parts(rest.dropFirst(4)), let number = Int(year),
                let date = CalendarDate(year: number, month: parts.month, day: parts.day)
            {
                return ((place..<parts.rest.startIndex, date), parts.rest)
            }
            place = year.isEmpty ? text.index(after: place) : year.endIndex
        }
        return nil
    }

    private static func parts(_ text: Substring) -> (month: Int, day: Int, rest: Substring)? {
        let signs: Set<Character> = ["-", "—", "–", "―", "－", "一", ".", "/", "年", "月"]
        guard let first = text.first, signs.contains(first) else { return nil }
        let rest = text.drop { signs.contains($0) }
        let month = rest.prefix { $0.isASCII && $0.isNumber }
        let afterMonth = rest.dropFirst(month.count)
        guard let second = afterMonth.first, signs.contains(second), (1...2).contains(month.count) else {
            return nil
        }
        let afterSign = afterMonth.drop { signs.contains($0) }
        let day = afterSign.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(day.count), let month = Int(month), let dayNumber = Int(day) else {
            return nil
        }
        let end = afterSign.dropFirst(day.count)
        return (month, dayNumber, end.first == "日" ? end.dropFirst() : end)
    }

    private mutating func readIssuer() {
        for (place, line) in lines.enumerated() where !isSpent[place] {
            guard line.plain == "发布" || line.plain.hasSuffix("发布") else { continue }
            spend(place, for: "issuer")
            let own = line.plain.dropLast(2)
            var names = own.count >= 4 ? [String(own)] : []
            // The names stand before the word, on lines of their own.
            let start = numberLine ?? -1
            var before = place - 1
            while before >= 0, before > start, !isSpent[before], lines[before].plain.count >= 4,
                names.count <= 2,
                Self.isBody(lines[before].plain)
            {
                names.insert(lines[before].plain, at: 0)
                isSpent[before] = true
                cover.places["issuer"] = lines[before].place
                before -= 1
            }
            if !names.isEmpty {
                cover.issuer = names.joined(separator: " ")
                return
            }
        }
    }

    /// Whether a text names somebody who issues standards.
    private static func isBody(_ plain: String) -> Bool {
        let ends = ["局", "会", "部", "公司", "厂", "院", "中心", "集团", "协会", "委员会", "社", "所", "店", "企业", "联盟"]
        return ends.contains { plain.hasSuffix($0) }
    }

    // MARK: Titles

    private mutating func readTitles() {
        guard let start = numberLine else { return }
        var title: [String] = []
        var english: [String] = []
        for place in lines.indices where place > start && !isSpent[place] {
            let line = lines[place]
            if Self.isHan(line.plain) {
                // What follows the English title is no title any more.
                if !english.isEmpty { break }
                if Self.isRemark(line.plain) { if title.isEmpty { continue } else { break } }
                title.append(line.text)
                spend(place, for: "title")
            } else if !title.isEmpty, line.plain.contains(where: \.isLetter) {
                if Self.isRemark(line.plain) { break }
                english.append(line.text)
                spend(place, for: "englishTitle")
            }
        }
        if !title.isEmpty { cover.title = Self.title(title) }
        if !english.isEmpty { cover.englishTitle = FoldedText.spaced(english.joined(separator: " ")) }
    }

    /// The title stands twice: where the cover was read from a picture in large and ornate type, the one before the
    /// first clause is the surer reading.
    private mutating func compare(with inner: InnerTitle) {
        guard let title = cover.title else {
            cover.title = inner.text
            cover.places["title"] = inner.place
            return
        }
        let (own, other) = (FoldedText.folded(title), FoldedText.folded(inner.text))
        guard inner.isFromPicture, own != other, abs(own.count - other.count) <= max(2, own.count / 4) else {
            return
        }
        cover.title = inner.text
        cover.places["title"] = inner.place
    }

    private static func title(_ parts: [String]) -> String {
        FoldedText.spaced(parts.joined(separator: " "))
    }

    private static func isHan(_ plain: String) -> Bool {
        plain.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    /// Words on a cover that are no title: `（征求意见稿）`, `标准草案`, degrees of correspondence.
    private static func isRemark(_ plain: String) -> Bool {
        let words = [
            "稿)", "草案", "点击此处", "(IDT", "(MOD", "(NEQ", ",IDT)", ",MOD)", ",NEQ)", "发布", "实施", "国家标准", "地方标准",
            "企业标准", "团体标准", "行业标准", "完成日期",
        ]
        return words.contains { plain.contains($0) } && plain.count <= 24
    }
}
