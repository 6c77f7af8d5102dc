import ArgumentParser

/// The formats in which declarations are given out.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    /// JSON Lines: whole declarations, as `lingpao import` takes them.
    case jsonl
    /// A table with a row for each indicator, as text.
    case csv
    /// The same table as a workbook.
    case xlsx

    /// The format that a file's name tells; `nil` where it tells none.
    init?(file: String) {
        guard let dot = file.lastIndex(of: ".") else { return nil }
        self.init(rawValue: file[file.index(after: dot)...].lowercased())
    }
}
