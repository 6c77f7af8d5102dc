/// Reads a file of JSON Lines (UTF-8) block by block, so that a file of any length needs the memory of a few
/// blocks.
///
/// Rows of the same key are merged or refused inside a block; between blocks whoever stores declarations
/// decides, because only there all keys are known.
public struct DeclarationStream: ~Copyable {
    /// The most bytes of a line that is longer than a block: a small compressed file may hold an endless one.
    private static let longestLine = 256 << 20

    private let path: String
    private var file: BlockFile
    private let reader: DeclarationReader
    private var rest: [UInt8] = []
    private var line = 1
    private var isFirst = true

    /// Opens a file; `-` is standard input. What is called `.gz` is decompressed on the way.
    ///
    /// - Parameter blockBytes: how much is read at a time. A line may be longer than a block.
    public init(path: String, blockBytes: Int = 32 << 20) throws(InputFailure) {
        self.path = path
        file = try BlockFile(path: path, blockBytes: blockBytes)
        reader = DeclarationReader(file: path)
    }

    /// What the next block holds; `nil` at the end of the file.
    public mutating func next() throws(InputFailure) -> InputResult? {
        while !file.isAtEnd {
            try file.read(into: &rest)
            if isFirst {
                // A byte order mark has three bytes, and a block may be shorter.
                guard rest.count >= 3 || file.isAtEnd else { continue }
                if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
                isFirst = false
            }
            // The last line of a block may go on in the next.
            guard let end = file.isAtEnd ? rest.count : rest.lastIndex(of: 0x0A).map({ $0 + 1 }) else {
                guard rest.count <= Self.longestLine else {
                    throw InputFailure(
                        code: "line-too-long", file: path,
                        zh: "第 \(line) 行超过 \(Self.longestLine >> 20) MiB",
                        en: "line \(line) is longer than \(Self.longestLine >> 20) MiB")
                }
                continue
            }
            let block = rest
            rest = Array(block[end...])
            let result = reader.read(block, 0..<end, firstLine: line)
            line += block[..<end].count { $0 == 0x0A }
            if result.counts.rows > 0 { return result }
        }
        return nil
    }
}
