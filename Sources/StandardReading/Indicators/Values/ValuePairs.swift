import Quantities

/// Two columns that together hold one requirement: a nominal value and its deviation, a least and a greatest value.
enum ValuePairs {
    /// Puts the values of one row together where two columns hold halves of one.
    ///
    /// - Parameters:
    ///   - values: the values of the row, from left to right.
    ///   - heads: the heading of each.
    static func joined(_ values: [TableValue], _ heads: [ColumnHead]) -> [TableValue] {
        guard values.count > 1, heads.contains(where: { $0.half != nil }) else { return values }
        var result: [TableValue] = []
        var place = 0
        while place < values.count {
            if place + 1 < values.count, values[place].context.isSame(as: values[place + 1].context),
                let text = join(values[place], heads[place], values[place + 1], heads[place + 1])
            {
                var whole = values[place]
                whole.text = text
                whole.context.bound = nil
                whole.context.marks += values[place + 1].context.marks + values[place + 1].cell.marks
                result.append(whole)
                place += 2
            } else {
                result.append(values[place])
                place += 1
            }
        }
        return result
    }

    private static func join(
        _ left: TableValue, _ first: ColumnHead, _ right: TableValue, _ second: ColumnHead
    ) -> String? {
        let text: String
        switch (first.half, second.half) {
        case (.nominal, .deviation): text = left.text + right.text
        case (.least, .greatest): text = "\(left.text)～\(right.text)"
        case (.greatest, .least): text = "\(right.text)～\(left.text)"
        default: return nil
        }
        guard let whole = try? RequirementReader.read(text, unit: left.context.unit), whole.kind == .interval,
            whole.lower != nil, whole.upper != nil
        else { return nil }
        return text
    }
}
