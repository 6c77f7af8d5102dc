import SystemPackage

/// Reads a file of JSON Lines (UTF-8) block by block, so that a file of any length needs the memory of a few
/// blocks.
///
/// Rows of the same key are merged or refused inside a block; between blocks whoever stores declarations
/// decides, because only there all keys are known.
public struct DeclarationStream: ~Copyable {
    private let path: String
    private let descriptor: FileDescriptor
    private let reader: DeclarationReader
    private let blockBytes: Int
    private var rest: [UInt8] = []
    private var line = 1
    private var isFirst = true
    private var atEnd = false

    /// Opens a file; `-` is standard input.
    ///
    /// - Parameter blockBytes: how much is read at a time. A line may be longer than a block.
    public init(path: String, blockBytes: Int = 32 << 20) throws(InputFailure) {
        self.path = path
        self.blockBytes = max(1, blockBytes)
        reader = DeclarationReader(file: path)
        do {
            descriptor = path == "-" ? .standardInput : try FileDescriptor.open(FilePath(path), .readOnly)
        } catch {
            throw InputFailure(
                code: "unreadable-input", file: path, zh: "无法读取：\(error)", en: "cannot be read: \(error)")
        }
    }

    deinit {
        // Nothing was written: a failing close loses nothing.
        if path != "-" { try? descriptor.close() }
    }

    /// What the next block holds; `nil` at the end of the file.
    public mutating func next() throws(InputFailure) -> InputResult? {
        while !atEnd {
            try fill()
            if isFirst {
                // A byte order mark has three bytes, and a block may be shorter.
                guard rest.count >= 3 || atEnd else { continue }
                if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
                isFirst = false
            }
            // The last line of a block may go on in the next.
            guard let end = atEnd ? rest.count : rest.lastIndex(of: 0x0A).map({ $0 + 1 }) else { continue }
            let block = rest
            rest = Array(block[end...])
            let result = reader.read(block, 0..<end, firstLine: line)
            line += block[..<end].count { $0 == 0x0A }
            if result.counts.rows > 0 { return result }
        }
        return nil
    }

    private mutating func fill() throws(InputFailure) {
        let wanted = rest.count + blockBytes
        rest.reserveCapacity(wanted)
        let block = UnsafeMutableRawBufferPointer.allocate(
            byteCount: min(blockBytes, 1 << 20), alignment: 16)
        defer { block.deallocate() }
        while rest.count < wanted {
            do {
                let count = try descriptor.read(into: block)
                atEnd = count == 0
                if atEnd { return }
                rest.append(contentsOf: block[..<count])
            } catch {
                throw InputFailure(
                    code: "unreadable-input", file: path, zh: "无法读取：\(error)", en: "cannot be read: \(error)")
            }
        }
    }
}
