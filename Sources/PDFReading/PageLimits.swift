/// What a page may come to before it is refused.
public struct PageLimits: Sendable {
    /// Shapes of fonts on one page.
    public var glyphs = 400_000
    /// Lines, areas and pictures on one page.
    public var drawings = 400_000
    /// Points of a drawn page.
    public var pixels = 40_000_000

    /// The usual limits.
    public init() {}
}

/// Why a PDF or one of its pages is not read.
public enum PageError: Error, Equatable {
    /// It is no PDF, or its parts do not hold together.
    case damaged
    /// It asks for a password.
    case encrypted
    /// The page draws more than the limits allow.
    case tooMuch(page: Int)
    /// The picture of the page cannot be read.
    case unreadable(page: Int)
}
