import Mustache
import Registry
import Standards

/// The page of all versions of a standard.
struct VersionsView: Sendable, MustacheParent {
    let number: String
    let title: String
    let rows: [Row]

    /// A version in the table.
    struct Row: Sendable, MustacheParent {
        var name: String
        var href: String?
        var recorded: String
        var declared: String
        var state: String
        var note: String?
        var isLatest: Bool

        func child(named name: String) -> Any? {
            switch name {
            case "name": self.name
            case "href": href
            case "recorded": recorded
            case "declared": declared
            case "state": state
            case "note": note
            case "isLatest": isLatest
            default: nil
            }
        }
    }

    init(_ versions: [RecordedVersion], of latest: RecordedVersion, in page: PageContext) {
        let texts = page.texts
        let wording = page.wording
        number = latest.number
        title = texts[.versionsTitle]
        rows = versions.map { version in
            let isLatest = version.version == latest.version
            let state: String
            if version.tombstone != nil {
                state = texts[.stateForgotten]
            } else if isLatest {
                state = texts[.stateLatest]
            } else {
                state = texts(.stateReplaced, version.replacedBy.map { String($0) } ?? "–")
            }
            return Row(
                name: texts(.versionName, String(version.version)),
                href: version.tombstone == nil
                    ? page.link(
                        .version(
                            enterprise: latest.enterprise, number: latest.number, version: version.version))
                    : nil,
                recorded: wording.date(version.recordedAt.day),
                declared: version.channel.map { texts(.declaredAt, wording.date($0.declaredAt), $0.name) }
                    ?? (version.tombstone == nil ? texts[.preDeclaration] : "–"),
                state: state, note: version.tombstone?.ground, isLatest: isLatest)
        }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "number": number
        case "title": title
        case "rows": rows
        default: nil
        }
    }
}
