import Documents

/// Tells characters apart that differ only in height and place: `s` and `S`, `o` and the full stop `。`, the mark of a
/// footnote and a letter.
///
/// The network looks at shapes; which case a letter has, and whether it is raised, is told by its ink beside the
/// digits, capitals and Han characters of its line.
struct LetterSizes {
    /// The glyphs of the line.
    private let glyphs: [Glyph]
    /// The size of the page's type in pixels.
    private let em: Double

    private static let alike: Set<Character> = ["c", "o", "s", "u", "v", "w", "x", "z"]
    /// The height of digits and capitals as a share of the type size, and of the height of a Han character.
    private static let capitalOfType = 0.72
    private static let capitalOfHan = 0.78
    /// How far a Han character reaches below the line, as a share of its height.
    private static let hanDepth = 0.11
    private static let raised = ScriptCharacters.raisedDigits.merging(ScriptCharacters.raisedLetters) {
        digit, _ in digit
    }

    /// - Parameters:
    ///   - line: the line.
    ///   - em: the size of the page's type in pixels.
    init(line: TextLine, em: Double) {
        glyphs = line.glyphs
        self.em = em
    }

    /// The symbols with letters in the case, and at the height, that their ink shows.
    func corrected(_ symbols: [Symbol]) -> [Symbol] {
        let boxes = symbols.map(box)
        let type = type(of: symbols, boxes)
        var result = symbols
        for place in symbols.indices.reversed() where symbols[place].text.count == 1 {
            let next = place + 1 < result.count ? result[place + 1].text.first : nil
            // Between letters, as in KOH, it is one.
            if place > 0, symbols[place].text == "O", Self.isLatin(symbols[place - 1].text.first),
                Self.isLatin(next)
            {
                continue
            }
            if let character = symbols[place].text.first {
                result[place].text = String(
                    corrected(character, boxes[place], type, isFirst: place == 0, next: next))
            }
        }
        return result
    }

    private static func isLatin(_ character: Character?) -> Bool {
        character.map { $0.isASCII && $0.isLetter } ?? false
    }

    /// The height of capitals of a line, and the row that its letters stand on.
    private struct LineType {
        var capital: Double
        var baseline: Double
    }

    private func corrected(
        _ character: Character, _ box: PixelBox?, _ type: LineType?, isFirst: Bool, next: Character?
    ) -> Character {
        if character == "ª" { return ScriptCharacters.raisedLetters["a"] ?? "a" }
        if character == "º" { return "°" }
        guard let box else { return character }
        // An O is as wide as it is high, a zero is not.
        if character == "O", box.width * 100 < box.height * 72 { return "0" }
        let height = Double(box.height)
        if let type, !isFirst, let raised = Self.raised[character],
            type.baseline - Double(box.bottom) > type.capital * 0.3,
            character.isNumber || character.isLetter
                ? height < type.capital * 0.85 : next.map(SymbolGroups.isRaised) ?? false
        {
            return raised
        }
        guard let letter = character.lowercased().first, Self.alike.contains(letter) else { return character }
        let share = height / (type?.capital ?? em * Self.capitalOfType)
        if letter == "o", share < 0.58, !isFirst, next?.isHan ?? true { return "。" }
        if share < (type == nil ? 0.8 : 0.84) { return letter }
        if share > (type == nil ? 0.86 : 0.88), share < 1.3 { return letter.uppercased().first ?? letter }
        return character
    }

    /// The ink of a symbol that is a glyph of its own.
    private func box(_ symbol: Symbol) -> PixelBox? {
        let inside = glyphs.filter { symbol.left <= $0.box.middleX && $0.box.middleX < symbol.right }
        guard let box = inside.map(\.box).union, box.left <= symbol.left + 2, symbol.right <= box.right + 2
        else { return nil }
        return box
    }

    /// How high a capital is in this line and where it stands, as far as it shows.
    private func type(of symbols: [Symbol], _ boxes: [PixelBox?]) -> LineType? {
        func median(_ wanted: (Character) -> Bool) -> (height: Double, bottom: Double)? {
            let found = zip(symbols, boxes).compactMap { symbol, box in
                symbol.text.first.flatMap { wanted($0) ? box : nil }
            }
            guard !found.isEmpty else { return nil }
            let heights = found.map(\.height).sorted()
            let bottoms = found.map(\.bottom).sorted()
            return (Double(heights[heights.count / 2]), Double(bottoms[bottoms.count / 2]))
        }
        if let han = median({ $0.isHan && $0 != "一" }) {
            return LineType(
                capital: han.height * Self.capitalOfHan, baseline: han.bottom - han.height * Self.hanDepth)
        }
        return median { character in
            character.isASCII && (character.isNumber || character.isUppercase)
                && !Self.alike.contains(Character(character.lowercased()))
        }.map { LineType(capital: $0.height, baseline: $0.bottom) }
    }
}
