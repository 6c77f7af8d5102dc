import Database
import Standards

/// Turns texts and queries into words for full-text search, the same way for both.
///
/// A run of Han characters gives its pairs of neighbours and each character alone, so that words of any length are found;
/// other runs give lower-case words. The number of a standard is one word more, whatever its spelling.
enum SearchWords {
    /// Counts the ways in which texts were cut, one after the other.
    static let version = 1

    /// The first offerings of a version, by which it is found.
    static let offerings = 20

    /// Marks the words of numbers, so that no other word is one.
    private static let numberMark = "\u{E001}"

    /// The words under which a standard is found.
    ///
    /// - Parameter numbers: the normal forms of its numbers.
    static func index(_ texts: some Sequence<String>, numbers: some Sequence<String> = []) -> SQLWords {
        var collector = WordCollector()
        for text in texts { collector.collect(text, withCharacters: true) }
        for number in numbers { collector.add(numberMark + squeezed(key: number)) }
        return collector.words
    }

    /// The words under which a standard is found that has these versions.
    static func words(of versions: [Declaration]) -> SQLWords {
        var collector = WordCollector()
        for version in versions {
            collect(version, numberKey: StandardNumber(version.standard.number).normalized, into: &collector)
        }
        return collector.words
    }

    /// Collects the words under which a declaration's standard is found.
    ///
    /// - Parameter numberKey: the normal form of the standard's number.
    static func collect(
        _ declaration: Declaration, numberKey: String, into collector: inout WordCollector
    ) {
        func collect(_ text: String) { collector.collect(text, withCharacters: true) }
        collect(declaration.standard.title)
        collect(declaration.standard.number)
        collect(declaration.enterprise.name)
        collect(declaration.enterprise.id)
        let offerings = declaration.offerings
        for place in offerings.indices.prefix(Self.offerings) {
            collect(offerings[place].name)
            if let text = offerings[place].commonName { collect(text) }
            if let text = offerings[place].brand { collect(text) }
            if let text = offerings[place].model { collect(text) }
        }
        collector.add(numberMark + squeezed(key: numberKey))
    }

    /// The form of a standard number in which spellings are equal: `gbt188012022` for `GB/T 18801-2022`.
    static func squeezed(_ number: String) -> String { squeezed(key: StandardNumber(number).normalized) }

    /// That form of a number that is in normal form already.
    static func squeezed(key: String) -> String {
        String(String.UnicodeScalarView(key.lowercased().unicodeScalars.filter(WordCollector.isWord)))
    }

    /// A word that a query asks for.
    struct Word: Hashable {
        /// Letters, digits, Han characters.
        var text: String
        /// Whether words that begin so will do.
        var isPrefix = false
    }

    /// What a search asks for: all words, or the number that begins so.
    struct Query: Equatable {
        var words: [Word]
        var number: String?
    }

    /// The query of a text: all its words, or the standard number that it is a beginning of. `nil` where it holds
    /// nothing to look for.
    static func match(_ text: String) -> Query? {
        let words = query(text, hasCharacters: true)
        guard !words.isEmpty else { return nil }
        let number = squeezed(text)
        // A number has digits; whatever its spelling, its squeezed form begins with the squeezed query.
        let isNumber = number.contains(where: \.isNumber) && number.utf8.count >= 4
        return Query(words: words, number: isNumber ? number : nil)
    }

    /// The word of a number that begins so, in its squeezed form.
    ///
    /// - Parameter isWhole: whether the number ends so too.
    static func numberWord(_ number: String, isWhole: Bool = false) -> Word {
        Word(text: numberMark + number, isPrefix: !isWhole)
    }

    /// The words that must all be there for a query; empty where the query holds nothing to look for.
    ///
    /// - Parameter hasCharacters: whether characters alone are words of the index; else what begins with one will do.
    static func query(_ text: String, hasCharacters: Bool = false) -> [Word] {
        var words: [Word] = []
        WordCollector.forEachRun(text) { run, isHan in
            if !isHan {
                words.append(Word(text: String(String.UnicodeScalarView(run)).lowercased()))
            } else if run.count == 1 {
                words.append(Word(text: String(String.UnicodeScalarView(run)), isPrefix: !hasCharacters))
            } else {
                for (first, second) in zip(run, run.dropFirst()) {
                    words.append(Word(text: "\(first)\(second)"))
                }
            }
        }
        return words
    }
}
