import Documents

/// A run of symbols that makes one word: Han text, Latin letters, or a number.
struct SymbolGroup {
    /// What it is.
    var kind: Token.Kind
    /// Its symbols.
    var symbols: [Symbol]
    /// From which column on the page's ink belongs to it.
    var from: Int
    /// Up to which column.
    var to: Int

    /// The columns of its symbols; `nil` where they have none. The symbols of two readings may overlap.
    var columns: Range<Int>? {
        guard let left = symbols.map(\.left).min(), let right = symbols.map(\.right).max(), left < right
        else {
            return nil
        }
        return left..<right
    }

    /// Whether it is a word of Latin letters.
    var isLetters: Bool {
        kind == .text && symbols.allSatisfy(SymbolGroups.isLatin)
            && symbols.contains { $0.text.first?.isLetter ?? false }
    }

    /// Whether it has Han characters.
    var isHan: Bool { symbols.contains { $0.text.first?.isHan ?? false } }

    /// The group as it was read.
    var token: Token {
        let text = symbols.map(\.text).joined()
        let edges = symbols.flatMap { symbol in symbol.text.unicodeScalars.map { _ in symbol.right } }
        let weakest = symbols.map(\.confidence).min() ?? 0
        let mean = symbols.map(\.confidence).reduce(0, +) / Double(max(1, symbols.count))
        if kind == .sign {
            // What the shape did not show as an operator may be half of another: ≤ without its bar.
            return Token(
                kind, text == "~" ? "～" : text, left: symbols[0].left, right: symbols[0].right,
                confidence: min(weakest, "%×～~".contains(text) ? 0.9 : 0.6))
        }
        return Token(
            kind, text, left: symbols.first?.left ?? from, right: symbols.last?.right ?? to, edges: edges,
            confidence: (weakest + mean) / 2)
    }
}

/// Parts the symbols of a line into words.
enum SymbolGroups {
    /// The words from left to right.
    ///
    /// - Parameter spaces: whether white space that the recognition saw parts Latin words.
    static func of(_ symbols: [Symbol], em: Double, spaces: Bool = false) -> [SymbolGroup] {
        var groups: [SymbolGroup] = []
        for place in symbols.indices {
            let symbol = symbols[place]
            let kind: Token.Kind = isDigit(symbol) ? .number : isSign(symbol) ? .sign : .text
            let before = place > 0 ? symbols[place - 1] : nil
            let next = place + 1 < symbols.count ? symbols[place + 1] : nil
            if var last = groups.popLast(), let before {
                let gap = Double(symbol.left - before.right)
                let joins: Bool
                if last.kind == .number {
                    let afterPoint = isPoint(before)
                    joins =
                        (kind == .number && (afterPoint || gap < em * 0.4))
                        || (isPoint(symbol) && gap < em * 0.4 && next.map(isDigit) ?? false)
                } else if last.kind == .sign || kind == .sign {
                    joins = false
                } else {
                    joins =
                        kind == .text && gap < em * (isLatin(symbol) ? 0.22 : 0.6)
                        && isLatin(symbol) == isLatin(before)
                        && !(spaces && symbol.startsWord && gap > em * 0.1 && isLatin(symbol))
                }
                if joins {
                    last.symbols.append(symbol)
                    groups.append(last)
                    continue
                }
                groups.append(last)
            }
            groups.append(SymbolGroup(kind: kind, symbols: [symbol], from: symbol.left, to: symbol.right))
        }
        for place in groups.indices {
            let first = groups[place].symbols[0]
            let last = groups[place].symbols[groups[place].symbols.count - 1]
            let before = place > 0 ? groups[place - 1].symbols.last?.right : nil
            let after = place + 1 < groups.count ? groups[place + 1].symbols[0].left : nil
            groups[place].from = before.map { ($0 + first.left) / 2 } ?? first.left - Int(em)
            groups[place].to = after.map { ($0 + last.right + 1) / 2 } ?? last.right + Int(em)
        }
        return groups
    }

    /// Whether a symbol is a digit, of either width.
    static func isDigit(_ symbol: Symbol) -> Bool {
        guard symbol.text.count == 1, let character = symbol.text.first else { return false }
        return character.isNumber && character.wholeNumberValue != nil && !character.isHan
            && !isRaised(character)
    }

    /// Whether a character is set above the line, as Unicode has it.
    static func isRaised(_ character: Character) -> Bool {
        ScriptCharacters.raisedDigits.values.contains(character)
    }

    /// Whether a symbol may be a decimal point.
    static func isPoint(_ symbol: Symbol) -> Bool { [".", ",", "．"].contains(symbol.text) }

    /// Whether a symbol is an operator.
    static func isSign(_ symbol: Symbol) -> Bool {
        symbol.text.count == 1 && "<>≤≥≦≧⩽⩾=+±~～∼〜＜＞%％‰×".contains(symbol.text)
    }

    /// Whether a symbol is a letter of the Latin alphabet or a mark that goes with it.
    static func isLatin(_ symbol: Symbol) -> Bool {
        symbol.text.unicodeScalars.allSatisfy { $0.value < 0x250 && $0.value > 0x20 }
    }
}
