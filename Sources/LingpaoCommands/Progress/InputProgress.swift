import Diagnostics

/// How far the reading of input files is: a block counts when it is done, not when it is read.
struct InputProgress {
    private let total: Int?
    private var line: ProgressLine
    /// Bytes of the files before the current one.
    private var before = 0
    private var file = 0
    private var declarations = 0
    private var expected = (declarations: 0, bytes: 0)

    init(_ files: [String], in language: Language) {
        total = InputLength.bytes(of: files)
        line = ProgressLine(in: language)
    }

    /// Another file begins.
    mutating func begin() {
        before += file
        file = 0
    }

    /// A block with so many declarations, which ends at a byte of its file, is being worked on.
    mutating func expect(_ count: Int, until bytes: Int) {
        file = bytes
        expected = (count, before + bytes)
    }

    /// The block is done.
    mutating func advance() {
        declarations += expected.declarations
        let share = total.map { $0 > 0 ? Double(expected.bytes) / Double($0) : 1 }
        line.show(share: share, declarations: declarations)
    }

    /// Takes the line away, so that something else can be written.
    mutating func clear() { line.clear() }
}
