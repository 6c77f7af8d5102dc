import Standards

/// What a snapshot holds: its files with their digests, and from where the change feed goes on.
public struct SnapshotManifest: Sendable, Hashable, Codable {
    /// A file of a snapshot: JSON Lines, compressed as gzip.
    public struct File: Sendable, Hashable, Codable {
        /// Its name: `declarations.jsonl.gz`.
        public var name: String
        /// Lines.
        public var rows: Int
        /// Bytes of the file as it is.
        public var bytes: Int
        /// SHA-256 of the file as it is: 64 hexadecimal digits.
        public var sha256: String
        /// Bytes of what it holds.
        public var uncompressedBytes: Int
    }

    /// The log when the snapshot was made.
    public struct Log: Sendable, Hashable, Codable {
        /// Entries that had a position.
        public var size: Int
        /// The root over them: 64 hexadecimal digits.
        public var root: String
        /// The checkpoint that was published last, a signed note; `nil` where there was none.
        public var checkpoint: String?
    }

    /// The form of snapshots that this is.
    public static let format = "lingpao-snapshot-1"

    /// ``format``.
    public var format: String
    /// Its id, of the day and the number of the last change: `2026-11-26-1208`.
    public var id: String
    /// When it was made, in UTC.
    public var at: String
    /// The number of the last entry of the change feed that it knows of; 0 for none.
    public var change: Int
    /// The log.
    public var log: Log
    /// Versions whose digest cannot be made again from what is kept of them: they were recorded by a version of the program that
    /// did not keep another name of their enterprise.
    public var unreproduced: Int
    /// The files.
    public var files: [File]

    /// The day of the change, as ids begin.
    static func id(day: CalendarDate, change: Int) -> String { "\(day)-\(change)" }

    /// Whether a text can be an id; what cannot never becomes a path.
    static func isID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return (12...30).contains(bytes.count) && CalendarDate(String(text.prefix(10))) != nil
            && bytes[10] == UInt8(ascii: "-") && bytes[11...].allSatisfy { (0x30...0x39).contains($0) }
    }
}
