import Mustache
import Registry

/// A page of a few paragraphs: about, leader lists, errors.
struct PlainView: Sendable, MustacheParent {
    let title: String
    let lead: String
    var sections: [FactView] = []
    var note: String?
    var action: LinkView?

    /// What the portal is and how it compares.
    static func about(in page: PageContext) -> PlainView {
        let texts = page.texts
        return PlainView(
            title: texts[.aboutTitle], lead: texts[.aboutLead],
            sections: [
                FactView(label: texts[.aboutTiersTitle], text: texts[.aboutTiersBody]),
                FactView(label: texts[.aboutFairTitle], text: texts[.aboutFairBody]),
                FactView(label: texts[.aboutSourcesTitle], text: texts[.aboutSourcesBody]),
                FactView(label: texts[.aboutForecastTitle], text: texts[.forecastBody]),
            ])
    }

    /// The leader lists: none has been published, and the page says what there is instead.
    static func leaders(in page: PageContext) -> PlainView {
        let texts = page.texts
        return PlainView(
            title: texts[.leadersTitle], lead: texts[.leadersEmptyTitle],
            sections: [FactView(label: "", text: texts[.leadersEmptyBody])], note: texts[.leadersEmptyNext],
            action: LinkView(title: texts[.homeCategories], href: page.link(.home)))
    }

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "lead": lead
        case "sections": sections
        case "note": note
        case "action": action
        default: nil
        }
    }
}

/// Several standards that bear one number.
struct NumberView: Sendable, MustacheParent {
    let title: String
    let list: EntryListView

    init(_ number: String, _ entries: [StandardEntry], in page: PageContext) {
        title = page.texts(.numberSeveral, page.wording.number(entries.count), number)
        list = EntryListView(entries, caption: title, columns: [], in: page)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "list": list
        default: nil
        }
    }
}
