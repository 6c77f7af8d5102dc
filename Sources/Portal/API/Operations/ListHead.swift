import Standards
import Diagnostics
import Ranking
import Registry

/// What travels with every list of standards: whose it is, of which day, whether an authority stands behind it and
/// whether its thresholds were checked. A list over several categories has none of it: its entries bear their own.
struct ListHead: Sendable {
    var scheme: Scheme?
    var ranking: RankingOutline?
    /// What the list is in the order of.
    var values: ValueOutline?
    /// The day at whose end it stood so; `nil`: it stands so now.
    var day: CalendarDate?

    /// The indicator's thresholds alone decide on its ranking, those of all indicators on other lists.
    var isVerified: Bool? { (ranking?.indicator ?? values?.indicator)?.isVerified ?? scheme?.isVerified }
}

extension APIShapes {
    static let listHead = APIShape<ListHead>(
        name: "ListHead",
        about: LocalizedText(zh: "随列表给出的说明", en: "What travels with a list"),
        fields: [
            .optionalText("category") { $0.scheme?.id },
            .optionalText("schemeVersion") { $0.scheme?.version },
            .optionalText("asOf", .date) { $0.scheme?.cutoff.description },
            .optionalText("standing", .date) { $0.day?.description },
            .optionalFlag("forecast") { $0.scheme.map { $0.authority == nil } },
            .optionalFlag("verified") { $0.isVerified },
            .optionalObject("authority", authority) { $0.scheme?.authority },
            .optionalObject("ranking", ranking) { $0.ranking },
        ])
}
