extension StandardSummary {
    /// The version of the packed form.
    private static let packedVersion: UInt8 = 1

    /// The facts as bytes, to be kept beside the standard: a version, the counts, the fixed part, tiers, segments,
    /// values, and the two texts, all little-endian.
    public var packed: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(
            32 + tiers.count * 2 + values.count * 8 + enterprise.utf8.count + number.utf8.count)
        func append(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        append(Self.packedVersion)
        append(UInt8(truncatingIfNeeded: tiers.count))
        append(UInt16(truncatingIfNeeded: values.count))
        append(UInt16(truncatingIfNeeded: enterprise.utf8.count))
        append(UInt16(truncatingIfNeeded: number.utf8.count))
        append(offerings)
        append(score ?? -1)
        append(flags.rawValue)
        append(grade)
        bytes.append(contentsOf: tiers)
        bytes.append(contentsOf: segments)
        for value in values { append(value.bitPattern) }
        bytes.append(contentsOf: enterprise.utf8)
        bytes.append(contentsOf: number.utf8)
        return bytes
    }

    /// Reads packed facts; `nil` where the bytes are none, or those of another version.
    public init?(packed bytes: some RandomAccessCollection<UInt8>) {
        var reader = Reader(bytes: Array(bytes))
        guard reader.read(UInt8.self) == Self.packedVersion, let indicators = reader.read(UInt8.self),
            let columns = reader.read(UInt16.self), let enterpriseLength = reader.read(UInt16.self),
            let numberLength = reader.read(UInt16.self), let offerings = reader.read(Int32.self),
            let score = reader.read(Int32.self), let flags = reader.read(UInt16.self),
            let grade = reader.read(UInt8.self), let tiers = reader.take(Int(indicators)),
            let segments = reader.take(Int(indicators))
        else { return nil }
        var values: [Double] = []
        values.reserveCapacity(Int(columns))
        for _ in 0..<columns {
            guard let bits = reader.read(UInt64.self) else { return nil }
            values.append(Double(bitPattern: bits))
        }
        guard let enterprise = reader.take(Int(enterpriseLength)),
            let number = reader.take(Int(numberLength)),
            reader.isAtEnd
        else { return nil }
        self.init(
            enterprise: String(decoding: enterprise, as: UTF8.self),
            number: String(decoding: number, as: UTF8.self), offerings: offerings, tiers: Array(tiers),
            segments: Array(segments), values: values, grade: grade, score: score < 0 ? nil : score,
            flags: Flags(rawValue: flags))
    }

    private struct Reader {
        let bytes: [UInt8]
        var place = 0

        var isAtEnd: Bool { place == bytes.count }

        mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
            guard count <= bytes.count - place else { return nil }
            defer { place += count }
            return bytes[place..<place + count]
        }

        mutating func read<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
            guard let slice = take(MemoryLayout<Number>.size) else { return nil }
            var number: Number = 0
            for (index, byte) in slice.enumerated() {
                number |= Number(truncatingIfNeeded: byte) << Number(8 * index)
            }
            return number
        }
    }
}

extension StandardSummary: Codable {
    /// Reads the packed bytes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let summary = StandardSummary(packed: try container.decode([UInt8].self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a summary of this version")
        }
        self = summary
    }

    /// Writes the packed bytes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(packed)
    }
}
