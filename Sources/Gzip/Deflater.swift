import CZlib

/// Compresses bytes as gzip (RFC 1952), piece by piece.
package final class Deflater {
    /// zlib failed: there is no memory for it.
    package struct Failure: Error {
        package let code: Int32
    }

    // zlib remembers where the stream lies, so that it must not be moved.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Begins a stream.
    package init() throws {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 bits of window, and 16 for the header of gzip.
        let code = deflateInit2_(
            stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw Failure(code: code) }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// The compressed form of a piece, as far as it is ready; of the last piece all that is left.
    package func compress(_ bytes: [UInt8], isLast: Bool) throws -> [UInt8] {
        var output: [UInt8] = []
        var bytes = bytes
        try bytes.withUnsafeMutableBufferPointer { input in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = UInt32(input.count)
            var room = 0
            repeat {
                room = Self.room
                let piece = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                    stream.pointee.next_out = buffer.baseAddress
                    stream.pointee.avail_out = UInt32(room)
                    let code = deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                    guard code != Z_STREAM_ERROR else { throw Failure(code: code) }
                    count = room - Int(stream.pointee.avail_out)
                }
                output += piece
            } while stream.pointee.avail_out == 0
        }
        return output
    }

    private static let room = 16_384
}
