import Mustache
import Registry

/// The links to the neighbouring pages of a list.
struct PagerView: Sendable, MustacheParent {
    let previous: String?
    let next: String?
    let position: String

    /// `nil` where the list fits on one page.
    init?<Element>(_ list: Page<Element>, in page: PageContext, route: (Int) -> Route) {
        let count = Self.pageCount(total: list.total, size: list.size)
        guard count > 1 else { return nil }
        previous = list.number > 1 ? page.link(route(list.number - 1)) : nil
        next = list.number < count ? page.link(route(list.number + 1)) : nil
        position = page.texts(
            .pagePosition, page.wording.number(list.number), page.wording.number(count))
    }

    /// The pages of a list, at least one.
    static func pageCount(total: Int, size: Int) -> Int {
        max(1, (total + max(size, 1) - 1) / max(size, 1))
    }

    func child(named name: String) -> Any? {
        switch name {
        case "previous": previous
        case "next": next
        case "position": position
        default: nil
        }
    }
}
