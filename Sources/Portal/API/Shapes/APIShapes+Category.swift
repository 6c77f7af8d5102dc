import Quantities
import Diagnostics
import Ranking
import Registry
import Standards

/// An indicator's ranking in short, with the scheme that it belongs to.
struct RankingOutline: Sendable {
    let scheme: Scheme
    let summary: RankingSummary

    var indicator: SchemeIndicator { scheme.indicators[summary.indicator] }

    /// A tier with the number of standards in it.
    struct TierCount: Sendable {
        let place: Int
        let tier: Tier
        let count: Int
    }

    var tiers: [TierCount] {
        indicator.tiers.enumerated().map { place, tier in
            TierCount(
                place: place, tier: tier,
                count: summary.tierCounts.indices.contains(place) ? summary.tierCounts[place] : 0)
        }
    }

    /// The spread of values by component; none of a ranking that is not published, as on the pages.
    var distributions: [(Component, Distribution)] {
        summary.unpublished == nil ? Array(zip(indicator.components, summary.distributions)) : []
    }
}

extension APIShapes {
    static let distribution = APIShape<(Component, Distribution)>(
        name: "Distribution",
        about: LocalizedText(
            zh: "已排名数值的分布：edges 比 counts 多一个，单位同指标",
            en: "How the ranked values are spread: one edge more than counts, in the indicator's unit"),
        fields: [
            .text("component") { $0.0.id }, .text("unit") { $0.0.unit.code },
            .flag("higherIsBetter") { $0.1.higherIsBetter }, .numbers("edges") { $0.1.edges },
            .integers("counts") { $0.1.counts }, .integer("below") { $0.1.below },
            .integer("above") { $0.1.above }, .numbers("thresholds") { $0.1.thresholds },
            .choice("thresholdsOf", ["all", "segment", "none"]) {
                switch $0.1.thresholdsOf {
                case .all: "all"
                case .segment: "segment"
                case .none: "none"
                }
            },
            .optionalInteger(
                "segment"
            ) { if case .segment(let place) = $0.1.thresholdsOf { place } else { nil } },
        ])

    static let tierCount = APIShape<RankingOutline.TierCount>(
        name: "TierCount", about: LocalizedText(zh: "一档及其标准数", en: "A tier with its number of standards"),
        fields: [
            .integer("tier", from: 1) { $0.place + 1 }, .localized("title") { $0.tier.title },
            .level { $0.tier.level }, .integer("count") { $0.count },
        ])

    static let ranking = APIShape<RankingOutline>(
        name: "RankingOutline",
        about: LocalizedText(
            zh: "单指标排行榜概要；不公布时 unpublished 给出原因",
            en: "An indicator's ranking in short; unpublished says why there is none"),
        fields: [
            .text("href", .address) {
                APIRoute.ranking(category: $0.scheme.id, indicator: $0.indicator.id).link
            },
            .text("indicator") { $0.indicator.id }, .localized("name") { $0.indicator.name },
            .role { $0.indicator.role }, .texts("units") { $0.indicator.components.map(\.unit.code) },
            .flag("verified") { $0.indicator.isVerified },
            .unpublished { $0.summary.unpublished },
            .list("tiers", tierCount) { $0.tiers }, .integer("belowAll") { $0.summary.belowAll },
            .integer("notRanked") { $0.summary.notRanked },
            .list("distributions", distribution) { $0.distributions },
        ])

    static let grades = APIShape<[Int]>(
        name: "Grades",
        about: LocalizedText(zh: "各方案等级的标准数", en: "The number of standards of each scheme grade"),
        fields: [
            .integer("grade1") { $0[0] }, .integer("grade2") { $0[1] }, .integer("grade3") { $0[2] },
            .integer("none") { $0[3] },
        ])

    static let categoryDetail = APIShape<CategoryDetail>(
        name: "Category", about: LocalizedText(zh: "一个类别", en: "A category"),
        fields: [
            .text("id") { $0.scheme.id },
            .text("page", .address) { Route.category($0.scheme.id).link(in: .zh) },
            .localized("title") { $0.scheme.title }, .kind { $0.scheme.kind },
            .text("schemeVersion") { $0.scheme.version },
            .text("cutoff", .date) { $0.scheme.cutoff.description },
            .flag("forecast") { $0.scheme.authority == nil }, .flag("verified") { $0.scheme.isVerified },
            .optionalObject("authority", authority) { $0.scheme.authority },
            .object("counts", counts) { $0.counts },
            .optionalObject("grades", grades) {
                $0.scheme.isScored || $0.grades.count != 4 ? nil : $0.grades
            },
            .list("rankings", ranking) { detail in
                detail.rankings.map { RankingOutline(scheme: detail.scheme, summary: $0) }
            },
            .list("notes", note) { $0.notes },
            .text("scheme", .address) { APIRoute.scheme(category: $0.scheme.id).link },
            .text("shortlist", .address) { APIRoute.shortlist(category: $0.scheme.id).link },
            .text("composite", .address) { APIRoute.composite(category: $0.scheme.id).link },
        ], isSparse: true)
}

extension APIField {
    /// The level of a tier.
    static func level(_ value: @escaping @Sendable (Value) -> TierLevel) -> APIField {
        .choice("level", TierLevel.allCases.map(\.rawValue)) { value($0).rawValue }
    }

    /// The role of an indicator.
    static func role(_ value: @escaping @Sendable (Value) -> SchemeIndicator.Role) -> APIField {
        .choice("role", SchemeIndicator.Role.allCases.map(\.rawValue)) { value($0).rawValue }
    }

    /// Why a ranking is not published.
    static func unpublished(
        _ value: @escaping @Sendable (Value) -> IndicatorRanking.Unpublished?
    ) -> APIField {
        .optionalChoice("unpublished", ["allEqual", "onlyOne", "noneRanked"]) { value($0)?.rawValue }
    }
}
