import Mustache
import Registry
import Standards

/// The page of an enterprise.
struct EnterpriseView: Sendable, MustacheParent {
    let title: String
    let facts: [FactView]
    let total: String
    let list: EntryListView
    let pager: PagerView?
    let pendingNote: String?

    init(_ enterprise: EnterpriseReference, _ standards: Page<StandardEntry>, in page: PageContext) {
        let texts = page.texts
        title = enterprise.name
        let label =
            enterprise.idScheme == "USCC"
            ? texts[.labelCreditCode] : texts(.labelIdentifier, enterprise.idScheme)
        var facts = [FactView(label: label, text: enterprise.id)]
        if let division = enterprise.division {
            facts.append(FactView(label: texts[.labelDivision], text: division))
        }
        self.facts = facts
        total = ListPageView.total(standards.total, in: page)
        list = EntryListView(
            standards.entries, caption: texts[.enterpriseStandards], columns: [.grade], in: page)
        pager = PagerView(standards, in: page) { .enterprise(enterprise.id, page: $0) }
        pendingNote = ListPageView.pending(standards, in: page)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "facts": facts
        case "total": total
        case "list": list
        case "pager": pager
        case "pendingNote": pendingNote
        default: nil
        }
    }
}
