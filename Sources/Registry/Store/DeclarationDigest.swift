import Crypto
import Reading
public import Standards

/// The digest of a declaration: SHA-256 over its line of JSON Lines in the form
/// ``DeclarationWriter/Requirements/declared``, without the line's end. Two declarations with the same digest say the
/// same; the log and the change feed name declarations by it.
public enum DeclarationDigest {
    /// The 32 bytes of the digest.
    public static func of(_ declaration: Declaration) -> [UInt8] {
        var writer = DeclarationWriter(requirements: .declared)
        writer.write(declaration)
        return Array(SHA256.hash(data: writer.bytes.dropLast()))
    }
}
