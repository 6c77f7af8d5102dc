import Diagnostics
import Mustache
import Ranking
import Registry

/// One indicator's ranking in short: pictures of the distribution, tiers with their counts, or the reason why
/// there is none.
struct RankingCardView: Sendable, MustacheParent {
    let id: String
    let name: String
    let role: String
    let unit: String
    let pictures: [DistributionView]
    let tiers: TierTableView
    let unpublished: String?
    /// The way to the standards by declared value.
    let values: LinkView?
    /// The standards of each tier, for a report that stands alone.
    var lists: [EntryListView] = []

    /// - Parameter isLinked: whether tiers link to their pages; not so in a report on its own.
    init(_ summary: RankingSummary, in scheme: Scheme, page: PageContext, isLinked: Bool = true) {
        let indicator = scheme.indicators[summary.indicator]
        id = "indicator-\(indicator.id)"
        name = indicator.name[page.language]
        role = page.wording.role(indicator.role)
        unit = page.wording.list(
            indicator.components.map { page.wording.unit($0.unit) }
                .reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } })
        pictures =
            summary.unpublished == nil
            ? zip(summary.distributions, indicator.components.indices).map { distribution, place in
                DistributionView(distribution, of: indicator, component: place, in: scheme, page: page)
            } : []
        tiers = TierTableView(indicator, summary: summary, in: scheme, page: page, isLinked: isLinked)
        unpublished = summary.unpublished.map { Self.reason($0, in: page) }
        values =
            isLinked
            ? LinkView(
                title: page.texts[.valuesLink],
                href: page.link(
                    .values(category: scheme.id, indicator: indicator.id, order: .ascending, page: 1))) : nil
    }

    /// Why a ranking is not published.
    static func reason(_ reason: IndicatorRanking.Unpublished, in page: PageContext) -> String {
        switch reason {
        case .allEqual: page.texts[.unpublishedAllEqual]
        case .onlyOne: page.texts[.unpublishedOnlyOne]
        case .noneRanked: page.texts[.unpublishedNone]
        }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "cardId": id
        case "name": self.name
        case "role": role
        case "unit": unit.isEmpty ? nil : unit
        case "pictures": pictures
        case "tiers": tiers
        case "unpublished": unpublished
        case "values": values
        case "lists": lists
        default: nil
        }
    }
}
