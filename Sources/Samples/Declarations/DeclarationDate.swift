/// The day of a declaration, as whole numbers.
struct DeclarationDate {
    var year: Int
    var month: Int
    var day: Int

    /// `yyyymmdd`.
    var number: Int { year * 10_000 + month * 100 + day }

    /// Draws a day from 2019-01-01 to 2026-09-30.
    ///
    /// New declarations a year, in thousands: 2022 and 2023 are published (47 万多; 546,160), 2020 and 2021 share
    /// what lies between the published totals of 2019 and 2021; 2019 and the years after 2023 continue the trend.
    init(generator: inout SeededGenerator) {
        let index = generator.place(in: Self.cumulated)
        year = 2019 + index
        var ordinal = generator.below(year == 2026 ? 273 : year % 4 == 0 ? 366 : 365)
        month = 1
        while ordinal >= Self.days(month, year) {
            ordinal -= Self.days(month, year)
            month += 1
        }
        day = ordinal + 1
    }

    private static let cumulated: [Double] = [400, 840, 1280, 1752, 2298, 2893, 3538, 4058]

    private static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
