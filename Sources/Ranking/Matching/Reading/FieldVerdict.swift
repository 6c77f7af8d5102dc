/// What one text says about the schemes.
enum FieldVerdict {
    /// Nothing.
    case silent
    /// It names these schemes' category, all of them if there are several that nothing tells apart.
    case named([Claim])
    /// It names another thing.
    case other([ScopeReason], isKnown: Bool)

    /// A scheme that a text names.
    struct Claim {
        var scheme: Int
        var variety: Int?
        /// What speaks for it.
        var support: ScopeReason
        /// What leaves a doubt.
        var doubts: [ScopeReason]
    }
}
