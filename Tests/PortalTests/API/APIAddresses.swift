@testable import Portal

/// An address of every operation, all of which the fixture answers, by the operation's id.
let everyAPIAddress: [(operation: String, address: String)] = [
    ("getIndex", "/api/v1"), ("getDocument", "/api/v1/openapi.json"), ("getCounts", "/api/v1/counts"),
    ("listCategories", "/api/v1/categories"), ("getCategory", "/api/v1/categories/water-heaters"),
    ("getCategory", "/api/v1/categories/home-services"),
    ("getScheme", "/api/v1/categories/water-heaters/scheme"),
    ("getScheme", "/api/v1/categories/home-services/scheme"),
    ("listRanking", "/api/v1/categories/water-heaters/rankings/efficiency"),
    ("listRanking", "/api/v1/categories/water-heaters/rankings/co?tier=below"),
    ("listValues", "/api/v1/categories/water-heaters/indicators/efficiency/values"),
    ("listValues", "/api/v1/categories/water-heaters/indicators/co/values?order=desc&limit=7"),
    ("listValues", "/api/v1/categories/water-heaters/indicators/co/values?asOf=2026-03-02"),
    ("getSuggestions", "/api/v1/suggestions?q=reshuiqi"),
    ("listIndicators", "/api/v1/indicators?q=%E7%83%AD%E6%95%88%E7%8E%87"),
    ("listShortlist", "/api/v1/categories/water-heaters/shortlist"),
    ("listComposite", "/api/v1/categories/home-services/composite"),
    ("listStandards", "/api/v1/standards?number=Q/JZFW%20001-2025"),
    ("search", "/api/v1/search?q=%E7%83%AD%E6%B0%B4%E5%99%A8"),
    (
        "search",
        "/api/v1/search?q=%E7%83%AD&category=water-heaters&division=11&year=2021&grade=1&status=declared"
    ),
    ("getFacets", "/api/v1/search/facets?q=%E7%83%AD%E6%B0%B4%E5%99%A8"),
    ("listEnterprises", "/api/v1/enterprises?q=%E7%A4%BA%E4%BE%8B"),
    ("getEnterprise", "/api/v1/enterprises/91110108EX000000X0"),
    ("listEnterpriseStandards", "/api/v1/enterprises/91110108EX000000X0/standards"),
    ("getStandard", "/api/v1/enterprises/91110108EX000000X0/standards/Q-SLRJ0-001-2021"),
    ("listChanges", "/api/v1/changes"),
    ("listChanges", "/api/v1/changes?updatedSince=2026-03-02T00:00:00%2B08:00&limit=2&fields=number,kind"),
    ("getCounts", "/api/v1/counts?asOf=2026-03-02"),
    ("listComposite", "/api/v1/categories/water-heaters/composite?asOf=2026-03-02"),
    ("getStandard", "/api/v1/enterprises/91110108EX000000X0/standards/Q-SLRJ0-001-2021?asOf=2026-03-02"),
    ("listSnapshots", "/api/v1/snapshots"),
    ("listVersions", "/api/v1/enterprises/91110108EX000000X0/standards/Q-SLRJ0-001-2021/versions"),
    ("getVersion", "/api/v1/enterprises/91110108EX000000X0/standards/Q-SLRJ0-001-2021/versions/1"),
    ("getVersion", "/api/v1/enterprises/91110108EX000000X0/standards/Q-SLRJ0-001-2021/versions/3"),
]
