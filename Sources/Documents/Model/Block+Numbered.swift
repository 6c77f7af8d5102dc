extension [Block] {
    /// The blocks of a file without pages, each with its number as its place, from 1.
    package func numbered() -> [Block] {
        enumerated().map { index, block in
            let place = BlockPlace(number: index + 1)
            switch block {
            case .paragraph(var paragraph):
                paragraph.place = place
                return .paragraph(paragraph)
            case .table(var table):
                table.place = place
                return .table(table)
            case .figure(var figure):
                figure.place = place
                return .figure(figure)
            }
        }
    }
}
