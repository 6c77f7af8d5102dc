public import Diagnostics

/// Where a standard stands in its life (现行、即将实施、被代替、废止).
public enum CatalogueStatus: String, Sendable, Hashable, CaseIterable {
    /// In force.
    case current
    /// Not yet in force: a draft, or published and not yet implemented.
    case upcoming
    /// No longer in force, another one stands in its place.
    case superseded
    /// No longer in force, or given up before it was published.
    case withdrawn

    /// The status on the page.
    public var title: LocalizedText {
        switch self {
        case .current: LocalizedText(zh: "现行", en: "current")
        case .upcoming: LocalizedText(zh: "即将实施", en: "upcoming")
        case .superseded: LocalizedText(zh: "被代替", en: "superseded")
        case .withdrawn: LocalizedText(zh: "废止", en: "withdrawn")
        }
    }
}
