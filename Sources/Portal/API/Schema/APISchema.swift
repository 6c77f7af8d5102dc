/// A JSON Schema (2020-12) as the document of the API has it. Objects are closed: no key beyond those named.
indirect enum APISchema: Sendable {
    /// A text.
    case text(APITextRules)
    /// One of several texts.
    case choice([String])
    /// A whole number within bounds.
    case integer(least: Int, most: Int?)
    /// A number within bounds.
    case number(ClosedRange<Double>?)
    /// True or false.
    case flag
    /// A list.
    case list(APISchema)
    /// A list of some of several texts, one at least and none twice.
    case severalOf([String])
    /// An object whose keys are data, each with a value of the schema.
    case map(APISchema)
    /// An object of any keys, described elsewhere.
    case anyObject
    /// An object; keys that may be left out are named.
    case object(properties: [(key: String, schema: APISchema)], optional: Set<String>)
    /// The schema, or null.
    case nullable(APISchema)
    /// A schema that the document holds once, under a name.
    case named(String, @Sendable () -> APISchema)
}

/// What a text must be like.
struct APITextRules: Sendable, Hashable {
    /// A regular expression that both ECMAScript and Python read.
    var pattern: String?
    /// A format of JSON Schema, such as `date`.
    var format: String?
    /// The number of characters (Unicode scalars).
    var length: ClosedRange<Int>?

    /// Any text.
    static let any = APITextRules()
    /// A day: `2026-03-01`.
    static let date = APITextRules(format: "date")
    /// A moment (RFC 3339): `2026-03-01T08:00:00.000Z`.
    static let moment = APITextRules(format: "date-time")
    /// A digest: `sha256:` and 64 hexadecimal digits.
    static let digest = APITextRules(pattern: "^sha256:[0-9a-f]{64}$")
    /// An address, absolute or on this site.
    static let address = APITextRules(format: "uri-reference")
    /// A decimal number with its digits kept.
    static let decimal = APITextRules(pattern: #"^-?[0-9]+(\.[0-9]+)?$"#)
}
