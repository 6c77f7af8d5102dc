import Testing

@testable import Ranking

@Suite struct ColumnRankerTests {
    /// Columns that a linear division into buckets spreads badly, or not at all.
    static let columns: [String: [Double]] = [
        "empty of values": [.nan, .nan, .nan],
        "one": [7],
        "equal": [Double](repeating: 4.5, count: 100),
        "growing by powers": powers,
        "one far away": (0..<500).map { (row: Int) -> Double in row == 77 ? 1e300 : Double(row * 37 % 101) },
        "ends of the range": [-.greatestFiniteMagnitude, .greatestFiniteMagnitude, 0, 1, .nan, 1],
        "both zeros": [0.0, -0.0, 1, -1, 0.0],
        "crowds": crowds,
    ]

    private static let powers: [Double] = (-300..<300).map { (exponent: Int) -> Double in
        Double(sign: .plus, exponent: exponent, significand: 1)
    }

    private static let crowds: [Double] = (0..<2000).map { (row: Int) -> Double in
        let crowd = Double(row % 3) * 1e9
        return crowd + Double(row * 7919 % 400) * 1e-3
    }

    @Test(arguments: columns.keys.sorted(), [true, false])
    func `ranks count the better values`(name: String, higher: Bool) throws {
        let values = try #require(Self.columns[name])
        let ranker = ColumnRanker(capacity: values.count)
        let ranks = [UInt32](unsafeUninitializedCapacity: values.count) { buffer, count in
            if let target = buffer.baseAddress {
                ranker.rank(values, values.count, higherIsBetter: higher, into: target)
            }
            count = values.count
        }
        let expected = values.map { value in
            value.isNaN ? 0 : UInt32(1 + values.count { higher ? $0 > value : $0 < value })
        }
        #expect(ranks == expected)
    }
}
