import Diagnostics
import Mustache
import Ranking
import Registry

/// The home page.
struct HomeView: Sendable, MustacheParent {
    /// A category as a card.
    struct Card: Sendable, MustacheParent {
        var title: String
        var href: String
        var kind: String
        var counts: CountsView
        var gradeOne: String?
        var isForecast: Bool

        func child(named name: String) -> Any? {
            switch name {
            case "title": title
            case "href": href
            case "kind": kind
            case "counts": counts
            case "gradeOne": gradeOne
            case "isForecast": isForecast
            default: nil
            }
        }
    }

    let counts: CountsView
    let cards: [Card]
    let authority: AuthorityView?
    let steps: [FactView]

    init(_ categories: [CategorySummary], counts: Counts, in page: PageContext) {
        let texts = page.texts
        self.counts = CountsView(counts, in: page)
        cards = categories.map { category in
            Card(
                title: category.title[page.language], href: page.link(.category(category.id)),
                kind: texts[category.kind == .product ? .kindProduct : .kindService],
                counts: CountsView(category.counts, kind: category.kind, in: page),
                gradeOne: category.gradeOne > 0
                    ? texts(.cardGradeOne, page.wording.number(category.gradeOne)) : nil,
                isForecast: category.isForecast)
        }
        authority = categories.contains(where: \.isForecast) ? AuthorityView(nil, in: page) : nil
        steps = [
            FactView(label: texts[.stepDeclare], text: texts[.stepDeclareBody]),
            FactView(label: texts[.stepRank], text: texts[.stepRankBody]),
            FactView(label: texts[.stepLead], text: texts[.stepLeadBody]),
        ]
    }

    func child(named name: String) -> Any? {
        switch name {
        case "counts": counts
        case "cards": cards
        case "hasCards": !cards.isEmpty
        case "authority": authority
        case "steps": steps
        default: nil
        }
    }
}
