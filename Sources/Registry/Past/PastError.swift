public import Standards

/// Why a question as of a day is not answered.
public enum PastError: Error, Sendable, Hashable {
    /// Nothing is known of that day: it is before the first that is, or is still to come. `first` is `nil` where nothing was ever
    /// recorded.
    case notRecorded(first: CalendarDate?, last: CalendarDate)
    /// More standards would have to be evaluated anew than one question may take, or it takes too long.
    case tooLarge(most: Int)
    /// A search finds what stands now, and nothing else.
    case noSearch
}
