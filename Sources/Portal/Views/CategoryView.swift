import Diagnostics
import Mustache
import Ranking
import Registry

/// The page of a category.
struct CategoryView: Sendable, MustacheParent {
    let title: String
    let kind: String
    let counts: CountsView
    let authority: AuthorityView
    let links: [LinkView]
    let grades: GradesView?
    let rankings: [RankingCardView]
    let notes: [String]

    init(_ detail: CategoryDetail, in page: PageContext) {
        let texts = page.texts
        let scheme = detail.scheme
        title = scheme.title[page.language]
        kind = texts[scheme.kind == .product ? .kindProduct : .kindService]
        counts = CountsView(detail.counts, kind: scheme.kind, in: page)
        authority = AuthorityView(scheme.authority, in: page)
        let shortlist: TextKey = scheme.authority == nil ? .categoryShortlistForecast : .categoryShortlist
        links = [
            LinkView(title: texts[shortlist], href: page.link(.shortlist(category: scheme.id, page: 1))),
            LinkView(
                title: texts[.categoryComposite], href: page.link(.composite(category: scheme.id, page: 1))),
            LinkView(title: texts[.categoryScheme], href: page.link(.scheme(category: scheme.id))),
        ]
        grades = GradesView(detail.grades, of: scheme, in: page)
        rankings = detail.rankings.map { RankingCardView($0, in: scheme, page: page) }
        notes = detail.notes.map { $0.message[page.language] }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "kind": kind
        case "counts": counts
        case "authority": authority
        case "links": links
        case "grades": grades
        case "rankings": rankings
        case "hasNotes": !notes.isEmpty
        case "notes": notes
        default: nil
        }
    }
}

/// How many standards have which scheme grade: one bar of four parts, and the same as words.
struct GradesView: Sendable, MustacheParent {
    /// One grade.
    struct Part: Sendable, MustacheParent {
        var label: String
        var count: String
        var name: String

        func child(named name: String) -> Any? {
            switch name {
            case "label": label
            case "count": count
            case "class": self.name
            default: nil
            }
        }
    }

    let parts: [Part]
    let shares: [Shape]

    /// `nil` under the weighted score, which gives no grades.
    init?(_ counts: [Int], of scheme: Scheme, in page: PageContext) {
        guard case .weakestLink = scheme.grading, counts.count == 4 else { return nil }
        let names = ["advanced", "average", "baseline", "none"]
        parts = zip([1, 2, 3, nil], zip(counts, names)).map { grade, pair in
            Part(label: page.wording.grade(grade), count: page.wording.number(pair.0), name: pair.1)
        }
        let total = Double(max(counts.reduce(0, +), 1))
        var x = 0.0
        shares = zip(counts, names).compactMap { count, name in
            guard count > 0 else { return nil }
            let width = Double(count) / total * DistributionPicture.width
            defer { x += width }
            return Shape(shareFrom: x, width: max(width - 1.5, 0.5), class: "level-\(name)")
        }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "parts": parts
        case "shares": shares
        default: nil
        }
    }
}
