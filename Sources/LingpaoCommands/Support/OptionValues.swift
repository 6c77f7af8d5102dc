public import ArgumentParser
public import Ranking
public import Standards

extension CalendarDate: ExpressibleByArgument {
    /// Reads `2026-06-30`.
    public init?(argument: String) { self.init(argument) }
}

extension ReportView: ExpressibleByArgument {}
