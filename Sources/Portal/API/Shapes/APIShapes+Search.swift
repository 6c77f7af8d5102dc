import Diagnostics
import Registry
import Standards

extension APIShapes {
    /// How the hits of a search are spread.
    static let facets = APIShape<SearchSpread>(
        name: "Facets",
        about: LocalizedText(
            zh: "查找结果的分布；exact 为 false 时共有 10,000 项以上，只计前 10,000 项",
            en: """
                How the hits of a search are spread; where `exact` is false there are more than 10,000, and the first \
                10,000 are counted
                """),
        fields: [
            .integer("total") { $0.total }, .flag("exact") { $0.isExact },
            .list("categories", textCount) { $0.facets.categories },
            .list("divisions", textCount) { $0.facets.divisions },
            .list("years", numberCount) { $0.facets.years },
            .list("grades", numberCount) { $0.facets.grades },
            .list("status", textCount) { spread in
                spread.facets.declared.map { count in
                    let status: APIStatus = count.value ? .declared : .predeclared
                    return SearchFacets.Count(value: status.rawValue, count: count.count)
                }
            },
        ])

    private static let textCount = APIShape<SearchFacets.Count<String>>(
        name: "TextCount", about: LocalizedText(zh: "一个值及其项数", en: "A value and how many hits have it"),
        fields: [.text("value") { $0.value }, .integer("count") { $0.count }])

    private static let numberCount = APIShape<SearchFacets.Count<Int>>(
        name: "NumberCount", about: LocalizedText(zh: "一个数及其项数", en: "A number and how many hits have it"),
        fields: [.integer("value") { $0.value }, .integer("count") { $0.count }])

    /// An enterprise as lists give it.
    static let enterpriseEntry = APIShape<EnterpriseReference>(
        name: "EnterpriseEntry", about: LocalizedText(zh: "列表中的一家企业", en: "An enterprise as lists give it"),
        fields: [
            .text("href", .address) { APIRoute.enterprise($0.id).link },
            .text("page", .address) { Route.enterprise($0.id, page: 1).link(in: .zh) },
        ] + enterprise.fields, isSparse: true)
}
