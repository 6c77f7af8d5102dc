public import Diagnostics
import Mustache
public import Ranking
import Registry

/// An evaluation as a page on its own: for `evaluate --format html`, for sending, for paper.
public enum EvaluationPage {
    /// Renders the report: counts, shortlist, composite ranking, indicator rankings with pictures and lists,
    /// notes, and the scheme. The page needs nothing beside it, holds no script, and the same evaluation gives
    /// the same bytes.
    public static func render(evaluation: Evaluation, language: Language) -> String {
        Templates.shared.render(
            ReportView(
                evaluation, in: PageContext(language: language, route: .category(evaluation.scheme.id))),
            in: .report)
    }
}

/// The view of the report.
struct ReportView: Sendable, MustacheParent {
    let page: PageContext
    let title: String
    let lead: String
    let counts: CountsView
    let authority: AuthorityView
    let grades: GradesView?
    let shortlist: EntryListView
    let shortlistNotes: [String]
    let composite: EntryListView
    let compositeLead: String
    let rankings: [RankingCardView]
    let notes: [String]
    let scheme: SchemeView

    init(_ evaluation: Evaluation, in page: PageContext) {
        let texts = page.texts
        let scheme = evaluation.scheme
        let record = EvaluationRecord(evaluation)
        self.page = page
        title = texts(.reportTitle, scheme.title[page.language])
        lead = texts(.reportLead, scheme.version, page.wording.date(evaluation.asOf))
        counts = CountsView(record.counts, kind: scheme.kind, in: page)
        authority = AuthorityView(scheme.authority, in: page)
        grades = GradesView(record.grades, of: scheme, in: page)
        let columns: EntryListView.Columns = scheme.isScored ? [.score] : [.grade]
        func list(
            _ places: [Int], _ caption: String, _ columns: EntryListView.Columns, of indicator: Int? = nil
        )
            -> EntryListView
        {
            EntryListView(
                places.map { record.entry($0, ranking: indicator) }, caption: caption, columns: columns,
                isLinked: false, in: page)
        }
        shortlist = list(evaluation.shortlist.standards, texts[.shortlistTitle], columns)
        shortlistNotes = [
            (TextKey.reportBarredNote, evaluation.shortlist.barred),
            (.reportCutNote, evaluation.shortlist.cutByQuota),
        ].compactMap { key, places in places.isEmpty ? nil : texts(key, page.wording.number(places.count)) }
        composite = list(evaluation.composite.flatMap(\.standards), texts[.compositeTitle], columns)
        compositeLead = texts[scheme.isScored ? .compositeLeadScore : .compositeLead]
        rankings = evaluation.rankings.map { ranking in
            var card = RankingCardView(record.summary(ranking), in: scheme, page: page, isLinked: false)
            guard ranking.unpublished == nil else { return card }
            let tiers =
                zip(ranking.tiers, scheme.indicators[ranking.indicator].tiers)
                .map { ($0, $1.title[page.language]) } + [(ranking.belowAll, texts[.belowAll])]
            card.lists = tiers.filter { !$0.0.isEmpty }.map { places, name in
                var list = list(places, name, [.value], of: ranking.indicator)
                list.showsCaption = true
                return list
            }
            return card
        }
        notes = evaluation.notes.map { $0.message[page.language] }
        self.scheme = SchemeView(scheme, in: page)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "t": page.texts
        case "language": LayoutView.tag(of: page.language)
        case "style": PortalStyle.text
        case "title": title
        case "lead": lead
        case "counts": counts
        case "authority": authority
        case "grades": grades
        case "shortlist": shortlist
        case "shortlistNotes": shortlistNotes
        case "composite": composite
        case "compositeLead": compositeLead
        case "rankings": rankings
        case "hasNotes": !notes.isEmpty
        case "notes": notes
        case "scheme": scheme
        default: nil
        }
    }
}
