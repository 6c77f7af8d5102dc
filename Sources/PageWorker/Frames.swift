import Documents

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes frames to standard output: kind, length, content.
struct FrameOutput {
    mutating func write(_ kind: PageFrame, _ content: WireWriter) {
        var head = WireWriter()
        head.write(kind.rawValue)
        head.write(count: content.bytes.count)
        send(head.bytes)
        send(content.bytes)
    }

    mutating func tell(pages: Int) {
        var wire = WireWriter()
        wire.write(count: pages)
        write(.document, wire)
    }

    mutating func write(_ page: PageContent) {
        var wire = WireWriter()
        page.write(to: &wire)
        write(.page, wire)
    }

    mutating func refuse(page: Int, code: String) {
        var wire = WireWriter()
        wire.write(count: page)
        wire.write(code)
        write(.refusedPage, wire)
    }

    mutating func fail(code: String, detail: String) {
        var wire = WireWriter()
        wire.write(code)
        wire.write(detail)
        write(.failure, wire)
    }

    private func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
            // Nobody listens any more.
            guard count > 0 else { exit(3) }
            sent += count
        }
    }
}

/// Reads standard input.
enum FrameInput {
    /// All of it; a file that is longer than the limit is refused.
    static func all(limit: Int) throws(PageFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = block.withUnsafeMutableBytes { Glibc.read(0, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw PageFailure(code: "damaged") }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: block[..<count])
            guard bytes.count <= limit else { throw PageFailure(code: "too-large", detail: "\(limit)") }
        }
    }
}
