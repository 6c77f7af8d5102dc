import Diagnostics

/// Reads a file of lines (UTF-8) block by block, so that a file of any length needs the memory of one block.
package struct LineBlocks: ~Copyable {
    /// Whole lines.
    package struct Block {
        /// The bytes that the lines lie in.
        package let bytes: [UInt8]
        /// The lines that hold anything, without their ends, each with its number from 1.
        package let lines: [(number: Int, range: Range<Int>)]

        /// Lines that lie in bytes.
        package init(bytes: [UInt8], lines: [(number: Int, range: Range<Int>)]) {
            self.bytes = bytes
            self.lines = lines
        }
    }

    private let path: String
    private var file: BlockFile
    private let longest: Int
    private var rest: [UInt8] = []
    private var line = 1
    private var isFirst = true

    /// Opens a file; `-` is standard input.
    ///
    /// - Parameters:
    ///   - longest: the most bytes that a line may have.
    ///   - blockBytes: how much is read at a time.
    package init(path: String, longest: Int = 1 << 20, blockBytes: Int = 4 << 20) throws(InputFailure) {
        self.path = path
        self.longest = longest
        file = try BlockFile(path: path, blockBytes: blockBytes)
    }

    /// The next block; `nil` at the end.
    package mutating func next() throws(InputFailure) -> Block? {
        while !file.isAtEnd {
            try file.read(into: &rest)
            if isFirst, !(rest.count < 3 && !file.isAtEnd) { try begin() }
            guard let end = file.isAtEnd ? rest.count : rest.lastIndex(of: 0x0A).map({ $0 + 1 }) else {
                try check(rest.count)
                continue
            }
            let bytes = rest
            rest = Array(bytes[end...])
            let lines = try lines(bytes, end)
            if !lines.isEmpty { return Block(bytes: bytes, lines: lines) }
        }
        return nil
    }

    /// Looks at the first bytes: a byte order mark is passed over, what is no text is refused.
    private mutating func begin() throws(InputFailure) {
        isFirst = false
        if rest.starts(with: [0x1F, 0x8B]) {
            throw InputFailure(
                code: "compressed-input", file: path, zh: "是 gzip 压缩文件", en: "a gzip file",
                mend: LocalizedText(
                    zh: "先解压再从标准输入读入:gzip -dc 文件 | lingpao … -",
                    en: "unpack it on the way: gzip -dc FILE | lingpao … -"))
        }
        if let binary = FileSignature.name(of: rest) {
            throw InputFailure(
                code: "binary-input", file: path, zh: "不是文本，而是\(binary.zh)", en: "not text but \(binary.en)")
        }
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    }

    private mutating func lines(
        _ bytes: [UInt8], _ end: Int
    ) throws(InputFailure) -> [(number: Int, range: Range<Int>)] {
        var lines: [(number: Int, range: Range<Int>)] = []
        var start = 0
        while start < end {
            let stop = bytes[start..<end].firstIndex(of: 0x0A) ?? end
            let last = stop > start && bytes[stop - 1] == 0x0D ? stop - 1 : stop
            try check(last - start)
            if bytes[start..<last].contains(where: { $0 != 0x20 && $0 != 0x09 }) {
                lines.append((line, start..<last))
            }
            start = stop + 1
            line += 1
        }
        return lines
    }

    private func check(_ count: Int) throws(InputFailure) {
        guard count > longest else { return }
        throw InputFailure(
            code: "line-too-long", file: path, zh: "第 \(line) 行超过 \(longest) 字节",
            en: "line \(line) is longer than \(longest) bytes")
    }
}
