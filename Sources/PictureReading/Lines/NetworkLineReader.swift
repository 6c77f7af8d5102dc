/// Reads one line with the network, and holds what decides against the ink: operators against their shape, numbers
/// against their pieces, letters that are alike in both cases against their height.
struct NetworkLineReader {
    /// The network.
    let network: LineNetwork
    /// The engine that knows only digits, points and dashes.
    let numbers: TextEngine
    /// The size of the page's type in pixels.
    let em: Double

    /// From which confidence on a character of the network counts as sure.
    private static let sure = 0.95
    /// Below which confidence the network knows nothing.
    private static let lost = 0.6

    /// Reads a line.
    func read(_ line: TextLine, in grey: borrowing Bitmap) -> [Token] {
        let symbols = LetterSizes(line: line, em: em).corrected(readTwice(line.box, in: grey))
        let parts = LineCutter(em: em).cut(line) { sign, box in
            // A sign that stands alone is told by its shape: the network knows signs in lines.
            symbols.count < 2 || SignVote(sign, seen: Self.over(box, symbols)).isSign
        }
        var tokens: [Token] = []
        for part in parts {
            switch part {
            case .sign(let character, let box):
                let vote = SignVote(character, seen: Self.over(box, symbols))
                tokens.append(
                    Token(
                        .sign, String(character), left: box.left, right: box.right,
                        confidence: vote.confidence))
            case .run(let glyphs):
                guard let box = glyphs.map(\.box).union else { continue }
                tokens += read(glyphs, Self.within(box, symbols), in: grey)
            }
        }
        return Token.parted(tokens)
    }

    /// What the network sees, and where it is not sure of a character sees again a little smaller.
    private func readTwice(_ box: PixelBox, in grey: borrowing Bitmap) -> [Symbol] {
        let first = seen(box, margin: 3, in: grey)
        guard first.contains(where: { $0.confidence < Self.sure }) else { return first }
        let second = seen(box, margin: 3 + Int(em * 0.12), in: grey)
        // Both err seldom at once, but not independently: half of what independence would give is believed.
        return TwoReadings.merge(first, second) { 1 - 2 * (1 - $0) * (1 - $1) }
    }

    /// The characters that the network sees in a box, in pixels of the page.
    ///
    /// - Parameter margin: how much paper is taken above and below it.
    private func seen(_ box: PixelBox, margin: Int, in grey: borrowing Bitmap) -> [Symbol] {
        // As high as the type, for a dash is not to become a bar.
        let slack = max(0, Int(em) - box.height) / 2 + margin
        let left = box.left - 6
        let raster = grey.raster(
            left: left, top: box.top - slack, right: box.right + 6, bottom: box.bottom + slack)
        return network.read(raster).map { symbol in
            var moved = symbol
            moved.left += left
            moved.right += left
            return moved
        }
    }

    /// The symbols whose middle lies in the columns of a box.
    private static func within(_ box: PixelBox, _ symbols: [Symbol]) -> [Symbol] {
        symbols.filter { ($0.left + $0.right) / 2 >= box.left && ($0.left + $0.right) / 2 < box.right }
    }

    /// The symbols that share columns with a box: a good part of the box's or of their own.
    private static func over(_ box: PixelBox, _ symbols: [Symbol]) -> [Symbol] {
        symbols.filter { symbol in
            let shared = min(symbol.right, box.right) - max(symbol.left, box.left)
            return shared * 3 > min(box.width, symbol.right - symbol.left)
        }
    }

    /// Reads a run without operators.
    private func read(_ glyphs: [Glyph], _ symbols: [Symbol], in grey: borrowing Bitmap) -> [Token] {
        let whole = NumberStructure(glyphs, em: em)
        let reading = NumberReading(symbols)
        if whole.isNumeric, symbols.isEmpty || reading.confidence < Self.lost,
            let token = number(whole, reading, in: grey), token.confidence >= 0.5
        {
            return [token]
        }
        return SymbolGroups.of(symbols, em: em, spaces: true).map { group in
            guard group.kind == .number, let first = group.symbols.first, let columns = group.columns
            else { return word(group) }
            let ink = glyphs.filter { columns.contains($0.box.middleX) }
            guard !ink.isEmpty,
                var token = number(
                    NumberStructure(ink, em: em), NumberReading(group.symbols), in: grey)
            else {
                var token = group.token
                token.confidence = min(token.confidence, 0.5)
                return token
            }
            token.startsWord = first.startsWord
            return token
        }
    }

    /// A group that is no number.
    private func word(_ group: SymbolGroup) -> Token {
        var token = group.token
        token.startsWord = group.symbols[0].startsWord && SymbolGroups.isLatin(group.symbols[0])
        if group.kind == .sign {
            token.text = SignVote.plain(token.text)
            // Its shape does not show it.
            token.confidence = min(group.symbols[0].confidence, 0.88)
            if "%×～=+".contains(token.text) { token.confidence = group.symbols[0].confidence }
        } else if token.text.allSatisfy({ "()（）/／".contains($0) }) {
            // One for another they mean the same.
            token.confidence = max(token.confidence, Self.sure)
        }
        return token
    }

    /// A number whose ink is held against the reading; where they differ it is read again as digits.
    private func number(
        _ structure: NumberStructure, _ reading: NumberReading, in grey: borrowing Bitmap
    ) -> Token? {
        let isSure = reading.looksNumeric && reading.confidence >= Self.sure
        if isSure, structure.agrees(with: reading.text) == true,
            structure.judge(reading.text).contradicting == 0, NumberVote.isPlausible(reading.text)
        {
            return structure.token(reading.text, confidence: 0.985)
        }
        let again = DigitReader(engine: numbers).readings(of: structure, in: grey)
        return NumberVote(
            readings: again + (isSure ? [] : [reading]), structure: structure,
            network: isSure ? reading : nil
        ).token
    }
}
