import ArgumentParser

/// How records are printed.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
    /// A line for people, its parts apart by tabs.
    case text
    /// JSON Lines.
    case json
}

/// `--format`, for commands that print records.
struct RecordFormatOption: ParsableArguments {
    @Option(help: "text or json (one object a line).")
    var format = RecordFormat.text
}
