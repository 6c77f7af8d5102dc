/// A page of a list.
public struct Page<Element: Sendable>: Sendable {
    /// The entries.
    public var entries: [Element]
    /// How many there are in all.
    public var total: Int
    /// The page's number, from 1.
    public var number: Int
    /// Entries on a full page.
    public var size: Int

    /// Creates a page.
    public init(entries: [Element], total: Int, number: Int, size: Int) {
        self.entries = entries
        self.total = total
        self.number = number
        self.size = size
    }
}
