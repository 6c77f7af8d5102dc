import Mustache
import Ranking
import Registry

/// Counts by enterprise, by standard and by offering, with the date.
struct CountsView: Sendable, MustacheParent {
    /// One count with its unit.
    struct Part: Sendable, Equatable, MustacheParent {
        var number: String
        var unit: String

        func child(named name: String) -> Any? {
            switch name {
            case "number": number
            case "unit": unit
            default: nil
            }
        }
    }

    let parts: [Part]
    let asOf: String

    init(_ counts: Counts, kind: Scheme.Kind? = nil, in page: PageContext) {
        let wording = page.wording
        let texts = page.texts
        let offerings: TextKey =
            switch kind {
            case .product: .unitModels
            case .service: .unitServices
            case nil: .unitOfferings
            }
        parts = [
            Part(number: wording.number(counts.enterprises), unit: texts[.unitEnterprises]),
            Part(number: wording.number(counts.standards), unit: texts[.unitStandards]),
            Part(number: wording.number(counts.offerings), unit: texts[offerings]),
        ]
        asOf = texts(.asOf, wording.date(counts.asOf))
    }

    func child(named name: String) -> Any? {
        switch name {
        case "parts": parts
        case "asOf": asOf
        default: nil
        }
    }
}
