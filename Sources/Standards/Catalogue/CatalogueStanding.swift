/// Where a standard stands on a day, as far as a catalogue lets it be known.
public struct CatalogueStanding: Sendable, Hashable {
    /// The status on the day; `nil` where it cannot be told.
    public let status: CatalogueStatus?
    /// Why, and how sure it is.
    public let basis: Basis

    /// What a standing rests on.
    public enum Basis: String, Sendable, Hashable {
        /// Dates that the catalogue gives.
        case dates
        /// The date on which what replaces it was published.
        case replacement
        /// What the catalogue says for the day on which it was made; its dates do not tell more.
        case statement
        /// The day lies in the month or year that the catalogue gives, and nothing tells on which side.
        case imprecise
        /// The catalogue does not say.
        case unknown
    }

    /// - Parameters:
    ///   - entry: what the catalogue says.
    ///   - day: the day that is asked for.
    ///   - stated: the day for which the catalogue speaks.
    ///   - replacedOn: when the first of those that replace it was published.
    public init(
        _ entry: CatalogueEntry, on day: CalendarDate, stated: CalendarDate, replacedOn: PartialDate? = nil
    ) {
        let isOver = entry.status == .superseded || entry.status == .withdrawn
        if let start = entry.start, day < start.last {
            (status, basis) = day < start.first ? (.upcoming, .dates) : (nil, .imprecise)
            return
        }
        guard isOver else {
            // A date that has come makes an upcoming standard current, a draft has none.
            if entry.status == .upcoming, entry.start != nil {
                (status, basis) = (.current, .dates)
            } else {
                (status, basis) = (entry.status, entry.status == nil ? .unknown : .statement)
            }
            return
        }
        if let end = entry.ended ?? replacedOn {
            let known: Basis = entry.ended == nil ? .replacement : .dates
            if day < end.first {
                (status, basis) = entry.start == nil ? (nil, .unknown) : (.current, known)
            } else {
                (status, basis) = day < end.last ? (nil, .imprecise) : (entry.status, known)
            }
        } else {
            (status, basis) = day < stated ? (nil, .unknown) : (entry.status, .statement)
        }
    }
}
