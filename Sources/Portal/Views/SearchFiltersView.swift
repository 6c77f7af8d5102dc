import Diagnostics
import Mustache
import Registry
import Standards

/// What narrows a search, as links: filters that are chosen can be taken off, and others chosen with the number of hits
/// that they leave.
struct SearchFiltersView: Sendable, MustacheParent {
    /// A filter with its values.
    struct Group: Sendable, MustacheParent {
        let label: String
        let choices: [Choice]

        func child(named name: String) -> Any? {
            switch name {
            case "label": label
            case "choices": choices
            default: nil
            }
        }
    }

    /// A value of a filter.
    struct Choice: Sendable, MustacheParent {
        let title: String
        let href: String
        /// How many hits it leaves; none for one that is chosen.
        var count: String?

        func child(named name: String) -> Any? {
            switch name {
            case "title": title
            case "href": href
            case "count": count
            default: nil
            }
        }
    }

    /// Values of one filter that are shown, the most frequent.
    private static let most = 8

    /// Those that are chosen, each with the link to the search without it.
    let chosen: [Choice]
    /// Those that can be chosen.
    let groups: [Group]

    init(_ query: StandardQuery, _ spread: SearchSpread, categories: [CategorySummary], in page: PageContext)
    {
        let texts = page.texts
        let titles = Dictionary(
            categories.map { ($0.id, $0.title[page.language]) }, uniquingKeysWith: { first, _ in first })
        let facets = spread.facets
        var chosen: [Choice] = []
        var groups: [Group] = []
        func add<Value: Hashable>(
            _ label: TextKey, _ filter: WritableKeyPath<StandardQuery, Value?>,
            _ counts: [SearchFacets.Count<Value>],
            _ word: (Value) -> String
        ) {
            func href(_ value: Value?) -> String {
                var other = query
                other[keyPath: filter] = value
                return page.link(.search(other, page: 1))
            }
            if let value = query[keyPath: filter] {
                chosen.append(Choice(title: texts(.searchFilter, texts[label], word(value)), href: href(nil)))
            } else if counts.count > 1 {
                groups.append(
                    Group(
                        label: texts[label],
                        choices: counts.prefix(Self.most).map {
                            Choice(
                                title: word($0.value), href: href($0.value),
                                count: page.wording.number($0.count))
                        }))
            }
        }
        add(.searchByCategory, \.category, facets.categories) { titles[$0] ?? $0 }
        add(.searchByDivision, \.division, facets.divisions) {
            Division.beijing(code: $0)?.name[page.language] ?? $0
        }
        add(.searchByYear, \.year, facets.years) { String($0) }
        add(.columnGrade, \.grade, facets.grades) { texts[Self.grade($0)] }
        add(.searchByStatus, \.isDeclared, facets.declared) {
            texts[$0 ? .searchDeclared : .searchPredeclared]
        }
        self.chosen = chosen
        self.groups = groups
    }

    private static func grade(_ grade: Int) -> TextKey {
        switch grade {
        case 1: .gradeOne
        case 2: .gradeTwo
        case 3: .gradeThree
        default: .gradeNone
        }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "hasChosen": !chosen.isEmpty
        case "chosen": chosen
        case "hasGroups": !groups.isEmpty
        case "groups": groups
        default: nil
        }
    }
}
