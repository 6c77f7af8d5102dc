/// What a container may need at most, beside the limits that the system holds the process to.
struct ContainerLimits: Sendable {
    /// The length of the file, in bytes.
    var fileBytes = 64 << 20
    /// The entries of the container.
    var entries = 10_000
    /// The bytes that the parts which are read may have unpacked, together.
    var unpackedBytes = 384 << 20
    /// How many times larger than the file they may be, once they are larger than ``smallBytes``.
    var ratio = 200
    /// Below this the ratio is not looked at.
    var smallBytes = 8 << 20
    /// How deep elements may be nested.
    var depth = 64
    /// The elements and texts of a part that is read as a tree.
    var nodes = 8_000_000
    /// The bytes that are handed over.
    var outputBytes = 512 << 20
}
