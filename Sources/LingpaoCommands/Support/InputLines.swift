import SystemPackage

/// The lines of standard input or of a file, read in blocks; of a line that is too long only the beginning is kept.
struct InputLines: ~Copyable {
    /// A line without its end.
    struct Line {
        /// Its bytes, at most as many as lines may have.
        var bytes: [UInt8]
        /// How many it has.
        var count: Int
    }

    private let longest: Int
    private let descriptor: FileDescriptor
    private var block = [UInt8](repeating: 0, count: 1 << 16)
    private var start = 0
    private var end = 0
    private var isAtEnd = false

    /// - Parameters:
    ///   - longest: how many bytes of a line are kept.
    ///   - descriptor: the file to read, which stays open.
    init(longest: Int, from descriptor: FileDescriptor = .standardInput) {
        self.longest = longest
        self.descriptor = descriptor
    }

    /// The next line; `nil` at the end.
    mutating func next() throws -> Line? {
        var line = Line(bytes: [], count: 0)
        while true {
            if start == end {
                try fill()
                if isAtEnd { return line.count > 0 ? line : nil }
            }
            let stop = block[start..<end].firstIndex(of: 0x0A)
            let piece = block[start..<(stop ?? end)]
            line.bytes += piece.prefix(longest - line.bytes.count)
            line.count += piece.count
            start = stop.map { $0 + 1 } ?? end
            guard stop != nil else { continue }
            if line.bytes.last == 0x0D, line.bytes.count == line.count {
                line.bytes.removeLast()
                line.count -= 1
            }
            return line
        }
    }

    private mutating func fill() throws {
        do {
            end = try block.withUnsafeMutableBytes { try descriptor.read(into: $0) }
        } catch {
            throw CommandFailure("cannot read the input: \(error)")
        }
        start = 0
        isAtEnd = end == 0
    }
}
