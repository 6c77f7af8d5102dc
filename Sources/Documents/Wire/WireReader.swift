/// Reads values from the bytes that a limited process wrote: as data, not on trust.
public struct WireReader: Sendable {
    private let bytes: [UInt8]
    private var place = 0

    /// The bytes end early, or say what cannot be.
    public struct Failure: Error, Equatable {}

    /// Starts at the first byte.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all was read.
    public var isAtEnd: Bool { place == bytes.count }

    /// The next whole number.
    public mutating func number() throws(Failure) -> UInt32 {
        guard bytes.count - place >= 4 else { throw Failure() }
        defer { place += 4 }
        return UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
            | UInt32(bytes[place + 3]) << 24
    }

    /// The next count of things that take `size` bytes each at least: never more than the rest can hold.
    public mutating func count(of size: Int) throws(Failure) -> Int {
        let count = Int(try number())
        guard count * max(1, size) <= bytes.count - place else { throw Failure() }
        return count
    }

    /// The next length in points.
    public mutating func length() throws(Failure) -> Double {
        let value = Double(Float(bitPattern: try number()))
        guard value.isFinite else { throw Failure() }
        return value
    }

    /// The next text.
    public mutating func text() throws(Failure) -> String {
        let count = try count(of: 1)
        defer { place += count }
        return String(decoding: bytes[place..<place + count], as: UTF8.self)
    }

    /// The next box.
    public mutating func box() throws(Failure) -> Box {
        Box(left: try length(), top: try length(), right: try length(), bottom: try length())
    }
}
