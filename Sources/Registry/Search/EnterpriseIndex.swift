import Database
import Standards

/// The words under which enterprises are found: those of their names and codes, and the pinyin initials of their names.
struct EnterpriseIndex {
    static let table = SearchTable.creation(of: name)
    static let index = SearchTable.index(of: name)
    private static let name = "enterprise_search"

    /// Marks pairs of initials, so that no word of a name is one.
    private static let mark: Unicode.Scalar = "\u{E000}"
    /// How many enterprises a search gives at most.
    static let most = 1_000

    let connection: any SQLConnection

    /// Makes enterprises findable that are new.
    static func add(_ words: [(row: Int, words: SQLWords)], _ connection: any SQLConnection) throws {
        try SearchTable(name, connection).add(words)
    }

    /// Makes an enterprise findable no longer.
    static func remove(_ enterprise: EnterpriseReference, row: Int, _ connection: any SQLConnection) throws {
        let table = SearchTable(name, connection)
        try table.remove(words(enterprise), row: row)
        try table.compact()
    }

    /// The words of an enterprise.
    static func words(_ enterprise: EnterpriseReference) -> SQLWords {
        var collector = WordCollector()
        collector.collect(enterprise.name)
        collector.collect(enterprise.id)
        for pair in pairs(PinyinInitials.of(enterprise.name)) { collector.add(pair) }
        return collector.words
    }

    /// The enterprises that a query finds, by their rows: by words of the name or the code, or by initials.
    func enterprises(_ text: String) throws -> [Int] {
        let words = SearchWords.query(text)
        guard !words.isEmpty else { return [] }
        let initials = PinyinInitials.of(text)
        var alternatives = [words]
        // Initials are typed as letters alone, with the digits of the name.
        if initials.count >= 2, text.unicodeScalars.allSatisfy({ $0.isASCII && WordCollector.isWord($0) }) {
            alternatives.append(Self.pairs(initials).map { SearchWords.Word(text: $0) })
        }
        return try SearchTable(Self.name, connection).rows(anyOf: alternatives, limit: Self.most)
    }

    /// The words of neighbouring initials, as bytes of letters and digits.
    static func initialWords(_ initials: [UInt8]) -> [SearchWords.Word] {
        pairs(String(decoding: initials, as: UTF8.self)).map { SearchWords.Word(text: $0) }
    }

    /// The rows of enterprises under whose words all of one of the alternatives are, in their order.
    ///
    /// - Parameter areRare: whether few are expected.
    func rows(anyOf alternatives: [[SearchWords.Word]], limit: Int, areRare: Bool) throws -> [Int] {
        try SearchTable(Self.name, connection).rows(anyOf: alternatives, limit: limit, areRare: areRare)
    }

    private static func pairs(_ initials: String) -> [String] {
        zip(initials, initials.dropFirst()).map { "\(mark)\($0)\($1)" }
    }
}
