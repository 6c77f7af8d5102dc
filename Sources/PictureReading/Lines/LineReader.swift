/// Reads one line without the network: cuts it at operators, reads what is between as text, and numbers once more
/// as numbers.
struct LineReader {
    /// The engine for Chinese text.
    let names: TextEngine
    /// The engine that knows only digits, points and dashes.
    let numbers: TextEngine
    /// The engine for Latin letters.
    let letters: TextEngine
    /// The size of the page's type in pixels.
    let em: Double

    /// Reads a line.
    func read(_ line: TextLine, in grey: borrowing Bitmap) -> [Token] {
        var tokens: [Token] = []
        var sign: PixelBox?
        for part in LineCutter(em: em).cut(line) {
            switch part {
            case .sign(let character, let box):
                tokens.append(
                    Token(.sign, String(character), left: box.left, right: box.right, confidence: 0.95))
                sign = "≤≥<>".contains(character) ? box : nil
            case .run(let glyphs):
                var read = read(glyphs, of: line, in: grey)
                if let box = sign, let first = glyphs.first, read.first?.kind == .number,
                    Double(first.box.left - box.right) < em * 0.2, box.isLevel(with: first.box)
                {
                    // As high as the digit beside it: it may be a ragged 2 of the same number.
                    read[0].confidence = min(read[0].confidence, 0.85)
                    tokens[tokens.count - 1].confidence = 0.85
                }
                tokens += read
                sign = nil
            }
        }
        return tokens
    }

    /// Reads a run without operators.
    private func read(_ glyphs: [Glyph], of line: TextLine, in grey: borrowing Bitmap) -> [Token] {
        guard let box = glyphs.map(\.box).union else { return [] }
        let symbols = textSymbols(in: box, grey)
        let structure = NumberStructure(glyphs, em: em)
        let reading = NumberReading(symbols)
        if structure.isNumeric, mayBeNumber(reading, structure),
            let token = number(structure, reading: reading, in: grey), token.confidence >= 0.5
        {
            return [token]
        }
        // Ink like that of a number, read as text: whatever it is, it is not sure.
        let isDoubtful = structure.isNumeric && mayBeNumber(reading, structure)
        let finder = NumberFinder(glyphs: glyphs, em: em)
        let groups = SymbolGroups.of(symbols, em: em)
        var tokens = groups.enumerated().map { place, group in
            guard group.kind == .number else { return group.token }
            let reading = NumberReading(group.symbols)
            let before = place > 0 ? groups[place - 1].symbols.last : nil
            let after = place + 1 < groups.count ? groups[place + 1].symbols.first : nil
            let structure = finder.find(
                reading.text, in: group.from..<max(group.from + 1, group.to),
                openBefore: before.map { !SymbolGroups.isLatin($0) } ?? true,
                openAfter: after.map { !SymbolGroups.isLatin($0) } ?? true)
            guard let structure, let token = number(structure, reading: reading, in: grey) else {
                var token = group.token
                token.confidence = min(token.confidence, 0.5)
                return token
            }
            return token
        }
        for place in groups.indices where groups[place].isLetters {
            let before = place > 0 && tokens[place - 1].kind == .number ? tokens[place - 1].right : Int.min
            let after =
                place + 1 < groups.count && tokens[place + 1].kind == .number
                ? tokens[place + 1].left : Int.max
            if before < after,
                let token = word(
                    groups[place], among: glyphs, bounds: before..<after,
                    textBefore: place > 0 && groups[place - 1].isHan,
                    textAfter: place + 1 < groups.count && groups[place + 1].isHan, in: grey)
            {
                tokens[place] = token
            }
        }
        if isDoubtful {
            for place in tokens.indices { tokens[place].confidence = min(tokens[place].confidence, 0.6) }
        }
        return Token.parted(tokens)
    }

    /// Reads a word of Latin letters once more with the engine for them, cut at its slashes.
    private func word(
        _ group: SymbolGroup, among glyphs: [Glyph], bounds: Range<Int>, textBefore: Bool, textAfter: Bool,
        in grey: borrowing Bitmap
    ) -> Token? {
        let finder = LetterFinder(glyphs: glyphs, em: em)
        let parts = finder.find(
            in: group.from..<max(group.from + 1, group.to), bounds: bounds, textBefore: textBefore,
            textAfter: textAfter)
        var text = ""
        var confidence = 1.0
        var boxes: [PixelBox] = []
        for part in parts {
            switch part {
            case .slash(let glyph):
                text += "/"
                boxes.append(glyph.box)
            case .letters(let run):
                guard let box = run.map(\.box).union else { continue }
                boxes.append(box)
                let read = letters.read(box, margin: 2, scale: 0.8, in: grey)
                text += read.map(\.text).joined()
                confidence = min(confidence, read.map(\.confidence).min() ?? 0)
            }
        }
        guard let box = boxes.union else { return nil }
        var token = group.token
        (token.text, token.confidence) = LetterVote.decide(
            token.text, token.confidence, text, confidence)
        return Token(
            .text, token.text, left: box.left, right: box.right, confidence: token.confidence)
    }

    /// Whether a run whose ink may be a number should be read as one, seeing what it was read as.
    private func mayBeNumber(_ reading: NumberReading, _ structure: NumberStructure) -> Bool {
        // `GB 1354`: capitals before digits are the letters of a standard's number, however unsurely they were read.
        let capitals = reading.text.prefix { $0.isASCII && $0.isUppercase }
        if capitals.count >= 2, capitals.contains(where: { !"OIZSB".contains($0) }) { return false }
        if reading.looksNumeric || reading.confidence < 0.9 { return reading.text.count < 12 }
        guard structure.parts.count <= 4 else { return false }
        // Digits are lower than Han characters; 1 is read as 工, 7 as 了, and 0 as a letter.
        return reading.text.contains { $0.isHan }
            ? structure.digitHeight <= em * 0.84 : reading.text.allSatisfy { "OolIZSB|".contains($0) }
    }

    /// Reads a number by itself, twice, and weighs the readings.
    private func number(
        _ structure: NumberStructure, reading: NumberReading, in grey: borrowing Bitmap
    ) -> Token? {
        let again = DigitReader(engine: numbers).readings(of: structure, in: grey)
        return NumberVote(readings: again + [reading], structure: structure).token
    }

    /// Reads a box as Chinese text at two sizes; where both agree a character is surer.
    private func textSymbols(in box: PixelBox, _ grey: borrowing Bitmap) -> [Symbol] {
        let first = names.read(box, margin: 4, scale: 0.62, in: grey)
        let second = names.read(box, margin: 4, scale: 1, in: grey)
        return TwoReadings.merge(first, second)
    }
}
