import Crypto

/// What a leaf says of a record: enough to recognise it, nothing to read.
///
/// A plain digest of something that can be guessed (a name, a number) gives it away. Where a person could stand behind a
/// record its digest is salted: without the salt, which is kept beside the record and goes with it, nobody can try guesses.
public enum LogDigest: Sendable, Hashable {
    /// The SHA-256 hash of the record.
    case plain([UInt8])
    /// HMAC-SHA-256 of the record under a salt (RFC 2104): it binds as well as a hash does.
    case salted([UInt8])

    /// The digest of a record.
    public static func of(_ record: some Sequence<UInt8>) -> LogDigest {
        let known = record.withContiguousStorageIfAvailable { bytes in
            var hash = SHA256()
            hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
            return hash.finalize()
        }
        return .plain((known ?? SHA256.hash(data: Array(record))).withUnsafeBytes { Array($0) })
    }

    /// The digest of a record under a salt.
    public static func of(_ record: some Sequence<UInt8>, salt: LogSalt) -> LogDigest {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(record), using: SymmetricKey(data: salt.bytes))
        return .salted(Array(code))
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        switch self {
        case .plain(let bytes), .salted(let bytes): bytes
        }
    }
}

extension LogDigest: CustomStringConvertible {
    /// `sha256:` or `hmac-sha256:` and the bytes in hexadecimal.
    public var description: String {
        switch self {
        case .plain(let bytes): "sha256:\(Hexadecimal.encoded(bytes))"
        case .salted(let bytes): "hmac-sha256:\(Hexadecimal.encoded(bytes))"
        }
    }

    /// Reads what ``description`` writes.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let bytes = Hexadecimal.decoded(parts[1]), bytes.count == MerkleHash.length
        else { return nil }
        switch parts[0] {
        case "sha256": self = .plain(bytes)
        case "hmac-sha256": self = .salted(bytes)
        default: return nil
        }
    }
}

/// A secret that makes a digest say nothing to whoever does not have it; 32 bytes.
public struct LogSalt: Sendable, Hashable {
    /// The bytes, to be kept beside the record and never in the log.
    public let bytes: [UInt8]

    /// Takes over bytes; `nil` unless there are 32.
    public init?(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
        guard self.bytes.count == 32 else { return nil }
    }

    /// Makes a new salt; outside tests the generator is the system's.
    public init(using generator: inout some RandomNumberGenerator) {
        bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
