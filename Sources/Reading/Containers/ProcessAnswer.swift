import SystemPackage

/// What the limited process wrote, in a temporary file: the process itself may not write one.
struct ProcessAnswer: Sendable {
    /// The lines; whoever takes the answer closes it.
    var lines: FileDescriptor
    /// Their bytes.
    var length: Int
    /// How the process ended.
    var status: String
}
