/// The columns n, c, m and M of a three-class plan for microorganisms (GB 4789.1): one requirement in four columns.
enum SamplingPlan {
    private static let letters: Set<String> = ["n", "c", "m", "M"]

    /// The values of a row as one text; `nil` where the columns are no such plan.
    static func joined(_ values: [TableValue], _ heads: [ColumnHead]) -> [TableValue]? {
        guard values.count > 1, values.count == heads.count, var whole = values.first,
            heads.allSatisfy({ $0.names.count == 1 && letters.contains($0.names[0]) })
        else { return nil }
        let parts = zip(values, heads).map { "\($1.names[0])=\($0.text)" }
        whole.text = parts.joined(separator: "，")
        whole.context.segment = whole.context.segment.filter { $0.value != heads[0].names[0] }
        return [whole]
    }
}
