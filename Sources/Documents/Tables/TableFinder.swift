/// Finds the tables of a page.
public struct TableFinder: Sendable {
    /// A finder.
    public init() {}

    /// The tables of a page and the words that they are made of.
    public func tables(on page: PageContent) -> [FoundTable] { [] }
}
