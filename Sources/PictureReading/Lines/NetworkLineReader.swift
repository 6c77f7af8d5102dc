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
    /// The width, as a share of the type size, below which a line is a character or two alone in their cell.
    private static let alone = 1.2
    /// Below which confidence the network knows nothing.
    private static let lost = 0.6

    /// Reads a line.
    func read(_ line: TextLine, in grey: borrowing Bitmap) -> [Token] {
        let symbols = LetterSizes(line: line, em: em).corrected(readTwice(line.box, in: grey))
        if Double(line.box.width) < em, isPercentSign(line.box, in: grey) {
            return [Token(.sign, "%", left: line.box.left, right: line.box.right, confidence: 0.93)]
        }
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

    /// Whether what stands alone in a box is a percent sign; its stroke is often too faint to count as ink.
    private func isPercentSign(_ box: PixelBox, in grey: borrowing Bitmap) -> Bool {
        for level in [PageCleaning.inkLevel] + PageCleaning.faintLevels {
            guard let pieces = try? grey.pieces(in: box.grown(by: 2), below: level), !pieces.isEmpty else {
                continue
            }
            let glyphs = TextLine(pieces: pieces).glyphs
            if glyphs.count == 1, PercentSign.matches(glyphs[0].pieces.joined) { return true }
        }
        return false
    }

    /// What the network sees, and where it is not sure of a character sees again a little smaller.
    ///
    /// It was trained on lines and is seldom sure of a character alone: one or two are set thrice in a row as well.
    private func readTwice(_ box: PixelBox, in grey: borrowing Bitmap) -> [Symbol] {
        let isAlone = Double(box.width) < em * Self.alone
        var symbols = seen(box, margin: 3, in: grey)
        if isAlone, !Self.isSure(symbols) { symbols = confirmed(symbols, box, margin: 3, in: grey) }
        if Self.isSure(symbols) || symbols.isEmpty && !isAlone { return symbols }
        let margin = 3 + Int(em * 0.12)
        // Both err seldom at once, but not independently: half of what independence would give is believed.
        symbols = TwoReadings.merge(symbols, seen(box, margin: margin, in: grey), together: Self.together)
        return isAlone && !Self.isSure(symbols) ? confirmed(symbols, box, margin: margin, in: grey) : symbols
    }

    private static func isSure(_ symbols: [Symbol]) -> Bool {
        !symbols.isEmpty && symbols.allSatisfy { $0.confidence >= sure }
    }

    /// How sure a character is that two readings have.
    private static func together(_ first: Double, _ second: Double) -> Double {
        1 - 2 * (1 - first) * (1 - second)
    }

    /// The characters of a box weighed against what the network sees where they stand thrice in a row.
    private func confirmed(
        _ symbols: [Symbol], _ box: PixelBox, margin: Int, in grey: borrowing Bitmap
    ) -> [Symbol] {
        let row = seen(box, margin: margin, copies: 3, in: grey)
        let count = row.count / 3
        // All three must be the same.
        guard count > 0, row.count == 3 * count,
            (count..<row.count).allSatisfy({ row[$0].text == row[$0 - count].text })
        else { return symbols }
        let again = (0..<count).map { place in
            var symbol = row[place]
            symbol.confidence = (0..<3).reduce(0) { $0 + row[place + $1 * count].confidence } / 3
            return symbol
        }
        let weaker = symbols.map(\.confidence).min() ?? 0
        guard symbols.count == count || (again.map(\.confidence).min() ?? 0) > weaker else { return symbols }
        return again.enumerated().map { place, inRow in
            let alone = symbols.count == count ? symbols[place] : nil
            var symbol = inRow
            if let alone, alone.text == inRow.text {
                symbol = alone
                symbol.confidence = max(
                    alone.confidence, inRow.confidence, Self.together(alone.confidence, inRow.confidence))
            } else {
                // The row is trusted a little more.
                if let alone, alone.confidence > inRow.confidence + 0.1 { symbol = alone }
                symbol.confidence *= 0.7
            }
            return symbol
        }
    }

    /// The characters that the network sees in a box, in pixels of the page.
    ///
    /// - Parameters:
    ///   - margin: how much paper is taken above and below it.
    ///   - copies: how often it is set side by side; the places are those of the first.
    private func seen(
        _ box: PixelBox, margin: Int, copies: Int = 1, in grey: borrowing Bitmap
    ) -> [Symbol] {
        // As high as the type, for a dash is not to become a bar.
        let slack = max(0, Int(em) - box.height) / 2 + margin
        let left = box.left - 6
        let raster = grey.raster(
            left: left, top: box.top - slack, right: box.right + 6, bottom: box.bottom + slack)
        return network.read(copies > 1 ? raster.repeated(copies) : raster).map { symbol in
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
            else { return told(word(group), group, glyphs) }
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

    /// A sign of a percentage as its ink shows it: a thousandth is ten times less.
    private func told(_ token: Token, _ group: SymbolGroup, _ glyphs: [Glyph]) -> Token {
        guard token.text == "%" || token.text == "‰", let columns = group.columns else { return token }
        let ink = glyphs.filter { columns.contains($0.box.middleX) }.flatMap(\.pieces)
        guard !ink.isEmpty else { return token }
        var token = token
        switch (token.text, PercentSign.kind(ink.joined)) {
        case ("%", .percent), ("‰", .perMille): break
        case (_, .perMille):
            token.text = "‰"
            token.confidence = min(token.confidence, 0.85)
        default: token.confidence = min(token.confidence, 0.7)
        }
        return token
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
        if isSure, let fainter = fainter(structure, agreeingWith: reading.text, in: grey) {
            return fainter.token(reading.text, confidence: 0.95)
        }
        let again = DigitReader(engine: numbers).readings(of: structure, in: grey)
        return NumberVote(
            readings: again + (isSure ? [] : [reading]), structure: structure,
            network: isSure ? reading : nil
        ).token
    }

    /// The ink of a number with the thin strokes that were too faint to count as ink, if it then is that number: its
    /// digits and points are all there, and no shape speaks against it.
    private func fainter(
        _ structure: NumberStructure, agreeingWith text: String, in grey: borrowing Bitmap
    ) -> NumberStructure? {
        guard !structure.isPart, let box = structure.glyphs.map(\.box).union, NumberVote.isPlausible(text)
        else {
            return nil
        }
        for level in PageCleaning.faintLevels {
            guard let pieces = try? grey.pieces(in: box.grown(by: 2), below: level), !pieces.isEmpty else {
                continue
            }
            let fainter = NumberStructure(TextLine(pieces: pieces).glyphs, em: em)
            let shapes = fainter.judge(text)
            if fainter.agrees(with: text) == true, shapes.contradicting == 0,
                2 * shapes.fitting >= text.count(where: \.isNumber)
            {
                return fainter
            }
        }
        return nil
    }
}
