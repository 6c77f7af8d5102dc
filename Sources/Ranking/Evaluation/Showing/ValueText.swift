import Quantities

/// Values, thresholds and distances of one indicator, ready to show.
struct ValueText {
    let indicator: SchemeIndicator

    /// The compared values: `4.85 W·h/(W·h)`, `98 / 94 %`, `> 95 %` for an open promise, a grade by its name.
    func value(_ cell: Cell) -> String? {
        guard cell.values.contains(where: { $0 != nil }) else { return nil }
        return joined { place, component in
            guard cell.values.indices.contains(place), let value = cell.values[place] else { return nil }
            return sign(cell, place, component) + number(value, component)
        }
    }

    /// The compared values without their unit, for the cell of a table: `4.85`, `98 / 94`, `> 95`.
    func bareValue(_ cell: Cell) -> String? {
        guard cell.values.contains(where: { $0 != nil }) else { return nil }
        return indicator.components.enumerated().map { place, component in
            guard cell.values.indices.contains(place), let value = cell.values[place] else { return "—" }
            return sign(cell, place, component) + number(value, component)
        }.joined(separator: " / ")
    }

    private func sign(_ cell: Cell, _ place: Int, _ component: Component) -> String {
        guard cell.openValues & (1 << UInt8(place)) != 0 else { return "" }
        return component.direction.higherIsBetter ? "> " : "< "
    }

    /// Thresholds: `≥ 4.50 W·h/(W·h)`, `≥ 98 / ≥ 94 %`.
    func thresholds(_ row: [Threshold], attributes: [DecimalNumber?]) -> String? {
        let numbers = row.map { $0.number(attributes: attributes) }
        guard !numbers.contains(nil) else { return nil }
        return joined { place, component in
            guard numbers.indices.contains(place), let value = numbers[place] else { return nil }
            let sign =
                switch (component.direction.higherIsBetter, row[place].closed) {
                case (true, true): "≥ "
                case (true, false): "> "
                case (false, true): "≤ "
                case (false, false): "< "
                }
            if case .yesno = component.direction { return number(value, component) }
            return sign + number(value, component)
        }
    }

    /// How far the values are from thresholds that they do not reach, component by component.
    func distance(_ cell: Cell, to row: [Threshold], attributes: [DecimalNumber?]) -> String? {
        var gaps: [DecimalNumber] = []
        for (place, component) in indicator.components.enumerated() {
            guard cell.values.indices.contains(place), let value = cell.values[place],
                let threshold = row[place].number(attributes: attributes),
                let gap = threshold.subtracting(value)
            else { return nil }
            let short = component.direction.higherIsBetter ? gap : -gap
            gaps.append(short.isNegative ? .zero : short)
        }
        return joined { place, _ in gaps[place].description }
    }

    private func number(_ value: DecimalNumber, _ component: Component) -> String {
        switch component.direction {
        case .ordinal(let scale):
            guard let place = Int(value.description), scale.indices.contains(place) else {
                return value.description
            }
            return scale[place]
        case .yesno: return value.isZero ? "✗" : "✓"
        case .higher, .lower, .nearest, .narrower: return value.description
        }
    }

    /// The parts with their unit: once at the end where it is the same for all.
    private func joined(_ part: (Int, Component) -> String?) -> String {
        let units = indicator.components.map { component -> String in
            switch component.direction {
            case .ordinal, .yesno: ""
            case .higher, .lower, .nearest, .narrower: component.unit.displayText
            }
        }
        let isShared = Set(units).count == 1
        let parts = indicator.components.enumerated().map { place, component in
            let text = part(place, component) ?? "—"
            return isShared || units[place].isEmpty ? text : "\(text) \(units[place])"
        }
        let text = parts.joined(separator: " / ")
        return isShared && !units[0].isEmpty ? "\(text) \(units[0])" : text
    }
}

extension Threshold {
    /// The number for one item; an expression is worked out over its attributes, to 12 significant digits.
    func number(attributes: [DecimalNumber?]) -> DecimalNumber? {
        switch value {
        case .number(let number): number
        case .expression(let expression):
            expression.evaluateDecimal(components: [], attributes: attributes)?
                .rounded(significantDigits: 12).normalized
        }
    }
}
