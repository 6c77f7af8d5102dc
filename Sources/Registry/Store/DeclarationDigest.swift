public import Ledger
import Reading
public import Standards

/// The digest of a declaration: SHA-256 over its line of JSON Lines in the form
/// `DeclarationWriter.Requirements.declared`, without the line's end. Two declarations with the same digest say the
/// same; the log and the change feed name declarations by it.
public enum DeclarationDigest {
    /// The digest.
    public static func of(_ declaration: Declaration) -> LogDigest {
        var writer = writer
        return of(declaration, &writer)
    }

    /// The digest, by way of a writer that is used again for the next declaration.
    static func of(_ declaration: Declaration, _ writer: inout DeclarationWriter) -> LogDigest {
        writer.removeAll()
        writer.write(declaration)
        return .of(writer.bytes.dropLast())
    }

    /// A writer of what the digest is taken over.
    static var writer: DeclarationWriter {
        var writer = DeclarationWriter(requirements: .declared)
        writer.reserveCapacity(4096)
        return writer
    }
}
