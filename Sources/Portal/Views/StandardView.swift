import Diagnostics
import Mustache
import Quantities
import Ranking
import Registry
import Standards

/// The page of a standard: what was declared, and how it came to its tiers.
struct StandardView: Sendable, MustacheParent {
    let number: String
    let title: String
    let facts: [FactView]
    let offerings: [String]
    let offeringsEmpty: String
    let authority: AuthorityView?
    let items: [ItemView]
    let itemsNote: String?
    let gates: [GateView]
    let declared: [DeclaredRow]
    let plainNote: String?

    /// A gate with its answer.
    struct GateView: Sendable, MustacheParent {
        var title: String
        var answer: String
        var answerClass: String

        func child(named name: String) -> Any? {
            switch name {
            case "gateTitle": title
            case "answer": answer
            case "answerClass": answerClass
            default: nil
            }
        }
    }

    /// A declared indicator as it stands.
    struct DeclaredRow: Sendable, MustacheParent {
        var name: String
        var requirement: String
        var methods: String

        func child(named name: String) -> Any? {
            switch name {
            case "name": self.name
            case "requirement": requirement
            case "methods": methods
            default: nil
            }
        }
    }

    /// - Parameter rankings: those of its category, to show where it stands in each.
    init(_ detail: StandardDetail, rankings: [RankingSummary] = [], in page: PageContext) {
        let texts = page.texts
        let declaration = detail.declaration
        number = declaration.standard.number
        title = declaration.standard.title
        facts = Self.facts(of: detail, in: page)
        offerings = declaration.offerings.map { EntryListView.offering($0, in: page) }
        offeringsEmpty = texts[.offeringsEmpty]
        authority = detail.scheme.map { AuthorityView($0.authority, in: page) }
        if let scheme = detail.scheme, let explanation = detail.explanation {
            // The item that stands for the standard comes first and open; the others can be opened.
            let first = explanation.representative
            let order = explanation.items.indices.sorted { ($0 == first ? -1 : $0) < ($1 == first ? -1 : $1) }
            items = order.enumerated().map { rank, place in
                ItemView(
                    explanation.items[place], isFirst: rank == 0, scheme: scheme,
                    rankings: place == first ? rankings : [], in: page)
            }
            itemsNote =
                items.count > 1
                ? texts(.explanationItems, page.wording.number(items.count)) : nil
            plainNote = nil
            gates = detail.shownGates.map { gate, result in
                GateView(
                    title: gate.title[page.language], answer: page.wording.answer(result.answer),
                    answerClass: "\(result.answer)")
            }
            declared = []
        } else {
            items = []
            itemsNote = nil
            gates = []
            plainNote = texts[detail.scheme == nil ? .noScheme : .noExplanation]
            declared = Self.declared(declaration, in: page)
        }
    }

    /// The declared indicators as they stand.
    static func declared(_ declaration: Declaration, in page: PageContext) -> [DeclaredRow] {
        declaration.indicators.map { indicator in
            DeclaredRow(
                name: (indicator.parents + [indicator.name]).joined(separator: " · "),
                requirement: indicator.requirement.text, methods: page.wording.list(indicator.methods))
        }
    }

    private static func facts(of detail: StandardDetail, in page: PageContext) -> [FactView] {
        let texts = page.texts
        let declaration = detail.declaration
        var facts = [
            FactView(
                label: texts[.labelEnterprise], text: declaration.enterprise.name,
                href: page.link(.enterprise(declaration.enterprise.id, page: 1)))
        ]
        if let scheme = detail.scheme {
            facts.append(
                FactView(
                    label: texts[.labelCategory], text: scheme.title[page.language],
                    href: page.link(.category(scheme.id))))
        }
        facts += Self.facts(of: declaration, in: page)
        let version = String(declaration.version)
        facts.append(
            FactView(
                label: texts[.labelVersion],
                text: declaration.replaces.map { texts(.versionReplaces, version, String($0)) }
                    ?? texts(.versionFirst, version)))
        facts.append(
            FactView(
                label: texts[.historyLabel], text: texts[.historyLink],
                href: page.link(
                    .versions(enterprise: declaration.enterprise.id, number: declaration.standard.number))))
        return facts
    }

    /// How it was declared, and what of it is disclosed.
    static func facts(of declaration: Declaration, in page: PageContext) -> [FactView] {
        let texts = page.texts
        var facts: [FactView] = []
        if let channel = declaration.channel {
            // Only web addresses become links: a declaration comes from outside.
            let address = channel.address.flatMap { $0.isWebAddress ? $0 : nil }
            facts.append(
                FactView(
                    label: texts[.labelDeclared],
                    text: texts(.declaredAt, page.wording.date(channel.declaredAt), channel.name),
                    href: address))
        } else {
            facts.append(FactView(label: texts[.labelDeclared], text: texts[.preDeclaration]))
        }
        facts.append(
            FactView(
                label: texts[.labelDisclosure],
                text: texts[declaration.disclosure == .fullText ? .disclosureFull : .disclosureTable]))
        return facts
    }

    func child(named name: String) -> Any? {
        switch name {
        case "number": number
        case "title": title
        case "facts": facts
        case "offerings": offerings
        case "hasOfferings": !offerings.isEmpty
        case "offeringsEmpty": offeringsEmpty
        case "authority": authority
        case "hasItems": !items.isEmpty
        case "items": items
        case "itemsNote": itemsNote
        case "hasGates": !gates.isEmpty
        case "gates": gates
        case "hasDeclared": !declared.isEmpty
        case "declared": declared
        case "plainNote": plainNote
        default: nil
        }
    }
}

extension String {
    /// Whether the text is an address that a browser may open without harm.
    var isWebAddress: Bool {
        let lowered = lowercased()
        return (lowered.hasPrefix("https://") || lowered.hasPrefix("http://"))
            && !contains { $0.isWhitespace || $0 == "\"" || $0 == "<" }
    }
}
