import Mustache
import Standards

/// Says at the top of a page that it shows the record of a day, and leads to what stands now.
struct PastView: Sendable, MustacheParent {
    let title: String
    let text: String
    let link: LinkView

    init(_ day: CalendarDate, in page: PageContext) {
        title = page.texts(.pastTitle, page.wording.date(day))
        text = page.texts[.pastBody]
        link = LinkView(title: page.texts[.pastLink], href: page.route.link(in: page.language))
    }

    func child(named name: String) -> Any? {
        switch name {
        case "pastTitle": title
        case "pastText": text
        case "pastLink": link
        default: nil
        }
    }
}
