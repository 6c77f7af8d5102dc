public import Quantities

/// One version of one standard that one enterprise has declared, with its offerings and indicators.
///
/// The key is (enterprise id, normalised standard number, version): enterprise codes inside numbers are
/// self-chosen and may collide.
public struct Declaration: Sendable, Hashable {
    /// Who declares.
    public var enterprise: EnterpriseReference
    /// What is declared.
    public var standard: StandardReference
    /// Where and when it was declared; `nil` for a pre-declaration.
    public var channel: Channel?
    /// Full text, or indicators only.
    public var disclosure: Disclosure
    /// The version of the declaration, from 1.
    public var version: Int
    /// The version that this one replaces.
    public var replaces: Int?
    /// What is sold under the standard.
    public var offerings: [Offering]
    /// Attributes by name, as written (`额定制冷量` → `3500 W`).
    public var attributes: [String: String]
    /// The indicators, one entry for each grade or segment that a value holds for.
    public var indicators: [Indicator]

    /// Creates a declaration.
    public init(
        enterprise: EnterpriseReference, standard: StandardReference, channel: Channel? = nil,
        disclosure: Disclosure = .fullText, version: Int = 1, replaces: Int? = nil,
        offerings: [Offering] = [],
        attributes: [String: String] = [:], indicators: [Indicator] = []
    ) {
        self.enterprise = enterprise
        self.standard = standard
        self.channel = channel
        self.disclosure = disclosure
        self.version = version
        self.replaces = replaces
        self.offerings = offerings
        self.attributes = attributes
        self.indicators = indicators
    }
}

/// An enterprise as a declaration names it.
public struct EnterpriseReference: Sendable, Hashable, Codable {
    /// The identifier in its scheme.
    public var id: String
    /// `USCC` for a unified social credit code (GB 32100), else `X-…`.
    public var idScheme: String
    /// The name.
    public var name: String
    /// The division code (six digits), or a code of the programme's own where there is none.
    public var division: String?

    /// Creates a reference.
    public init(id: String, idScheme: String = "USCC", name: String, division: String? = nil) {
        self.id = id
        self.idScheme = idScheme
        self.name = name
        self.division = division
    }
}

/// A standard as a declaration names it.
public struct StandardReference: Sendable, Hashable, Codable {
    /// The number as written.
    public var number: String
    /// The title.
    public var title: String
    /// `product`, `service` or `food`; as declared.
    public var kind: String

    /// Creates a reference.
    public init(number: String, title: String, kind: String = "product") {
        self.number = number
        self.title = title
        self.kind = kind
    }
}

/// Where a declaration was made.
public struct Channel: Sendable, Hashable, Codable {
    /// The platform's name.
    public var name: String
    /// The address of the declaration.
    public var address: String?
    /// The day of the declaration, in Asia/Shanghai.
    public var declaredAt: CalendarDate

    /// Creates a channel.
    public init(name: String, address: String? = nil, declaredAt: CalendarDate) {
        self.name = name
        self.address = address
        self.declaredAt = declaredAt
    }
}

/// What the enterprise chose to disclose.
public enum Disclosure: String, Sendable, Hashable, Codable {
    /// The full text (全文公开).
    case fullText
    /// The table of indicators only (指标公开表).
    case table
}

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

/// One promise of a standard: a name, a requirement, and what it holds for.
public struct Indicator: Sendable, Hashable, Codable {
    /// The name as written.
    public var name: String
    /// The names above it in a table's header.
    public var parents: [String]
    /// The product grade that it holds for (`特等`), `nil` for all.
    public var grade: String?
    /// The attributes that it holds for (`{"额定制冷量": "≤4500 W"}`), `nil` for all.
    public var segment: [String: String]?
    /// The requirement.
    public var requirement: Requirement
    /// The test methods, as standard numbers.
    public var methods: [String]
    /// Where it stands in the document.
    public var place: DocumentPlace?
    /// How sure the reading is, 0 to 1.
    public var confidence: Double

    /// Creates an indicator.
    public init(
        name: String, parents: [String] = [], grade: String? = nil, segment: [String: String]? = nil,
        requirement: Requirement, methods: [String] = [], place: DocumentPlace? = nil, confidence: Double = 1
    ) {
        self.name = name
        self.parents = parents
        self.grade = grade
        self.segment = segment
        self.requirement = requirement
        self.methods = methods
        self.place = place
        self.confidence = confidence
    }
}

/// The place of a value in a document.
public struct DocumentPlace: Sendable, Hashable, Codable {
    /// The page, from 1.
    public var page: Int?
    /// The table's number as printed.
    public var table: String?
    /// The cell, as `row,column` from 1.
    public var cell: String?
    /// The box on the page, in points: left, top, right, bottom.
    public var box: [Double]?

    /// Creates a place.
    public init(page: Int? = nil, table: String? = nil, cell: String? = nil, box: [Double]? = nil) {
        self.page = page
        self.table = table
        self.cell = cell
        self.box = box
    }
}
