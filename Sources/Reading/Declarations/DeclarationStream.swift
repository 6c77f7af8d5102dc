/// Reads a file of JSON Lines (UTF-8) block by block, so that a file of any length needs the memory of a few
/// blocks.
///
/// Rows of the same key are merged or refused inside a block; between blocks whoever stores declarations
/// decides, because only there all keys are known.
public struct DeclarationStream: ~Copyable {
    /// A place between two lines of a file.
    public struct Position: Sendable, Hashable, Codable {
        /// The bytes before it; of a compressed file those of what it holds.
        public var bytes = 0
        /// The number of the line that follows, from 1.
        public var line = 1

        /// The beginning of a file.
        public init() {}
    }

    /// The most bytes of a line that is longer than a block: a small compressed file may hold an endless one.
    private static let longestLine = 256 << 20

    private let path: String
    private var file: BlockFile
    private let reader: DeclarationReader
    private var rest: [UInt8] = []
    private var isFirst: Bool
    /// Where the block that was given last ends.
    public private(set) var position: Position
    /// How many bytes of the file were passed, as they lie on the disk.
    public var passed: Int { file.passed }

    /// Opens a file; `-` is standard input. What is called `.gz` is decompressed on the way.
    ///
    /// - Parameters:
    ///   - position: where a block ended before, to go on there: not in standard input, nor in a pipe.
    ///   - blockBytes: how much is read at a time. A line may be longer than a block.
    public init(
        path: String, from position: Position = Position(), blockBytes: Int = 32 << 20
    ) throws(InputFailure) {
        self.path = path
        var file = try BlockFile(path: path, blockBytes: blockBytes)
        if position.bytes > 0 { rest = try file.go(to: position.bytes) }
        self.file = file
        self.position = position
        isFirst = position.bytes == 0
        reader = DeclarationReader(file: path)
    }

    /// How many lines end before a place.
    private static func lines(_ bytes: [UInt8], _ end: Int) -> Int {
        bytes.withUnsafeBytes { buffer in
            var count = 0
            // Nothing to check in the loop, so that it becomes one over vectors.
            for byte in UnsafeRawBufferPointer(rebasing: buffer[..<end]) { count &+= byte == 0x0A ? 1 : 0 }
            return count
        }
    }

    /// What the next block holds; `nil` at the end of the file.
    public mutating func next() throws(InputFailure) -> InputResult? {
        while !file.isAtEnd {
            try file.read(into: &rest)
            if isFirst {
                // A byte order mark has three bytes, and a block may be shorter.
                guard rest.count >= 3 || file.isAtEnd else { continue }
                if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
                    rest.removeFirst(3)
                    position.bytes = 3
                }
                isFirst = false
            }
            // The last line of a block may go on in the next.
            guard let end = file.isAtEnd ? rest.count : rest.lastIndex(of: 0x0A).map({ $0 + 1 }) else {
                guard rest.count <= Self.longestLine else {
                    throw InputFailure(
                        code: "line-too-long", file: path,
                        zh: "第 \(position.line) 行超过 \(Self.longestLine >> 20) MiB",
                        en: "line \(position.line) is longer than \(Self.longestLine >> 20) MiB")
                }
                continue
            }
            let block = rest
            rest = Array(block[end...])
            let result = reader.read(block, 0..<end, firstLine: position.line)
            position.line += Self.lines(block, end)
            position.bytes += end
            if result.counts.rows > 0 { return result }
        }
        return nil
    }
}
