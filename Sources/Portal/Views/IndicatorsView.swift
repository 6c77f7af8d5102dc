import Diagnostics
import Mustache
import Registry

/// Indicators whose names hold the words of a search, each with the way to the standards by declared value.
struct IndicatorsView: Sendable, MustacheParent {
    /// An indicator.
    struct Entry: Sendable, MustacheParent {
        let name: String
        let unit: String
        let direction: String
        let categories: [LinkView]

        func child(named name: String) -> Any? {
            switch name {
            case "name": self.name
            case "unit": unit.isEmpty ? nil : unit
            case "direction": direction
            case "categories": categories
            default: nil
            }
        }
    }

    let entries: [Entry]

    /// `nil` where there are none.
    init?(_ indicators: [IndicatorEntry], in page: PageContext) {
        guard !indicators.isEmpty else { return nil }
        entries = indicators.map { indicator in
            Entry(
                name: indicator.name[page.language],
                unit: indicator.units.first.map { page.wording.unit($0) } ?? "",
                direction: page.wording.better(indicator.direction),
                categories: indicator.categories.map { category in
                    LinkView(
                        title: page.texts(
                            .searchIndicatorStandards, category.title[page.language],
                            page.wording.number(category.standards)),
                        href: page.link(
                            .values(
                                category: category.id, indicator: category.indicator, order: .ascending,
                                page: 1)))
                })
        }
    }

    func child(named name: String) -> Any? { name == "entries" ? entries : nil }
}
