/// What the pages are made of, embedded in the binary so that it can be moved without any folder beside it.
public enum PortalAssets {
    /// The templates, by the name under which they include each other.
    public static let templates: [String: String] = [
        "api": text(PackageResources.api_mustache),
        "atom": text(PackageResources.atom_mustache),
        "authority": text(PackageResources.authority_mustache),
        "category": text(PackageResources.category_mustache),
        "cell": text(PackageResources.cell_mustache),
        "counts": text(PackageResources.counts_mustache),
        "declared": text(PackageResources.declared_mustache),
        "distribution": text(PackageResources.distribution_mustache),
        "enterprise": text(PackageResources.enterprise_mustache),
        "entries": text(PackageResources.entries_mustache),
        "facts": text(PackageResources.facts_mustache),
        "grades": text(PackageResources.grades_mustache),
        "home": text(PackageResources.home_mustache),
        "indicators": text(PackageResources.indicators_mustache),
        "item": text(PackageResources.item_mustache),
        "layout": text(PackageResources.layout_mustache),
        "list": text(PackageResources.list_mustache),
        "number": text(PackageResources.number_mustache),
        "offerings": text(PackageResources.offerings_mustache),
        "pager": text(PackageResources.pager_mustache),
        "plain": text(PackageResources.plain_mustache),
        "ranking-card": text(PackageResources.ranking_card_mustache),
        "reading": text(PackageResources.reading_mustache),
        "report": text(PackageResources.report_mustache),
        "scheme": text(PackageResources.scheme_mustache),
        "scheme-body": text(PackageResources.scheme_body_mustache),
        "search": text(PackageResources.search_mustache),
        "search-filters": text(PackageResources.search_filters_mustache),
        "standard": text(PackageResources.standard_mustache),
        "suggestions": text(PackageResources.suggestions_mustache),
        "tiers": text(PackageResources.tiers_mustache),
        "version": text(PackageResources.version_mustache),
        "versions": text(PackageResources.versions_mustache),
    ]

    /// The style sheet.
    public static let style = text(PackageResources.portal_css)

    /// The icon, an SVG picture.
    public static let icon = text(PackageResources.favicon_svg)

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
