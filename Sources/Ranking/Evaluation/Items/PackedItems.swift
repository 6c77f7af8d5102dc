/// The items of one standard as the kernel reads them, in bytes: to be kept beside the standard, so that a registry
/// is evaluated without its texts being read again.
///
/// The number of items, then for each item the values of its declared components and of its attributes, as
/// little-endian doubles in the order of the columns.
public struct PackedItems: Sendable, Hashable {
    /// The bytes.
    public let bytes: [UInt8]

    /// Packs a frame.
    init(_ frame: ItemFrame) { self.init(frame, 0..<frame.count) }

    /// Packs some items of a frame.
    init(_ frame: ItemFrame, _ range: Range<Int>) {
        let columns = frame.components.filter { !$0.isEmpty } + frame.attributes
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 + range.count * columns.count * 8)
        withUnsafeBytes(of: UInt16(clamping: range.count).littleEndian) { bytes.append(contentsOf: $0) }
        for item in range.prefix(Int(UInt16.max)) {
            for column in columns {
                withUnsafeBytes(of: column[item].bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
            }
        }
        self.bytes = bytes
    }
}

extension ItemFrame {
    /// Collects packed items of one scheme into a frame.
    public struct Collector {
        private let derived: [Bool]
        private var columns: [[Double]]
        private var count = 0

        /// A collector for the items of a scheme.
        public init(_ scheme: Scheme, capacity: Int = 0) {
            derived = scheme.indicators.flatMap(\.components).map { component in
                if case .derived = component.source { true } else { false }
            }
            columns = Array(repeating: [], count: derived.count { !$0 } + scheme.attributes.count)
            for column in columns.indices { columns[column].reserveCapacity(capacity) }
        }

        /// Adds the items of one standard.
        ///
        /// - Returns: how many; `nil` where the bytes are not the packed items of the scheme.
        public mutating func add(_ bytes: UnsafeRawBufferPointer) -> Int? {
            guard bytes.count >= 2 else { return nil }
            let items = Int(UInt16(littleEndian: bytes.loadUnaligned(as: UInt16.self)))
            guard bytes.count == 2 + items * columns.count * 8 else { return nil }
            var offset = 2
            for _ in 0..<items {
                for column in columns.indices {
                    let bits = UInt64(
                        littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                    columns[column].append(Double(bitPattern: bits))
                    offset += 8
                }
            }
            count += items
            return items
        }

        /// The frame of all items added so far.
        public consuming func frame() -> ItemFrame {
            var declared = columns.prefix(derived.count { !$0 }).makeIterator()
            return ItemFrame(
                count: count, components: derived.map { $0 ? [] : declared.next() ?? [] },
                attributes: Array(columns.suffix(columns.count - derived.count { !$0 })))
        }
    }
}
