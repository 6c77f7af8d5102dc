public import Diagnostics

/// A class of GB/T 4754.
public struct IndustryClass: Sendable, Hashable, Codable {
    /// The code, such as `3852`.
    public var code: String
    /// The title.
    public var title: LocalizedText

    /// Creates a class.
    public init(code: String, title: LocalizedText) {
        self.code = code
        self.title = title
    }
}
