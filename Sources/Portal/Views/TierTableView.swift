import Diagnostics
import Mustache
import Ranking
import Registry

/// The tiers of an indicator: thresholds by segment, the standards in each, and where the thresholds come
/// from.
struct TierTableView: Sendable, MustacheParent {
    /// A row: a tier, the limit, or what stands outside the tiers.
    struct Row: Sendable, MustacheParent {
        var title: String
        var href: String?
        var level: String
        var levelClass: String
        var thresholds: [CellView]
        var count: String?

        func child(named name: String) -> Any? {
            switch name {
            case "tierTitle": title
            case "tierHref": href
            case "level": level.isEmpty ? nil : level
            case "levelClass": levelClass
            case "thresholds": thresholds
            case "count": count ?? ""
            default: nil
            }
        }
    }

    let caption: String
    /// The heads of the threshold columns: the segments, or one for all.
    let segments: [String]
    let rows: [Row]
    let sources: [String]
    let hasCounts: Bool

    /// - Parameter summary: the counts; without it the table shows the scheme alone.
    init(
        _ indicator: SchemeIndicator, summary: RankingSummary?, in scheme: Scheme, page: PageContext,
        isLinked: Bool = true
    ) {
        let texts = page.texts
        let wording = page.wording
        caption = texts(.tiersCaption, indicator.name[page.language])
        segments =
            indicator.segments.count == 1 && indicator.segments[0].condition.terms.isEmpty
            ? [texts[.columnThreshold]]
            : indicator.segments.map { wording.condition($0.condition, in: scheme) }
        let hasLimit = indicator.segments.contains { $0.limit != nil }
        // Columns of thresholds, each with the limit at its end, so that all of a column lines up.
        let columns = indicator.segments.map { segment in
            CellView.column(
                segment.thresholds.map { wording.thresholds($0, of: indicator, in: scheme) }
                    + (hasLimit
                        ? [segment.limit.map { wording.thresholds($0, of: indicator, in: scheme) } ?? "–"]
                        : []))
        }
        func cells(_ row: Int) -> [CellView] {
            columns.map { $0.indices.contains(row) ? $0[row] : CellView(text: "–") }
        }
        let published = isLinked && summary?.unpublished == nil
        var rows = indicator.tiers.enumerated().map { place, tier in
            let count = summary.map { $0.tierCounts.indices.contains(place) ? $0.tierCounts[place] : 0 }
            return Row(
                title: indicator.role == .base ? texts[.passLabel] : tier.title[page.language],
                href: published && (count ?? 0) > 0
                    ? page.link(
                        .ranking(category: scheme.id, indicator: indicator.id, tier: .tier(place), page: 1))
                    : nil,
                level: indicator.role == .base ? "" : wording.level(tier.level),
                levelClass: tier.level.rawValue, thresholds: cells(place), count: count.map(wording.number))
        }
        if hasLimit {
            rows.append(
                Row(
                    title: texts[.limitLabel], level: "", levelClass: "limit",
                    thresholds: cells(indicator.tiers.count)))
        }
        if let summary {
            let none = [CellView](repeating: CellView(text: ""), count: segments.count)
            rows.append(
                Row(
                    title: texts[.belowAll],
                    href: published && summary.belowAll > 0
                        ? page.link(
                            .ranking(category: scheme.id, indicator: indicator.id, tier: .below, page: 1))
                        : nil,
                    level: "", levelClass: "none", thresholds: none, count: wording.number(summary.belowAll)))
            rows.append(
                Row(
                    title: texts[.notRanked], level: "", levelClass: "unranked", thresholds: none,
                    count: wording.number(summary.notRanked)))
        }
        self.rows = rows
        hasCounts = summary != nil
        sources = indicator.segments.map { wording.source($0.source) }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "caption": caption
        case "segments": segments
        case "rows": rows
        case "sources": sources
        case "hasCounts": hasCounts
        default: nil
        }
    }
}
