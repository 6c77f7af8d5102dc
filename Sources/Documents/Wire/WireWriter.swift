/// Writes values as bytes for the process at the other end of a pipe: little-endian, lengths before contents.
public struct WireWriter: Sendable {
    /// What was written.
    public private(set) var bytes: [UInt8] = []

    /// An empty message.
    public init() {}

    /// Writes a whole number.
    public mutating func write(_ number: UInt32) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Writes a count or a small number that is not negative.
    public mutating func write(count: Int) { write(UInt32(clamping: count)) }

    /// Writes a length in points with the precision of a float.
    public mutating func write(_ length: Double) { write(Float(length).bitPattern) }

    /// Writes a text.
    public mutating func write(_ text: String) {
        var text = text
        text.withUTF8 {
            write(count: $0.count)
            bytes.append(contentsOf: $0)
        }
    }

    /// Writes a box.
    public mutating func write(_ box: Box) {
        write(box.left)
        write(box.top)
        write(box.right)
        write(box.bottom)
    }
}
