/// An input that is read block by block: a table, or another input as one block.
///
/// Rows of the same declaration are merged or refused inside a block; between blocks whoever stores declarations decides,
/// because only there all of them are known. What a mapping's `key` holds together is held together over all blocks.
public struct InputBlocks: ~Copyable {
    private var table: TableStream?
    private var whole: InputResult?
    private let bytes: Int
    /// How many bytes of the file were passed, as they lie on the disk.
    public private(set) var passed = 0

    init(_ table: consuming TableStream) {
        self.table = consume table
        whole = nil
        bytes = 0
    }

    /// An input that was read as a whole, of so many bytes.
    init(_ whole: InputResult, bytes: Int) {
        table = nil
        self.whole = whole
        self.bytes = bytes
    }

    /// What the next block holds; `nil` at the end.
    public mutating func next() throws(InputFailure) -> InputResult? {
        if let whole {
            self.whole = nil
            passed = bytes
            return whole
        }
        let next = try table?.step()
        passed = next?.passed ?? passed
        return next?.block
    }
}
