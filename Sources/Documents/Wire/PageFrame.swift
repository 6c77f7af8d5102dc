/// The kinds of frame that the process that opens pages answers with: a kind, a length in bytes, a content.
public enum PageFrame: UInt32, Sendable {
    /// The number of pages of the file.
    case document = 1
    /// A page (``PageContent``).
    case page = 2
    /// A page that is not read: its number and why.
    case refusedPage = 3
    /// All that was asked for has been told.
    case end = 4
    /// Nothing more comes: a code and a detail.
    case failure = 5
}
