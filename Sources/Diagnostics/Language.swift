/// The languages that every text of the product is written in.
public enum Language: String, Sendable, Codable, CaseIterable {
    /// Simplified Chinese, the first language.
    case zh
    /// English.
    case en
}

/// A text in both languages.
public struct LocalizedText: Sendable, Hashable, Codable {
    /// Simplified Chinese.
    public var zh: String
    /// English.
    public var en: String

    /// Creates a text from its two forms.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// Creates a text that reads the same in both languages, such as a number or a proper name.
    public init(same text: String) {
        self.zh = text
        self.en = text
    }

    /// The text in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}
