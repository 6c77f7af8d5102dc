import ArgumentParser

/// `--column ours=theirs`: a column of a table that has another name.
struct ColumnOptions: ParsableArguments {
    @Option(
        name: .customLong("column"),
        help: ArgumentHelp(
            "A column of a CSV file that has another name, once for each: name=企业名称.", valueName: "key=name"))
    var columns: [String] = []

    /// The columns' names by key.
    var byKey: [String: String] {
        get throws {
            var result: [String: String] = [:]
            for column in columns {
                let parts = column.split(separator: "=", maxSplits: 1).map(String.init)
                guard parts.count == 2, result.updateValue(parts[1], forKey: parts[0]) == nil else {
                    throw ValidationError("--column takes key=name, each key once; not ‘\(column)’")
                }
            }
            return result
        }
    }
}
