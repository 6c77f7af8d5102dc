import Diagnostics
import Mustache
import Registry

/// What may have been meant, as links.
struct SuggestionsView: Sendable, MustacheParent {
    /// A suggestion.
    struct Link: Sendable, MustacheParent {
        let title: String
        let href: String
        let kind: String
        let note: String?

        func child(named name: String) -> Any? {
            switch name {
            case "title": title
            case "href": href
            case "kind": kind
            case "note": note
            default: nil
            }
        }
    }

    let links: [Link]

    /// `nil` where there are none.
    init?(_ suggestions: [Suggestion], in page: PageContext) {
        guard !suggestions.isEmpty else { return nil }
        links = suggestions.map { suggestion in
            Link(
                title: suggestion.text[page.language], href: page.link(suggestion.target.route),
                kind: page.texts[Self.word(suggestion.kind)], note: suggestion.note?[page.language])
        }
    }

    private static func word(_ kind: Suggestion.Kind) -> TextKey {
        switch kind {
        case .category: .searchByCategory
        case .indicator: .columnIndicator
        case .enterprise: .suggestionEnterprise
        case .standard: .suggestionStandard
        }
    }

    func child(named name: String) -> Any? { name == "links" ? links : nil }
}

extension Suggestion.Target {
    /// The page.
    var route: Route {
        switch self {
        case .category(let id): .category(id)
        case .indicator(let category, let indicator):
            .values(category: category, indicator: indicator, order: .ascending, page: 1)
        case .indicators(let name): .search(words: name, page: 1)
        case .enterprise(let id): .enterprise(id, page: 1)
        case .standard(let enterprise, let number): .standard(enterprise: enterprise, number: number)
        case .number(let number): .number(number)
        }
    }

    /// What the API has of it.
    var apiRoute: APIRoute {
        switch self {
        case .category(let id): .category(id)
        case .indicator(let category, let indicator): .values(category: category, indicator: indicator)
        case .indicators(let name): .indicatorsNamed(name)
        case .enterprise(let id): .enterprise(id)
        case .standard(let enterprise, let number): .standard(enterprise: enterprise, number: number)
        case .number(let number): .standardsBearing(number)
        }
    }
}
