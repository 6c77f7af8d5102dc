public import Diagnostics

/// What an indicator that was read means in a scheme.
public struct NamedMatch: Sendable, Hashable {
    /// The place of the indicator in the list of those read, from 0.
    public var indicator: Int
    /// The scheme's name for it.
    public var id: String
    /// Its title in the scheme.
    public var title: LocalizedText
    /// Why it is this one.
    public var reason: LocalizedText

    /// Creates a match.
    public init(indicator: Int, id: String, title: LocalizedText, reason: LocalizedText) {
        self.indicator = indicator
        self.id = id
        self.title = title
        self.reason = reason
    }
}
