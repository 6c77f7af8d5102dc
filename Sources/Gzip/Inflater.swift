import CZlib

/// Decompresses gzip (RFC 1952), piece by piece, so that however much a small file holds, no more than a piece is in memory.
/// Several members one after the other are one text.
package final class Inflater {
    /// What is wrong with the bytes.
    package enum Failure: Error, CustomStringConvertible {
        /// They are not gzip, or damaged; the code of zlib.
        case damaged(Int32)
        /// They end too early.
        case truncated

        package var description: String {
            switch self {
            case .damaged(let code): "damaged gzip data (zlib \(code))"
            case .truncated: "the gzip data end too early"
            }
        }
    }

    /// The most bytes of a piece.
    package static let room = 1 << 20

    // zlib remembers where the stream lies, so that it must not be moved.
    private let stream: UnsafeMutablePointer<z_stream>
    private var input: [UInt8] = []
    private var start = 0
    /// Whether a member has begun and not ended.
    private var isInside = true

    /// Begins a stream.
    package init() throws {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 bits of window, and 16 for the header of gzip.
        let code = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw Failure.damaged(code) }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Takes compressed bytes, which ``next()`` then decompresses.
    package func feed(_ bytes: [UInt8]) {
        input = Array(input[start...]) + bytes
        start = 0
    }

    /// The next piece; empty where more has to be fed first.
    package func next() throws -> [UInt8] {
        while start < input.count {
            if !isInside {
                let code = inflateReset(stream)
                guard code == Z_OK else { throw Failure.damaged(code) }
                isInside = true
            }
            let piece = try inflated()
            if !piece.isEmpty { return piece }
        }
        // What zlib holds back comes when it is asked again.
        return isInside && !input.isEmpty ? try inflated() : []
    }

    /// Nothing more is fed.
    package func finish() throws {
        guard !isInside, start == input.count else { throw Failure.truncated }
    }

    private func inflated() throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: Self.room) { output, count in
            try input.withUnsafeMutableBufferPointer { bytes in
                stream.pointee.next_in = bytes.baseAddress?.advanced(by: start)
                stream.pointee.avail_in = UInt32(bytes.count - start)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(Self.room)
                let code = inflate(stream, Z_NO_FLUSH)
                guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
                    throw Failure.damaged(code)
                }
                if code == Z_STREAM_END { isInside = false }
                start = bytes.count - Int(stream.pointee.avail_in)
            }
            count = Self.room - Int(stream.pointee.avail_out)
        }
    }
}
