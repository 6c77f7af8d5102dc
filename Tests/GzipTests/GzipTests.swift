import Testing

@testable import Gzip

@Suite("gzip, piece by piece")
struct GzipTests {
    private static func compressed(_ bytes: [UInt8], piece: Int = 1 << 16) throws -> [UInt8] {
        let deflater = try Deflater()
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            result += try deflater.compress(
                Array(bytes[start..<min(start + piece, bytes.count)]), isLast: false)
        }
        return result + (try deflater.compress([], isLast: true))
    }

    private static func inflated(_ bytes: [UInt8], piece: Int) throws -> [UInt8] {
        let inflater = try Inflater()
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            inflater.feed(Array(bytes[start..<min(start + piece, bytes.count)]))
            while case let part = try inflater.next(), !part.isEmpty {
                #expect(part.count <= Inflater.room)
                result += part
            }
        }
        try inflater.finish()
        return result
    }

    @Test("What was compressed comes back, in pieces of any size", arguments: [1, 7, 4096, 1 << 22])
    func roundTrip(piece: Int) throws {
        var generator = SystemRandomNumberGenerator()
        let noise = (0..<50_000).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        for bytes in [[], [1], noise, [UInt8](repeating: 7, count: 3 << 20)] {
            #expect(try Self.inflated(Self.compressed(bytes), piece: piece) == bytes)
        }
    }

    @Test("Several members one after the other are one text")
    func members() throws {
        let bytes = try Self.compressed([1, 2]) + Self.compressed([]) + Self.compressed([3])
        #expect(try Self.inflated(bytes, piece: 5) == [1, 2, 3])
    }

    @Test("What is cut off, damaged or no gzip is refused")
    func wrong() throws {
        let bytes = try Self.compressed(Array("领跑领跑领跑".utf8))
        for count in 0..<bytes.count {
            #expect(throws: Inflater.Failure.self) { try Self.inflated(Array(bytes[..<count]), piece: 9) }
        }
        var damaged = bytes
        damaged[bytes.count - 6] ^= 1
        #expect(throws: Inflater.Failure.self) { try Self.inflated(damaged, piece: 9) }
        #expect(throws: Inflater.Failure.self) { try Self.inflated(Array("{\"a\":1}".utf8), piece: 9) }
        #expect(throws: Inflater.Failure.self) { try Self.inflated(bytes + [0, 1, 2], piece: 9) }
    }
}
