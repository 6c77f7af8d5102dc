import Diagnostics
import Dispatch
import Standards
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads declarations from JSON Lines: one object a line, in the shape that docs/declaration.md describes.
///
/// The bytes are cut at line ends into chunks that are read side by side; what comes out has the order of
/// the input and does not depend on the number of threads.
public struct DeclarationReader: Sendable {
    /// The name of the file in diagnostics.
    public let file: String
    private let chunkBytes: Int
    private let memories = PhraseMemories()

    /// Prepares to read a file.
    ///
    /// - Parameters:
    ///   - file: its name, as diagnostics show it.
    ///   - chunkBytes: the least number of bytes that a thread is given at a time.
    public init(file: String, chunkBytes: Int = 512 << 10) {
        self.file = file
        self.chunkBytes = max(1, chunkBytes)
    }

    /// Reads a whole file. Rows of the same key are merged or refused.
    public func read(_ bytes: [UInt8]) -> InputResult {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var result = read(bytes, start..<bytes.count, firstLine: 1)
        if result.counts.rows == 0 {
            result.diagnostics.append(
                Diagnostic(
                    .error, code: "empty-input",
                    LocalizedText(zh: "文件里没有声明", en: "the file holds no declaration"), at: .file(file)))
        }
        return result
    }

    /// Reads a stretch of a file that starts and ends with a line.
    func read(_ bytes: [UInt8], _ range: Range<Int>, firstLine: Int) -> InputResult {
        var result = InputResult()
        var merger = DeclarationMerger()
        for batch in batches(bytes, range, firstLine: firstLine) {
            result.diagnostics += batch.diagnostics
            result.rejects += batch.rejects
            result.counts.rows += batch.rows.count + batch.rejects.count
            result.counts.rejected += batch.rejects.count
            for row in batch.rows {
                merger.add(
                    row.declaration, number: row.number, file: file, row: row.line,
                    raw: { String(decoding: bytes[row.range], as: UTF8.self) }, into: &result)
            }
        }
        result.declarations = merger.declarations
        return result
    }

    /// A row that holds a declaration.
    struct Row: Sendable {
        var line: Int
        var range: Range<Int>
        var declaration: Declaration
        /// The normal form of the standard number.
        var number: String
    }

    /// What came of one chunk.
    struct Batch: Sendable {
        var rows: [Row] = []
        var diagnostics: [Diagnostic] = []
        var rejects: [Reject] = []
    }

    /// Reads the chunks of a stretch of bytes side by side.
    func batches(_ bytes: [UInt8], _ range: Range<Int>, firstLine: Int) -> [Batch] {
        let chunks = chunks(bytes, range, firstLine: firstLine)
        let batches = Mutex([Batch](repeating: Batch(), count: chunks.count))
        DispatchQueue.concurrentPerform(iterations: chunks.count) { index in
            let batch = batch(bytes, chunks[index].range, firstLine: chunks[index].firstLine)
            batches.withLock { $0[index] = batch }
        }
        return batches.withLock { $0 }
    }

    private func batch(_ bytes: [UInt8], _ range: Range<Int>, firstLine: Int) -> Batch {
        var batch = Batch()
        var builder = RowBuilder(file: file, bytes: bytes, phrases: memories.take())
        var number = firstLine
        var start = range.lowerBound
        while start < range.upperBound {
            let end = Self.lineEnd(bytes, from: start, to: range.upperBound)
            let line = start..<end
            if !Self.isBlank(bytes, line) {
                switch builder.row(line, line: number) {
                case .success(let declaration):
                    let normal = StandardNumber(declaration.standard.number).normalized
                    batch.rows.append(
                        Row(line: number, range: line, declaration: declaration, number: normal))
                case .failure(let error):
                    let raw = String(decoding: bytes[line], as: UTF8.self)
                    batch.rejects.append(Reject(error.diagnostic, file: file, row: number, raw: raw))
                }
            }
            number += 1
            start = end + 1
        }
        batch.diagnostics = builder.diagnostics
        memories.put(builder.endPhrases())
        return batch
    }

    /// Cuts at line ends into chunks, each with the number of its first line.
    private func chunks(
        _ bytes: [UInt8], _ range: Range<Int>, firstLine: Int
    ) -> [(range: Range<Int>, firstLine: Int)] {
        var chunks: [(range: Range<Int>, firstLine: Int)] = []
        var start = range.lowerBound
        var number = firstLine
        var chunkStart = start
        var chunkLine = number
        while start < range.upperBound {
            start = Self.lineEnd(bytes, from: start, to: range.upperBound) + 1
            number += 1
            if start - chunkStart >= chunkBytes || start >= range.upperBound {
                chunks.append((chunkStart..<min(start, range.upperBound), chunkLine))
                chunkStart = start
                chunkLine = number
            }
        }
        return chunks
    }

    /// The place of the next line feed, or the end. `memchr` reads at memory speed, which a loop does not.
    static func lineEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, start < end,
                let found = memchr(base + start, 0x0A, end - start)
            else { return end }
            return UnsafeRawPointer(found) - base
        }
    }

    private static func isBlank(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        for index in line where bytes[index] != 0x20 && bytes[index] != 0x0D && bytes[index] != 0x09 {
            return false
        }
        return true
    }
}
