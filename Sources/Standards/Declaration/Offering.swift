/// A mass-produced model, or a service item with its outlets.
public struct Offering: Sendable, Hashable, Codable {
    /// The kinds of offering.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// A product model.
        case model
        /// A service item.
        case service
    }

    /// Model or service item.
    public var kind: Kind
    /// The product's or the service's name.
    public var name: String
    /// The common name (通用名), which tells the category.
    public var commonName: String?
    /// The brand.
    public var brand: String?
    /// The bar code.
    public var barcode: String?
    /// The specification.
    public var specification: String?
    /// The model number.
    public var model: String?
    /// The number of outlets of a service item, or their names, as written.
    public var outlets: String?

    /// Creates an offering.
    public init(
        kind: Kind, name: String, commonName: String? = nil, brand: String? = nil, barcode: String? = nil,
        specification: String? = nil, model: String? = nil, outlets: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.commonName = commonName
        self.brand = brand
        self.barcode = barcode
        self.specification = specification
        self.model = model
        self.outlets = outlets
    }
}
