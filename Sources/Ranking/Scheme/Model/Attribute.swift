public import Diagnostics
public import Quantities

/// An attribute of an item: what segments, thresholds and derived indicators speak of.
public struct Attribute: Sendable, Hashable {
    /// The types of attribute.
    public enum Domain: Sendable, Hashable {
        /// A number in a unit, within a range that the scheme covers.
        case number(unit: Unit, range: NumericRange)
        /// One of several options.
        case choice([Option])
        /// Yes or no.
        case yesno
    }

    /// One option of a choice.
    public struct Option: Sendable, Hashable {
        /// The identifier used in the scheme.
        public var id: String
        /// The name shown.
        public var name: LocalizedText
        /// Other spellings, normalised.
        public var names: [String]

        /// Creates an option.
        public init(id: String, name: LocalizedText, names: [String]) {
            self.id = id
            self.name = name
            self.names = names
        }
    }

    /// The identifier used in expressions.
    public var id: String
    /// The name shown.
    public var name: LocalizedText
    /// The names under which declarations give it, normalised; includes `id` and both forms of `name`.
    public var names: [String]
    /// Its type.
    public var domain: Domain

    /// Creates an attribute.
    public init(id: String, name: LocalizedText, names: [String], domain: Domain) {
        self.id = id
        self.name = name
        self.names = names
        self.domain = domain
    }
}
