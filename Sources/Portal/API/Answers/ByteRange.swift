/// A part of a file that a caller asks for (RFC 9110, 14.1.2).
enum ByteRange: Sendable, Hashable {
    /// These bytes.
    case part(ClosedRange<Int>)
    /// None of them is there.
    case unsatisfiable

    /// Reads a `Range` header; `nil` where it is none that is known, several parts among them: then the whole is sent.
    init?(_ header: String?, size: Int) {
        guard let header, header.hasPrefix("bytes="), header.utf8.count <= 50 else { return nil }
        let parts = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
            return nil
        }
        // A number that is too large lies behind the end.
        func number(_ text: Substring) -> Int? { text.isEmpty ? nil : Int(text) ?? .max }
        switch (number(parts[0]), number(parts[1])) {
        case (let first?, let last):
            if let last, last < first { return nil }
            guard first < size else {
                self = .unsatisfiable
                return
            }
            self = .part(first...min(last ?? .max, size - 1))
        case (nil, let count?):
            guard count > 0, size > 0 else {
                self = .unsatisfiable
                return
            }
            self = .part(max(0, size - count)...size - 1)
        case (nil, nil): return nil
        }
    }
}
