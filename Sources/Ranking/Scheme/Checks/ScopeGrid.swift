import Diagnostics
import Quantities

/// The declared scope cut into cells along every bound that a condition names, so that each cell lies wholly
/// inside or wholly outside of each condition. Exact: bounds are decimals, open and closed ends are kept apart.
struct ScopeGrid {
    /// One side of a cell.
    enum Side: Hashable {
        /// A single number, or an open interval between neighbouring bounds.
        case range(NumericRange)
        /// The place of an option.
        case option(Int)
    }

    /// The attributes that the conditions speak of.
    let axes: [Int]
    /// The sides along each axis, in order.
    let sides: [[Side]]
    private let strides: [Int]
    private let attributes: [Attribute]

    /// The number of cells.
    let count: Int

    /// The largest number of cells.
    static let maximumCount = 100_000

    /// The grid of some conditions; `nil` where it has more than 100,000 cells.
    init?(_ conditions: [SegmentCondition], attributes: [Attribute]) {
        self.attributes = attributes
        var bounds: [Int: [DecimalNumber]] = [:]
        for term in conditions.flatMap(\.terms) {
            switch term {
            case .range(let attribute, let range):
                bounds[attribute, default: []] += [range.lower, range.upper].compactMap { $0?.value }
            case .options(let attribute, _):
                bounds[attribute, default: []] += []
            }
        }
        axes = bounds.keys.sorted()
        sides = axes.map { Self.sides(attributes[$0].domain, bounds: bounds[$0] ?? []) }
        var strides: [Int] = []
        var count = 1
        for side in sides {
            strides.append(count)
            count *= side.count
            guard count <= Self.maximumCount else { return nil }
        }
        self.strides = strides
        self.count = count
    }

    private static func sides(_ domain: Attribute.Domain, bounds: [DecimalNumber]) -> [Side] {
        switch domain {
        case .choice(let options): return options.indices.map { .option($0) }
        case .yesno: return [.option(0), .option(1)]
        case .number(_, let scope):
            let own = [scope.lower, scope.upper].compactMap { $0?.value }
            let points = Set(bounds + own).filter { scope.touches($0) }.sorted()
            var sides: [Side] = []
            var before: DecimalNumber?
            for point in points {
                sides.append(.range(.between(before, point)))
                sides.append(
                    .range(
                        NumericRange(
                            lower: .init(value: point, closed: true), upper: .init(value: point, closed: true)
                        )))
                before = point
            }
            sides.append(.range(.between(before, nil)))
            return sides.filter { if case .range(let range) = $0 { scope.covers(range) } else { true } }
        }
    }

    /// The sides of one cell, one for each axis.
    func cell(_ index: Int) -> [Side] {
        sides.indices.map { sides[$0][index / strides[$0] % sides[$0].count] }
    }

    /// Whether a cell lies in a condition.
    func contains(_ condition: SegmentCondition, _ cell: [Side]) -> Bool {
        condition.terms.allSatisfy { term in
            switch term {
            case .range(let attribute, let range):
                guard let axis = axes.firstIndex(of: attribute), case .range(let side) = cell[axis] else {
                    return true
                }
                return range.covers(side)
            case .options(let attribute, let options):
                guard let axis = axes.firstIndex(of: attribute), case .option(let place) = cell[axis] else {
                    return true
                }
                return options.contains(place)
            }
        }
    }

    /// Joins cells to boxes, as large as they get by growing along one axis after the other.
    func boxes(_ cells: Set<Int>, limit: Int = 5) -> [[Range<Int>]] {
        var rest = cells
        var result: [[Range<Int>]] = []
        while let first = rest.min(), result.count < limit {
            var box = sides.indices.map { axis in
                let place = first / strides[axis] % sides[axis].count
                return place..<place + 1
            }
            for axis in sides.indices {
                while box[axis].upperBound < sides[axis].count {
                    var next = box
                    next[axis] = box[axis].upperBound..<box[axis].upperBound + 1
                    guard indices(next).allSatisfy(rest.contains) else { break }
                    box[axis] = box[axis].lowerBound..<box[axis].upperBound + 1
                }
            }
            rest.subtract(indices(box))
            result.append(box)
        }
        return result
    }

    private func indices(_ box: [Range<Int>]) -> [Int] {
        var result = [0]
        for axis in box.indices {
            result = result.flatMap { start in box[axis].map { start + $0 * strides[axis] } }
        }
        return result
    }

    /// A box as people read it: `4500 < 额定制冷量 ≤ 7100，类型 = 热泵型`.
    func text(_ box: [Range<Int>]) -> LocalizedText {
        var zh: [String] = []
        var en: [String] = []
        for (axis, range) in box.enumerated() where range.count < sides[axis].count || box.count == 1 {
            let attribute = attributes[axes[axis]]
            guard case .range(let first) = sides[axis][range.lowerBound],
                case .range(let last) = sides[axis][range.upperBound - 1]
            else {
                let names = range.map { optionName(attribute, sides[axis][$0]) }
                zh.append("\(attribute.name.zh) = \(names.map(\.zh).joined(separator: "/"))")
                en.append("\(attribute.name.en) = \(names.map(\.en).joined(separator: "/"))")
                continue
            }
            let whole = NumericRange(lower: first.lower, upper: last.upper)
            zh.append(IntervalText.text(whole, name: attribute.name.zh))
            en.append(IntervalText.text(whole, name: attribute.name.en))
        }
        return LocalizedText(
            zh: zh.isEmpty ? "全部范围" : zh.joined(separator: "，"),
            en: en.isEmpty ? "the whole scope" : en.joined(separator: ", "))
    }

    private func optionName(_ attribute: Attribute, _ side: Side) -> LocalizedText {
        guard case .option(let place) = side else { return LocalizedText(same: "") }
        if case .choice(let options) = attribute.domain { return options[place].name }
        return place == 1 ? LocalizedText(zh: "是", en: "yes") : LocalizedText(zh: "否", en: "no")
    }
}

extension NumericRange {
    /// The open interval between two numbers, `nil` where unbounded.
    static func between(_ lower: DecimalNumber?, _ upper: DecimalNumber?) -> NumericRange {
        NumericRange(
            lower: lower.map { .init(value: $0, closed: false) },
            upper: upper.map { .init(value: $0, closed: false) })
    }

    /// Whether all of another range lies in this one.
    func covers(_ other: NumericRange) -> Bool {
        if let lower {
            guard let its = other.lower, its.value >= lower.value else { return false }
            if its.value == lower.value, its.closed, !lower.closed { return false }
        }
        if let upper {
            guard let its = other.upper, its.value <= upper.value else { return false }
            if its.value == upper.value, its.closed, !upper.closed { return false }
        }
        return true
    }

    /// Whether a number lies in the range or on one of its ends.
    func touches(_ number: DecimalNumber) -> Bool {
        (lower.map { $0.value <= number } ?? true) && (upper.map { number <= $0.value } ?? true)
    }
}
