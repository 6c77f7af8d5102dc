import Foundation

/// One change of the public record as the log holds it: what kind of change, of what, its digest, when.
///
/// Its bytes are one JSON object in canonical form (RFC 8785), so that whoever has the record can make them again.
public struct LogLeaf: Sendable, Hashable {
    /// The kind of a change: lower-case letters and hyphens.
    public struct Kind: Sendable, Hashable, CustomStringConvertible {
        /// The word in the leaf.
        public let description: String

        /// A kind by its word; `nil` unless it is made of 1 to 40 lower-case letters and hyphens.
        public init?(_ word: String) {
            guard (1...40).contains(word.utf8.count),
                word.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D })
            else { return nil }
            description = word
        }

        private init(known word: String) { description = word }

        /// A version of a scheme became the current one; the digest is of the file's bytes.
        public static let scheme = Kind(known: "scheme")
        /// A version of a declaration was taken in.
        public static let declaration = Kind(known: "declaration")
        /// Something was forgotten as the law requires; the digest is of the tombstone.
        public static let forgotten = Kind(known: "forgotten")
        /// Declarations were taken in together.
        public static let `import` = Kind(known: "import")
    }

    /// What the leaf binds.
    public enum Content: Sendable, Hashable {
        /// One record.
        case record(LogDigest)
        /// The rows of a bulk import: how many, and the root over their digests (``LogRows``).
        case rows(count: UInt64, root: MerkleHash)

        /// The rows that went by.
        public static func rows(_ rows: LogRows) -> Content { .rows(count: rows.count, root: rows.root) }
    }

    /// What kind of change it is.
    public let kind: Kind
    /// What was changed, by the address of its page without the first slash, or the like; never a person's name.
    public let subject: String
    /// What the leaf binds.
    public let content: Content
    /// When, in milliseconds since 1970-01-01 00:00 UTC.
    public let time: Int

    /// The most bytes of a subject.
    public static let longestSubject = 1024
    /// The most bytes of a leaf: what an entry of c2sp.org/tlog-tiles can hold.
    public static let longest = 65_535

    /// Takes what a leaf says.
    ///
    /// - Throws: ``LogLeafError`` where the subject is empty or too long, or a number too large for JSON.
    public init(_ kind: Kind, subject: String, _ content: Content, time: Int) throws(LogLeafError) {
        guard (1...Self.longestSubject).contains(subject.utf8.count) else {
            throw .subject(subject.utf8.count)
        }
        guard (0...CanonicalJSON.largestInteger).contains(time) else { throw .number }
        if case .rows(let count, _) = content, count > CanonicalJSON.largestInteger { throw .number }
        self.kind = kind
        self.subject = subject
        self.content = content
        self.time = time
    }

    /// The bytes that the log holds.
    public var bytes: [UInt8] {
        var members: [String: CanonicalJSON] = [
            "kind": .string(kind.description), "subject": .string(subject), "time": .integer(time),
        ]
        switch content {
        case .record(let digest): members["digest"] = .string(digest.description)
        case .rows(let count, let root):
            members["rows"] = .integer(Int(count))
            members["root"] = .string(root.description)
        }
        return CanonicalJSON.object(members).bytes
    }

    /// The hash of the leaf in the log's tree.
    public var hash: MerkleHash { .leaf(bytes) }

    private struct Members: Decodable {
        let kind: String
        let subject: String
        let time: Int
        let digest: String?
        let rows: Int?
        let root: String?
    }

    /// Reads a leaf.
    ///
    /// - Throws: ``LogLeafError/malformed`` where the bytes are not those that ``bytes`` makes.
    public init(bytes: [UInt8]) throws(LogLeafError) {
        guard bytes.count <= Self.longest,
            let members = try? JSONDecoder().decode(Members.self, from: Data(bytes)),
            let kind = Kind(members.kind)
        else { throw .malformed }
        let content: Content
        switch (members.digest, members.rows, members.root) {
        case (let text?, nil, nil):
            guard let digest = LogDigest(text) else { throw .malformed }
            content = .record(digest)
        case (nil, let rows?, let text?):
            guard rows >= 0, let root = Hexadecimal.decoded(text).flatMap({ MerkleHash($0) }) else {
                throw .malformed
            }
            content = .rows(count: UInt64(rows), root: root)
        default: throw .malformed
        }
        try self.init(kind, subject: members.subject, content, time: members.time)
        guard self.bytes == bytes else { throw .malformed }
    }
}

/// What cannot be a leaf.
public enum LogLeafError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The subject is empty or longer than ``LogLeaf/longestSubject``; how many bytes it has.
    case subject(Int)
    /// A number below 0, or larger than every reader of JSON takes.
    case number
    /// Bytes that are no leaf in canonical form.
    case malformed

    /// What is wrong.
    public var description: String {
        switch self {
        case .subject(let count):
            "the subject of a leaf has 1 to \(LogLeaf.longestSubject) bytes, not \(count)"
        case .number: "a leaf has numbers from 0 to 2^53 - 1"
        case .malformed: "these bytes are no leaf in canonical form"
        }
    }
}
