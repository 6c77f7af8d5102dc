#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Converts a text to UTF-8 block by block. A character that a block cuts is kept for the next one.
final class TextConverter {
    private let name: String
    private let converter: iconv_t
    private var rest: [UInt8] = []

    /// Prepares to convert.
    ///
    /// - Parameter name: the encoding, as iconv names it.
    init(from name: String) throws(InputFailure) {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
            throw InputFailure(
                code: "no-converter", file: nil, zh: "系统没有 \(name) 的转换表",
                en: "the system has no conversion from \(name)")
        }
        self.name = name
        self.converter = converter
    }

    deinit { iconv_close(converter) }

    /// Begins with another text.
    func reset() { rest.removeAll() }

    /// Converts a block; each byte that cannot be converted becomes `0xFF`, which is never UTF-8.
    ///
    /// - Parameter isLast: whether nothing follows, so that a cut character is a wrong one.
    func convert(_ block: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
        var input = (rest + block).map { CChar(bitPattern: $0) }
        rest.removeAll()
        var result: [UInt8] = []
        result.reserveCapacity(input.count * 3 / 2)
        var room = [CChar](repeating: 0, count: 64 << 10)
        var consumed = 0
        while consumed < input.count {
            let (left, used, failed) = step(&input, consumed, &room)
            consumed = input.count - left
            result.append(contentsOf: room[..<used].lazy.map { UInt8(bitPattern: $0) })
            if failed == EINVAL, !isLast {
                rest = input[consumed...].map { UInt8(bitPattern: $0) }
                return result
            }
            if failed == EILSEQ || failed == EINVAL {
                result.append(0xFF)
                consumed += 1
            }
        }
        return result
    }

    /// Converts as much as there is room for.
    private func step(
        _ input: inout [CChar], _ consumed: Int, _ room: inout [CChar]
    ) -> (left: Int, used: Int, failed: Int32) {
        var left = input.count - consumed
        var free = room.count
        // The pointers are only used inside the two closures.
        let failed = input.withUnsafeMutableBufferPointer { input in
            room.withUnsafeMutableBufferPointer { room in
                var from = input.baseAddress.map { $0 + consumed }
                var to = room.baseAddress
                return iconv(converter, &from, &left, &to, &free) == Int(bitPattern: UInt.max) ? errno : 0
            }
        }
        return (left, room.count - free, failed)
    }
}
