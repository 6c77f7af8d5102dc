import Diagnostics
import Mustache
import Ranking
import Registry

/// A page that is a list of standards: a tier of a ranking, the shortlist, the composite ranking.
struct ListPageView: Sendable, MustacheParent {
    var kicker: String?
    var title: String
    var lead: String
    var facts: [String] = []
    var authority: AuthorityView?
    var choicesLabel = ""
    var choices: [LinkView] = []
    var links: [LinkView] = []
    var total: String
    var list: EntryListView
    var pager: PagerView?
    var emptyText: String
    var pendingNote: String?

    /// The standards of a tier.
    static func ranking(
        _ list: Page<StandardEntry>, of indicator: SchemeIndicator, tier: Route.TierChoice,
        category: CategoryDetail, in page: PageContext
    ) -> ListPageView {
        let texts = page.texts
        let scheme = category.scheme
        func name(_ choice: Route.TierChoice) -> String {
            choice.place.map { indicator.tiers[$0].title[page.language] } ?? texts[.belowAll]
        }
        func route(_ choice: Route.TierChoice, _ number: Int) -> Route {
            .ranking(category: scheme.id, indicator: indicator.id, tier: choice, page: number)
        }
        let tiers = TierTableView(indicator, summary: nil, in: scheme, page: page)
        let thresholds = tier.place.map { place in
            let cells = zip(tiers.segments, tiers.rows[place].thresholds).map { segment, cell in
                let text = cell.text ?? cell.whole + cell.fraction
                return tiers.segments.count == 1 ? text : segment + texts[.colon] + text
            }
            return texts[.columnThreshold] + texts[.colon]
                + cells.joined(separator: page.language == .zh ? "；" : "; ")
        }
        let choices = indicator.tiers.indices.map(Route.TierChoice.tier) + [.below]
        return ListPageView(
            kicker: scheme.title[page.language],
            title: indicator.name[page.language] + texts[.colon] + name(tier), lead: texts[.rankingNeutral],
            facts: [thresholds].compactMap { $0 }
                + tiers.sources.map { texts[.sourceLabel] + texts[.colon] + $0 },
            authority: AuthorityView(scheme.authority, in: page),
            choicesLabel: texts[.rankingTiers],
            choices: choices.map {
                LinkView(title: name($0), href: page.link(route($0, 1)), isCurrent: $0 == tier)
            },
            links: [
                LinkView(
                    title: texts[.valuesLink],
                    href: page.link(
                        .values(
                            category: scheme.id, indicator: indicator.id, order: .ascending, page: 1)))
            ],
            total: total(list.total, in: page),
            list: EntryListView(
                list.entries, caption: "\(indicator.name[page.language]) · \(name(tier))", columns: [.value],
                in: page),
            pager: PagerView(list, in: page) { route(tier, $0) }, emptyText: texts[.listEmpty],
            pendingNote: pending(list, in: page))
    }

    /// The shortlist.
    static func shortlist(_ list: Page<StandardEntry>, category: CategoryDetail, in page: PageContext)
        -> ListPageView
    {
        let texts = page.texts
        let scheme = category.scheme
        let isForecast = scheme.authority == nil
        return ListPageView(
            kicker: scheme.title[page.language],
            title: texts[isForecast ? .categoryShortlistForecast : .shortlistTitle],
            lead: texts[scheme.isScored ? .shortlistLeadScore : .shortlistLead],
            facts: scheme.quota.map { [page.wording.quota($0)] } ?? [],
            authority: AuthorityView(scheme.authority, in: page), total: total(list.total, in: page),
            list: EntryListView(
                list.entries, caption: texts[.shortlistTitle], columns: scheme.isScored ? [.score] : [.grade],
                in: page),
            pager: PagerView(list, in: page) { .shortlist(category: scheme.id, page: $0) },
            emptyText: texts[.shortlistEmpty], pendingNote: pending(list, in: page))
    }

    /// The composite ranking.
    static func composite(_ list: Page<StandardEntry>, category: CategoryDetail, in page: PageContext)
        -> ListPageView
    {
        let texts = page.texts
        let scheme = category.scheme
        return ListPageView(
            kicker: scheme.title[page.language], title: texts[.compositeTitle],
            lead: texts[scheme.isScored ? .compositeLeadScore : .compositeLead],
            authority: AuthorityView(scheme.authority, in: page), total: total(list.total, in: page),
            list: EntryListView(
                list.entries, caption: texts[.compositeTitle], columns: scheme.isScored ? [.score] : [.grade],
                in: page),
            pager: PagerView(list, in: page) { .composite(category: scheme.id, page: $0) },
            emptyText: texts[.listEmpty], pendingNote: pending(list, in: page))
    }

    /// How many standards a list has, in words.
    static func total(_ count: Int, in page: PageContext) -> String {
        count == 1 ? page.texts[.listTotalOne] : page.texts(.listTotal, page.wording.number(count))
    }

    /// What “pending” means, where an entry of the list is marked so.
    static func pending(_ list: Page<StandardEntry>, in page: PageContext) -> String? {
        list.entries.contains(where: \.isPending) ? page.texts[.pendingNote] : nil
    }

    func child(named name: String) -> Any? {
        switch name {
        case "kicker": kicker
        case "title": title
        case "lead": lead
        case "facts": facts
        case "authority": authority
        case "hasChoices": !choices.isEmpty
        case "choicesLabel": choicesLabel
        case "choices": choices
        case "hasLinks": !links.isEmpty
        case "links": links
        case "total": total
        case "list": list
        case "pager": pager
        case "emptyText": emptyText
        case "pendingNote": pendingNote
        default: nil
        }
    }
}

extension Scheme {
    /// Whether standards are ordered by a weighted score.
    var isScored: Bool {
        if case .weightedScore = grading { true } else { false }
    }
}
