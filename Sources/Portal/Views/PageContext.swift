import Diagnostics
import Standards

/// What every view needs to know of the page that it is built for.
struct PageContext: Sendable {
    /// The language.
    let language: Language
    /// The page's own address, by which its other language is linked.
    let route: Route
    /// The public address of the site, without a slash at the end; empty: links stay relative.
    let siteAddress: String

    /// The day whose record the page shows; `nil`: what stands now.
    var day: CalendarDate?

    init(language: Language, route: Route, siteAddress: String = "") {
        self.language = language
        self.route = route
        self.siteAddress = siteAddress
    }

    /// The texts.
    var texts: Texts { Texts(language: language) }
    /// The wording.
    var wording: Wording { Wording(texts: texts) }

    /// The link to another page in the same language, of the same day.
    func link(_ route: Route) -> String { route.link(in: language, asOf: day) }
}
