public import Quantities

/// One indicator of one item.
public struct Cell: Sendable {
    /// What can become of a value.
    public enum Status: Sendable, Hashable {
        /// Compared: in a tier, or below all.
        case ranked
        /// Not declared.
        case missing
        /// Declared, but the bound that counts is absent: it promises nothing.
        case promisesNothing
        /// Declared in a unit or kind that cannot be compared.
        case incomparableUnit(String)
        /// Tested by a method that the scheme does not accept: shown, marked, not ranked.
        case incomparableMethod([String])
        /// Text that is not understood as a number or grade.
        case notUnderstood
        /// Read from a document without certainty, and not yet confirmed by a person: shown, not ranked.
        case unconfirmed
        /// More than 15 significant digits.
        case tooManyDigits
        /// An attribute that the segment asks for is missing (its place in the scheme).
        case missingAttribute(Int)
        /// No segment of the scheme holds for the item.
        case outOfScope
        /// The indicator does not apply to the item's variety.
        case notApplicable
    }

    /// What became of the value.
    public var status: Status
    /// The declared indicators that the value was read from: their places in the declaration, by component.
    public var declared: [Int?]
    /// The compared values in the components' units.
    public var values: [DecimalNumber?]
    /// Whether a value was stated, not guaranteed (a plain number).
    public var statedOnly: Bool
    /// The segment that holds, by its place in the indicator.
    public var segment: Int?
    /// The tier reached, by its place in the indicator, best first; `nil` where none is.
    public var tier: Int?
    /// A bit for each component whose value is an open bound: `＞95` promises more than its number.
    public var openValues: UInt8

    /// Creates a cell.
    public init(
        status: Status, declared: [Int?] = [], values: [DecimalNumber?] = [], statedOnly: Bool = false,
        segment: Int? = nil, tier: Int? = nil, openValues: UInt8 = 0
    ) {
        self.openValues = openValues
        self.status = status
        self.declared = declared
        self.values = values
        self.statedOnly = statedOnly
        self.segment = segment
        self.tier = tier
    }
}
