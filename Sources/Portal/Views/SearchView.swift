import Mustache
import Registry

/// The results of a search, or what to do where there are none.
struct SearchView: Sendable, MustacheParent {
    let title: String
    let lead: String
    let list: EntryListView?
    let total: String?
    let pager: PagerView?
    let hints: [String]
    let homeHref: String

    /// - Parameter results: `nil` before anything was searched for.
    init(_ words: String, results: Page<StandardEntry>?, in page: PageContext) {
        let texts = page.texts
        homeHref = page.link(.home)
        let found = results.flatMap { $0.total > 0 ? $0 : nil }
        if let found {
            title = texts(.searchResults, words)
            lead = texts[.searchOrder]
            list = EntryListView(found.entries, caption: title, columns: [.grade], in: page)
            total = ListPageView.total(found.total, in: page)
            pager = PagerView(found, in: page) { .search(words: words, page: $0) }
            hints = []
        } else {
            title = results == nil ? texts[.searchTitle] : texts(.searchEmptyTitle, words)
            lead = texts[.searchPrompt]
            list = nil
            total = nil
            pager = nil
            hints = results == nil ? [] : [texts[.searchHintShorter], texts[.searchHintNumber]]
        }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "lead": lead
        case "list": list
        case "total": total
        case "pager": pager
        case "hasHints": !hints.isEmpty
        case "hints": hints
        case "homeHref": homeHref
        default: nil
        }
    }
}
