import Mustache
import Registry
import Standards

/// The latest changes as an Atom feed (RFC 4287), the latest first.
struct ChangeFeedView: Sendable, MustacheParent {
    /// Entries in the feed; whoever wants all reads the API.
    static let most = 100

    /// An entry.
    struct Entry: Sendable, MustacheParent {
        var id: String
        var title: String
        var updated: String
        var kind: String
        var page: String
        var data: String

        func child(named name: String) -> Any? {
            switch name {
            case "entryId": id
            case "entryTitle": title
            case "entryUpdated": updated
            case "kind": kind
            case "page": page
            case "data": data
            default: nil
            }
        }
    }

    let language: String
    let id: String
    let title: String
    let updated: String
    let author: String
    let selfHref: String
    let home: String
    let entries: [Entry]

    /// - Parameter changes: in their order.
    init(_ changes: [RecordChange], in page: PageContext) {
        let texts = page.texts
        language = LayoutView.tag(of: page.language)
        id = Self.id(0, page)
        title = "\(texts[.siteName]) · \(texts[.changesTitle])"
        updated = (changes.last?.at ?? Timestamp(milliseconds: 0)).description
        author = texts[.siteName]
        selfHref = page.siteAddress + page.link(.changes)
        home = page.siteAddress + page.link(.home)
        entries = changes.reversed().map { change in
            Entry(
                id: Self.id(change.number, page), title: Self.title(change, texts),
                updated: change.at.description, kind: change.kind.rawValue,
                page: page.siteAddress + page.link(change.route),
                data: page.siteAddress + change.apiRoute.link)
        }
    }

    /// A name that never changes (RFC 4151), the same in all languages; 0 is the feed.
    private static func id(_ number: Int, _ page: PageContext) -> String {
        let host = page.siteAddress.split(separator: "/").dropFirst().first ?? "localhost"
        return "tag:\(host.prefix { $0 != ":" }),2026:changes" + (number > 0 ? "/\(number)" : "")
    }

    private static func title(_ change: RecordChange, _ texts: Texts) -> String {
        let subject = change.standard ?? change.enterprise ?? ""
        let version = change.version.map { String($0) } ?? "–"
        let none = texts[.changeNoCategory]
        let title =
            switch change.kind {
            case .declared: texts(.changeDeclared, subject, version)
            case .replaced:
                texts(.changeReplaced, subject, version, change.replaces.map { String($0) } ?? "–")
            case .moved:
                texts(.changeMoved, subject, version, change.from ?? none, change.category ?? none)
            case .evaluated:
                texts(.changeEvaluated, change.category ?? "", change.schemeVersion ?? "")
            case .forgotten:
                texts(
                    change.version == nil ? .changeForgotten : .changeForgottenVersion, subject, version,
                    change.tombstone?.ground ?? "")
            }
        // XML has no control characters, not even escaped.
        return String(
            String.UnicodeScalarView(
                title.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }

    func child(named name: String) -> Any? {
        switch name {
        case "language": language
        case "id": id
        case "title": title
        case "updated": updated
        case "author": author
        case "self": selfHref
        case "home": home
        case "entries": entries
        default: nil
        }
    }
}
