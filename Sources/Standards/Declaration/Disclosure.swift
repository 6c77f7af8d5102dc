/// What the enterprise chose to disclose.
public enum Disclosure: String, Sendable, Hashable, Codable {
    /// The full text (全文公开).
    case fullText
    /// The table of indicators only (指标公开表).
    case table
}
