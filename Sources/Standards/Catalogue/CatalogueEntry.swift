/// What a catalogue says of one standard.
public struct CatalogueEntry: Sendable, Hashable {
    /// The number; what is not understood is kept as it is written.
    public var number: StandardNumber
    /// The title in Chinese.
    public var titleZh: String?
    /// The title in English.
    public var titleEn: String?
    /// Where it stood when the catalogue was made; `nil` where the catalogue does not say.
    public var status: CatalogueStatus?
    /// The status in the catalogue's own words or codes.
    public var stage: String?
    /// Whether it was never published: a draft, or a project that was given up.
    public var isDraft = false
    /// When it was published; `nil` for a draft.
    public var published: PartialDate?
    /// When it came or comes into force.
    public var implemented: PartialDate?
    /// When it went out of force.
    public var ended: PartialDate?
    /// Classes of the International Classification for Standards.
    public var ics: [String] = []
    /// Classes of the Chinese Classification for Standards.
    public var ccs: [String] = []
    /// The standards in whose place it stands.
    public var replaces: [StandardNumber] = []
    /// The standards that stand in its place.
    public var replacedBy: [StandardNumber] = []
    /// Its amendments and corrigenda.
    public var amendedBy: [StandardNumber] = []

    /// An entry of which only the number is known.
    public init(number: StandardNumber) { self.number = number }

    /// When it came into force, as far as is known.
    public var start: PartialDate? { implemented ?? published }

    /// What it claims of replacements.
    public var claims: [ReplacementClaim] {
        replaces.map { ReplacementClaim(newer: number, older: $0) }
            + replacedBy.map { ReplacementClaim(newer: $0, older: number) }
    }
}
