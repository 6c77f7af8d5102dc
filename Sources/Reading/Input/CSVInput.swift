/// Reads a table of comma-separated values in memory through a mapping.
enum CSVInput {
    static func read(_ bytes: [UInt8], name: String, mapping: Mapping) throws(InputFailure) -> InputResult {
        let rows = try CSVRows(
            BlockSource(bytes, name: name), name: name, mapping: mapping, blockBytes: .max)
        return try TableStream.whole(TableSource(rows), name: name, mapping: mapping)
    }
}
