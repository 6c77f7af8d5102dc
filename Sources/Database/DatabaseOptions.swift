/// What a database on servers is opened with. A file has no use for it.
public struct DatabaseOptions: Sendable {
    /// How long a write looks for the server that takes it, and a read over several hosts for one that answers, after
    /// the one that was there went away.
    public var patience: Duration
    /// Called whenever a server went away: what is remembered of the data may be of a state that nobody has any more.
    public var whenLost: @Sendable () -> Void

    /// Creates options.
    public init(patience: Duration = .seconds(30), whenLost: @escaping @Sendable () -> Void = {}) {
        self.patience = patience
        self.whenLost = whenLost
    }
}
