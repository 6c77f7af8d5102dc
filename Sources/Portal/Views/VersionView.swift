import Diagnostics
import Ledger
import Mustache
import Registry
import Standards

/// The page of one version of a standard: what it declared, and what took its place.
struct VersionView: Sendable, MustacheParent {
    let number: String
    let title: String
    let version: String
    let facts: [FactView]
    let old: OldNote?
    let declared: [StandardView.DeclaredRow]
    let offerings: [String]
    let offeringsEmpty: String

    /// Says that another version stands now.
    struct OldNote: Sendable, MustacheParent {
        var title: String
        var text: String
        var link: LinkView

        func child(named name: String) -> Any? {
            switch name {
            case "oldTitle": title
            case "oldText": text
            case "oldLink": link
            default: nil
            }
        }
    }

    init(_ detail: VersionDetail, in page: PageContext) {
        let texts = page.texts
        let (recorded, declaration) = (detail.recorded, detail.declaration)
        number = declaration.standard.number
        title = declaration.standard.title
        version = texts(.versionName, String(recorded.version))
        facts = Self.facts(of: detail, in: page)
        old =
            detail.isOld
            ? OldNote(
                title: texts[.versionOldTitle],
                text: texts(
                    .versionOldBody, String(recorded.version),
                    String(recorded.replacedBy ?? detail.latest), String(detail.latest)),
                link: LinkView(
                    title: texts[.versionOldLink],
                    href: page.link(
                        .standard(enterprise: recorded.enterprise, number: recorded.number)))) : nil
        declared = StandardView.declared(declaration, in: page)
        offerings = declaration.offerings.map { EntryListView.offering($0, in: page) }
        offeringsEmpty = texts[.offeringsEmpty]
    }

    private static func facts(of detail: VersionDetail, in page: PageContext) -> [FactView] {
        let texts = page.texts
        let (recorded, declaration) = (detail.recorded, detail.declaration)
        var facts = [
            FactView(
                label: texts[.labelEnterprise], text: declaration.enterprise.name,
                href: page.link(.enterprise(declaration.enterprise.id, page: 1))),
            FactView(label: texts[.labelRecorded], text: page.wording.moment(recorded.recordedAt)),
        ]
        facts += StandardView.facts(of: declaration, in: page)
        if let replaces = recorded.replaces {
            facts.append(
                FactView(
                    label: texts[.labelVersion],
                    text: texts(.versionReplaces, String(recorded.version), String(replaces)),
                    href: page.link(
                        .version(
                            enterprise: recorded.enterprise, number: recorded.number, version: replaces))))
        }
        if let replacedBy = recorded.replacedBy {
            facts.append(
                FactView(
                    label: texts[.labelReplacedBy], text: texts(.versionName, String(replacedBy)),
                    href: page.link(
                        .version(
                            enterprise: recorded.enterprise, number: recorded.number, version: replacedBy))))
        }
        facts.append(FactView(label: texts[.labelDigest], text: recorded.digest.description))
        if let leaf = detail.leaf {
            let position = String(leaf.position)
            facts.append(
                FactView(
                    label: texts[.labelLog],
                    text: leaf.rows > 1
                        ? texts(.logPlaceRow, position, String(leaf.row), String(leaf.rows))
                        : texts(.logPlace, position)))
        }
        return facts
    }

    func child(named name: String) -> Any? {
        switch name {
        case "number": number
        case "title": title
        case "version": version
        case "facts": facts
        case "old": old
        case "hasDeclared": !declared.isEmpty
        case "declared": declared
        case "hasOfferings": !offerings.isEmpty
        case "offerings": offerings
        case "offeringsEmpty": offeringsEmpty
        default: nil
        }
    }
}
