/// The keys that an object may have: an enumeration whose cases are named like them.
///
/// At most sixteen keys, of at most sixteen bytes each, so that an object's values fit one SIMD vector and
/// a key two words.
protocol JSONKey: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
    static var lookup: JSONKeyTable<Self> { get }
}

/// Finds keys by their bytes, without making strings.
struct JSONKeyTable<Key: JSONKey>: Sendable {
    /// The names, in the order of the cases.
    let names: [String]
    private let words: [SIMD2<UInt64>]

    init() {
        names = Key.allCases.map { "\($0)" }
        words = names.map { name in
            let bytes = Array(name.utf8)
            precondition(bytes.count <= 16 && Key.allCases.count <= 16, "a key table has room for 16")
            return Self.packed(bytes.span, 0..<bytes.count)
        }
    }

    /// The key whose name these bytes are.
    func key(_ span: Span<UInt8>, _ range: Range<Int>) -> Key? {
        guard range.count <= 16 else { return nil }
        let packed = Self.packed(span, range)
        for index in words.indices where words[index] == packed { return Key(rawValue: index) }
        return nil
    }

    private static func packed(_ span: Span<UInt8>, _ range: Range<Int>) -> SIMD2<UInt64> {
        var low: UInt64 = 0
        var high: UInt64 = 0
        for index in range {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(span[index])
        }
        return SIMD2(low, high)
    }
}

/// The values of an object by key, as tokens.
struct JSONFields<Key: JSONKey> {
    private var tokens = SIMD16<Int32>(repeating: -1)

    /// The value of a key; `nil` where the object has none or it is `null`.
    subscript(_ key: Key) -> Int? {
        get { tokens[key.rawValue] < 0 ? nil : Int(tokens[key.rawValue]) }
        set { tokens[key.rawValue] = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
    }
}

enum DeclarationKey: Int, JSONKey {
    case enterprise, standard, channel, disclosure, version, replaces, offerings, attributes, indicators
    static let lookup = JSONKeyTable<Self>()
}

enum EnterpriseKey: Int, JSONKey {
    case id, idScheme, name, division
    static let lookup = JSONKeyTable<Self>()
}

enum StandardKey: Int, JSONKey {
    case number, title, kind
    static let lookup = JSONKeyTable<Self>()
}

enum ChannelKey: Int, JSONKey {
    case name, address, declaredAt
    static let lookup = JSONKeyTable<Self>()
}

enum OfferingKey: Int, JSONKey {
    case kind, name, commonName, brand, barcode, specification, model, outlets
    static let lookup = JSONKeyTable<Self>()
}

enum IndicatorKey: Int, JSONKey {
    case name, parents, grade, segment, requirement, methods, place, confidence
    static let lookup = JSONKeyTable<Self>()
}

enum RequirementKey: Int, JSONKey {
    case text, kind, lower, upper, nominal, approximate, unit, unitKind, relativeTo, ordinal, yes
    case alternatives, span, confidence
    static let lookup = JSONKeyTable<Self>()
}

enum BoundKey: Int, JSONKey {
    case value, closed
    static let lookup = JSONKeyTable<Self>()
}

enum PlaceKey: Int, JSONKey {
    case page, table, cell, box
    static let lookup = JSONKeyTable<Self>()
}
