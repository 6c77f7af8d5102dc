public import Diagnostics

/// Who makes a list legal.
public struct Authority: Sendable, Hashable, Codable {
    /// The name.
    public var name: LocalizedText
    /// `national`, `city`, or another level.
    public var level: String
    /// The document that gives the authority.
    public var document: String?
    /// Its address.
    public var address: String?

    /// Creates an authority.
    public init(name: LocalizedText, level: String, document: String? = nil, address: String? = nil) {
        self.name = name
        self.level = level
        self.document = document
        self.address = address
    }
}
