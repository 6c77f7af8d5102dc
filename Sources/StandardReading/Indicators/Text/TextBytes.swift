#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Comparisons of texts by their bytes. `String` compares Chinese texts by a normal form that it makes each time.
extension StringProtocol {
    /// Whether it starts with another text.
    func begins(with other: some StringProtocol) -> Bool {
        withBytes { text in
            other.withBytes { part in
                guard text.count >= part.count, let a = text.baseAddress, let b = part.baseAddress else {
                    return part.isEmpty
                }
                return memcmp(a, b, part.count) == 0
            }
        }
    }

    /// Whether it ends with another text.
    func ends(with other: some StringProtocol) -> Bool {
        withBytes { text in
            other.withBytes { part in
                guard text.count >= part.count, let a = text.baseAddress, let b = part.baseAddress else {
                    return part.isEmpty
                }
                return memcmp(a + (text.count - part.count), b, part.count) == 0
            }
        }
    }

    /// Where it first holds another text, in bytes from its start.
    func offset(of other: some StringProtocol) -> Int? {
        withBytes { text -> Int? in
            other.withBytes { part -> Int? in
                guard text.count >= part.count, let a = text.baseAddress, let b = part.baseAddress else {
                    return nil
                }
                // The last byte of a Han character tells more of it than the first.
                let last = part.count - 1
                let sign = b[last]
                for place in 0...(text.count - part.count)
                where a[place + last] == sign && memcmp(a + place, b, part.count) == 0 { return place }
                return nil
            }
        }
    }

    /// The pieces between scalars of a list; empty ones are left out.
    func parted(by signs: String) -> [String] {
        let list = Array(signs.unicodeScalars)
        var result: [String] = []
        var piece = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if list.contains(scalar) {
                if !piece.isEmpty { result.append(String(piece)) }
                piece = String.UnicodeScalarView()
            } else {
                piece.append(scalar)
            }
        }
        if !piece.isEmpty { result.append(String(piece)) }
        return result
    }

    private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(utf8).withUnsafeBufferPointer(body)
    }
}
