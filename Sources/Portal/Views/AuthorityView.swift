import Diagnostics
import Mustache
import Ranking

/// Who stands behind what a page shows; without an authority everything is a forecast and says so.
struct AuthorityView: Sendable, MustacheParent {
    let title: String
    let body: String?
    let isForecast: Bool

    init(_ authority: Authority?, in page: PageContext) {
        let texts = page.texts
        if let authority {
            title = texts(.authorityTitle, authority.name[page.language])
            body = authority.document
        } else {
            title = texts[.forecastTitle]
            body = texts[.forecastBody]
        }
        isForecast = authority == nil
    }

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "note": body
        case "isForecast": isForecast
        default: nil
        }
    }
}
