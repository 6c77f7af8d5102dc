import Standards

/// Turns texts and queries into words for full-text search, the same way for both.
///
/// A run of Han characters gives its characters and its pairs of neighbours, so that words of one and two
/// characters are found; other runs give lower-case words. The result is plain text for a tokenizer that
/// splits at white space, so that the table stays readable to other programs.
enum SearchWords {
    /// The words under which a text is found.
    static func index(_ texts: some Sequence<String>) -> String {
        var words: [String] = []
        for text in texts { collect(text, singles: true, into: &words) }
        return words.joined(separator: " ")
    }

    /// The words that must all be there for a query; empty where the query holds nothing to look for.
    static func query(_ text: String) -> [String] {
        var words: [String] = []
        collect(text, singles: false, into: &words)
        return words
    }

    /// The form of a standard number in which spellings are equal: `gbt188012022` for `GB/T 18801-2022`.
    static func squeezed(_ number: String) -> String {
        String(
            String.UnicodeScalarView(
                StandardNumber(number).normalized.lowercased().unicodeScalars.filter(isWord)))
    }

    /// What a search asks for: all words, or the number that begins so.
    struct Query: Equatable {
        var words: [String]
        var number: String?
    }

    /// The query of a text: all its words, or the standard number that it is a beginning of. `nil` where it holds
    /// nothing to look for.
    static func match(_ text: String) -> Query? {
        let words = query(text)
        guard !words.isEmpty else { return nil }
        let number = squeezed(text)
        // A number has digits; whatever its spelling, its squeezed form begins with the squeezed query.
        let isNumber = number.contains(where: \.isNumber) && number.utf8.count >= 4
        return Query(words: words, number: isNumber ? number : nil)
    }

    private static func collect(_ text: String, singles: Bool, into words: inout [String]) {
        var run: [Unicode.Scalar] = []
        var runIsHan = false
        func finish() {
            guard !run.isEmpty else { return }
            if runIsHan {
                if singles || run.count == 1 { words += run.map { String($0) } }
                for (first, second) in zip(run, run.dropFirst()) { words.append("\(first)\(second)") }
            } else {
                words.append(String(String.UnicodeScalarView(run)).lowercased())
            }
            run.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            guard isWord(scalar) else {
                finish()
                continue
            }
            let han = isHan(scalar)
            if han != runIsHan { finish() }
            runIsHan = han
            run.append(scalar)
        }
        finish()
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: true
        case 0..<0x80: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
        default: false
        }
    }
}
