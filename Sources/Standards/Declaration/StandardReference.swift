/// A standard as a declaration names it.
public struct StandardReference: Sendable, Hashable, Codable {
    /// The number as written.
    public var number: String
    /// The title.
    public var title: String
    /// `product`, `service` or `food`; as declared.
    public var kind: String

    /// Creates a reference.
    public init(number: String, title: String, kind: String = "product") {
        self.number = number
        self.title = title
        self.kind = kind
    }
}
