import Diagnostics

/// General words for reading names: what turns a name into that of another thing, what it may be for, and what at its
/// end changes nothing. They are data of the product (`scope-words.yaml`), read once.
struct ScopeWords: Sendable {
    /// A group of words with a title.
    struct Group: Sendable {
        /// The id, under which schemes refer to a use.
        var id: String
        /// What the words stand for.
        var title: LocalizedText
        /// The words as written.
        var words: [String]
    }

    /// Kinds of other things.
    private(set) var heads: [Group] = []
    /// Kinds of uses.
    private(set) var uses: [Group] = []
    private(set) var tails: [String] = []
    private(set) var units: [String] = []
    private(set) var withMarkers: [String] = []
    private(set) var forMarkers: [String] = []
    private(set) var useEnds: [String] = []
    private(set) var deviceEnds: [String] = []
    private(set) var joins: [String] = []
    private(set) var kindEnds: [String] = []
    /// Pairs of characters that are taken for each other.
    private(set) var lookalikes: Set<[UInt32]> = []

    /// The words of the product.
    static let shared = ScopeWords(String(decoding: PackageResources.scope_words_yaml, as: UTF8.self))

    /// Reads a file of words; a part that it lacks is empty.
    init(_ text: String) {
        var findings = SchemeFindings(file: "scope-words.yaml")
        guard let root = SchemeYAML.parse(text, findings: &findings)?["words"] else { return }
        func words(_ key: String) -> [String] { root[key]?.elements.compactMap(\.text) ?? [] }
        heads = Self.groups(root["heads"])
        uses = Self.groups(root["uses"])
        tails = words("tails")
        units = words("units")
        withMarkers = words("with")
        forMarkers = words("for")
        useEnds = words("useEnds")
        deviceEnds = words("deviceEnds")
        joins = words("joins")
        kindEnds = words("kindEnds")
        for pair in words("lookalikes") {
            let scalars = pair.unicodeScalars.map { HanForms.simplified($0.value) }
            lookalikes.insert(scalars)
            lookalikes.insert(scalars.reversed())
        }
    }

    private static func groups(_ node: SchemeNode?) -> [Group] {
        (node?.elements ?? []).compactMap { node in
            guard let id = node["id"]?.text, let zh = node["title"]?["zh"]?.text,
                let en = node["title"]?["en"]?.text
            else { return nil }
            let words = node["words"]?.elements.compactMap(\.text) ?? []
            return Group(id: id, title: LocalizedText(zh: zh, en: en), words: words)
        }
    }
}
