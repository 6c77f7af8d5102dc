import Diagnostics

/// The text of a file in UTF-8, whatever it was written in.
///
/// A byte that belongs to no character stays or becomes one that is not well-formed UTF-8, so that the rows
/// that hold such bytes can be told and refused.
struct DecodedText: Sendable {
    /// UTF-8 without a byte order mark.
    var bytes: [UInt8]
    /// What is to be said about the encoding.
    var diagnostics: [Diagnostic] = []

    /// Decodes a file.
    ///
    /// - Parameters:
    ///   - declared: the encoding that the mapping states; without it the byte order mark counts, then UTF-8
    ///     where the bytes are well-formed, then GB 18030 where they are well-formed in it.
    init(_ source: [UInt8], declared: TextEncoding?, file: String) throws(InputFailure) {
        var text = try TextFile(BlockSource(source, name: file), declared: declared, name: file)
        bytes = try text.next(Int.max) ?? []
        diagnostics = text.diagnostics
    }
}
