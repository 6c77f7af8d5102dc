/// The facts of 512 standards with neighbouring rows, column by column, as they stand in the database.
struct FactsBlock: Sendable {
    /// Standards in a block.
    static let size = 512

    /// The columns, by where they begin.
    private enum Column {
        static let high = 0
        static let low = high + 8 * size
        static let common = low + 8 * size
        static let scheme = common + 8 * size
        static let division = scheme + 4 * size
        static let year = division + 4 * size
        static let grade = year + 2 * size
        static let end = grade + size
    }

    /// Marks, beside the grade, a standard whose words stand apart.
    private static let apart: UInt8 = 0x80

    /// The bytes; numbers begin with their lowest byte.
    private(set) var bytes: [UInt8]

    /// No standard is there.
    init() { bytes = Array(repeating: 0, count: Column.end) }

    /// Takes the bytes of a block; `nil` where they are none.
    init?(bytes: [UInt8]) {
        guard bytes.count == Column.end else { return nil }
        self.bytes = bytes
    }

    /// The block of a standard and its place there, by its row.
    static func place(of standard: Int) -> (block: Int, place: Int) { (standard / size, standard % size) }

    /// The facts of the standard at a place.
    subscript(place: Int) -> StandardFacts {
        get {
            bytes.withUnsafeBytes { bytes in
                let columns = Columns(bytes: bytes)
                var facts = StandardFacts()
                let year = columns.year(place)
                facts.isThere = year != 0
                facts.scheme = columns.scheme(place)
                facts.division = columns.division(place)
                facts.year = year > 1 ? Int(year) - 2 : nil
                facts.grade = columns.grade(place)
                facts.order = columns.order(place)
                facts.common = columns.common(place)
                facts.isApart = columns.isApart(place)
                return facts
            }
        }
        set {
            store(newValue.order.high, at: Column.high + 8 * place)
            store(newValue.order.low, at: Column.low + 8 * place)
            store(newValue.common, at: Column.common + 8 * place)
            store(newValue.scheme, at: Column.scheme + 4 * place)
            store(newValue.division, at: Column.division + 4 * place)
            store(newValue.isThere ? Self.code(year: newValue.year) : 0, at: Column.year + 2 * place)
            bytes[Column.grade + place] =
                (newValue.grade.map { UInt8(clamping: $0 + 1) } ?? 0) | (newValue.isApart ? Self.apart : 0)
        }
    }

    /// A year as it is kept: 0 where no standard is, 1 for no year.
    static func code(year: Int?) -> UInt16 { year.map { UInt16(clamping: $0 + 2) } ?? 1 }

    private mutating func store(_ value: some FixedWidthInteger, at offset: Int) {
        bytes.withUnsafeMutableBytes {
            $0.storeBytes(of: value.littleEndian, toByteOffset: offset, as: type(of: value))
        }
    }

    /// The columns of a block whose bytes are at hand.
    struct Columns {
        let bytes: UnsafeRawBufferPointer

        func common(_ place: Int) -> UInt64 { load(Column.common + 8 * place) }
        func scheme(_ place: Int) -> UInt32 { load(Column.scheme + 4 * place) }
        func division(_ place: Int) -> UInt32 { load(Column.division + 4 * place) }
        func year(_ place: Int) -> UInt16 { load(Column.year + 2 * place) }
        func grade(_ place: Int) -> Int? {
            let grade = bytes[Column.grade + place] & ~FactsBlock.apart
            return grade == 0 ? nil : Int(grade) - 1
        }
        func isApart(_ place: Int) -> Bool { bytes[Column.grade + place] & FactsBlock.apart != 0 }
        func order(_ place: Int) -> NumberOrder {
            NumberOrder(high: load(Column.high + 8 * place), low: load(Column.low + 8 * place))
        }

        private func load<Value: FixedWidthInteger>(_ offset: Int) -> Value {
            Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Value.self))
        }
    }

    /// Calls with the columns.
    func withColumns<Result>(_ body: (Columns) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBytes { try body(Columns(bytes: $0)) }
    }
}
