#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A text as a key: the same as another where its bytes are, as a database compares texts.
///
/// `String` takes spellings that Unicode calls equivalent for equal, and has to bring Chinese texts into a normal form
/// for each hash. A name of the record is what was declared, byte by byte.
package struct ExactText: Sendable, Hashable {
    /// The text.
    package let text: String

    /// Makes a key of a text.
    package init(_ text: String) { self.text = text }

    package static func == (left: ExactText, right: ExactText) -> Bool {
        left.withBytes { left in
            right.withBytes { right in
                guard left.count == right.count, let a = left.baseAddress, let b = right.baseAddress else {
                    return left.count == right.count
                }
                return memcmp(a, b, left.count) == 0
            }
        }
    }

    package func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }

    private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        if let result = text.utf8.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) {
            return result
        }
        var copy = text
        return copy.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }
}
