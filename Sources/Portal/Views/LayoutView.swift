import Diagnostics
import Mustache
import PortalAssets

/// The frame of every page: head, navigation, place, footer.
struct LayoutView: Sendable, MustacheParent {
    let page: PageContext
    /// The page's title, without the site's name.
    let title: String
    /// The pages above it.
    var trail: [LinkView] = []
    /// The words in the search box.
    var searchWords = ""
    /// Whether robots may list the page.
    var isIndexed = true
    /// Whether the page tells of an error; it then has no address of its own.
    var isErrorPage = false
    /// What stands in the frame.
    let content: any MustacheParent & Sendable

    /// The tag that tells browsers which glyphs and which voice to use.
    static func tag(of language: Language) -> String {
        switch language {
        case .zh: "zh-Hans"
        case .en: "en"
        }
    }

    private var other: Language { page.language == .zh ? .en : .zh }
    private var isHome: Bool { page.route == .home && !isErrorPage }

    private var navigation: [LinkView] {
        let texts = page.texts
        return [
            (TextKey.navLeaders, Route.leaders), (.navAbout, .about), (.navApi, .api),
        ].map { key, route in
            LinkView(title: texts[key], href: page.link(route), isCurrent: page.route == route)
        }
    }

    /// The same page in each language, and the one for everybody else.
    private var alternates: [LinkView] {
        Language.allCases.map { language in
            LinkView(title: Self.tag(of: language), href: page.siteAddress + page.route.link(in: language))
        } + [LinkView(title: "x-default", href: page.siteAddress + page.route.link(in: .zh))]
    }

    func child(named name: String) -> Any? {
        switch name {
        case "t": page.texts
        case "language": Self.tag(of: page.language)
        case "pageTitle":
            isHome ? "\(page.texts[.siteName]) · \(title)" : "\(title) · \(page.texts[.siteName])"
        case "canonical": page.siteAddress + page.link(page.route)
        case "alternates": alternates
        case "isIndexed": isIndexed && page.day == nil
        case "styleHref": page.link(.asset(PortalStyle.assetName))
        case "feedHref": page.link(.changes)
        case "iconHref": page.link(.favicon)
        case "homeHref": page.link(.home)
        case "isHome": isHome
        case "otherHref": page.route.link(in: other, asOf: page.day)
        case "past": page.day.map { PastView($0, in: page) }
        case "otherTag": Self.tag(of: other)
        case "navigation": navigation
        case "hasTrail": !trail.isEmpty
        case "trail": trail
        case "searchHref": Route.Patterns.search.path(in: page.language) { _ in "" }
        case "searchKey": QueryKey.words.rawValue
        case "searchWords": searchWords
        case "searchLimit": String(PortalLimits.searchCharacters)
        case "content": content
        default: nil
        }
    }
}
