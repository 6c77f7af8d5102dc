import Diagnostics

/// The form of an address: words and parameters. It gives both the router's pattern and the link.
struct RoutePattern: Sendable, Hashable {
    /// What a part of an address can be.
    enum Part: Sendable, Hashable {
        /// A fixed word.
        case word(String)
        /// Something that differs from page to page.
        case parameter(Parameter)
    }

    /// The parameters of all addresses.
    enum Parameter: String, Sendable, Hashable {
        case category
        case indicator
        case enterprise
        case standard
        case version
        case snapshot
        case file
        case question
        case key
        case asset
    }

    /// The parts, in order; none for the home page.
    let parts: [Part]
    /// Whether the page is written in every language: then it also stands under the language's prefix.
    let isLocalized: Bool

    init(_ parts: [Part], isLocalized: Bool = true) {
        self.parts = parts
        self.isLocalized = isLocalized
    }

    /// Whether something differs from address to address.
    var hasParameters: Bool { parts.contains { if case .parameter = $0 { true } else { false } } }

    /// The pattern as the router reads it: `/categories/{category}`.
    func routerPath(in language: Language) -> String {
        let parts = parts.map { part in
            switch part {
            case .word(let word): word
            case .parameter(let parameter): "{\(parameter.rawValue)}"
            }
        }
        return "/" + (Self.prefix(of: language) + parts).joined(separator: "/")
    }

    /// The address with the parameters filled in, percent-encoded.
    func path(in language: Language, filledWith value: (Parameter) -> String) -> String {
        let parts = parts.map { part in
            switch part {
            case .word(let word): word
            case .parameter(let parameter): PercentEncoding.encode(value(parameter))
            }
        }
        return "/" + ((isLocalized ? Self.prefix(of: language) : []) + parts).joined(separator: "/")
    }

    /// Whether an address, without its query, has this form.
    func matches(_ path: String) -> Bool {
        var words = path.split(separator: "/", omittingEmptySubsequences: true)
        if isLocalized, words.first == "en" { words.removeFirst() }
        return matches(words)
    }

    /// Whether the words of an address, without that of its language, have this form.
    func matches(_ words: [Substring]) -> Bool {
        words.count == parts.count
            && zip(words, parts).allSatisfy { word, part in
                if case .word(let fixed) = part { fixed == word } else { true }
            }
    }

    /// Chinese, the first language, has no prefix; the others have their code.
    private static func prefix(of language: Language) -> [String] {
        language == .zh ? [] : [language.rawValue]
    }
}
