/// Where a read goes where the database has standbys; without them each means the same.
public enum ReadAim: Sendable, Hashable {
    /// To any server that has all that this process wrote, all that it saw on the primary, and all that its landmarks saw.
    case anywhere
    /// As ``anywhere``; and no later read of this process sees an older state than this one does.
    case landmark
    /// To the server that takes the writes: what all processes have written until now.
    case primary
}
