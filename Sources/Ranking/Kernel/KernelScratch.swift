/// The room that one thread works in; taken once for many frames.
struct KernelScratch: ~Copyable {
    /// The byte buffers of a block.
    enum Buffer: Int, CaseIterable {
        /// Thresholds not met, by the component at hand, by a component beside it, and by the strict reading.
        case unmet, beside, strict
        /// Rows whose comparison is in doubt.
        case doubt
        /// The variety of each item, and whether the indicator at hand applies to it.
        case variety, applies
        /// The worst core level, the best innovation level, whether a base indicator failed.
        case worst, best, failed
        /// Whether any core and any innovation indicator applies.
        case hasCore, hasInnovation
    }

    /// Rows in a block: eleven byte buffers and three columns of it fit the second-level cache.
    static let blockRows = 4096

    /// Rows that each buffer holds.
    let rows: Int
    private let bytes: UnsafeMutablePointer<UInt8>
    /// The operands of expressions, `rows` doubles each.
    let registers: UnsafeMutablePointer<Double>
    /// Two tables of thresholds moved down and up by an error bound.
    let shifted: UnsafeMutablePointer<Double>

    /// Takes room for blocks of at most `rows` rows of a scheme.
    init(_ tables: KernelTables, rows: Int) {
        self.rows = min(rows, Self.blockRows)
        bytes = .allocate(capacity: Buffer.allCases.count * self.rows)
        registers = .allocate(capacity: max(1, tables.registers * self.rows))
        shifted = .allocate(
            capacity: 2 * tables.longestTable)
    }

    subscript(buffer: Buffer) -> UnsafeMutablePointer<UInt8> { bytes + buffer.rawValue * rows }

    deinit {
        bytes.deallocate()
        registers.deallocate()
        shifted.deallocate()
    }
}
