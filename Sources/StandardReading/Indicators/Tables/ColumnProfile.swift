import Documents
import Quantities

/// What can be said of a column by itself: its heading, and how many of its cells are what.
struct ColumnProfile {
    /// The labels above it, from above, blank ones and the same cell left out.
    var labels: [Label] = []
    /// Its cells below the heading that are not blank.
    var nonblank = 0
    /// As `nonblank`, with those that begin further left.
    var covered = 0
    var bounds = 0
    var units = 0
    var integers = 0
    var references = 0
    var grades = 0
    var keys = 0
    var quantities = 0
    var names = 0
    var ticks = 0
    /// Names that carry a unit or a comparison.
    var measured = 0
    /// Words that gather items: 理化指标.
    var categories = 0
    /// Letters alone that may be units: V, W, g.
    var letters = 0
    /// Plain numbers: neither a comparison nor a range.
    var numbers: [DecimalNumber] = []
    /// Stretches without a letter.
    var stretches: [String] = []

    /// Looks at a column.
    init(_ grid: TableGrid, _ column: Int) {
        labels = grid.headings(column)
        for cell in grid.column(column, grid.headerRows..<grid.rows) where !cell.isBlank {
            if grid.isFullWidth(cell.cell.row) { continue }
            covered += 1
            // A name that reaches over a narrow column says nothing of that column.
            if cell.cell.column < column, cell.shape != .quantity { continue }
            nonblank += 1
            if cell.text.utf8.count == 1, HeadText.unit(cell.text) != nil { letters += 1 }
            if let number = DecimalNumber(PlainText.key(cell.text)) { numbers.append(number) }
            if cell.shape == .tick { ticks += 1 }
            if cell.label.role == .name, cell.label.unit != nil || cell.label.bound != nil { measured += 1 }
            if HeadingCategories.isCategory(cell.text) { categories += 1 }
            switch cell.label.role {
            case .bound: bounds += 1
            case .unit: units += 1
            case .grade: grades += 1
            case .key:
                if cell.shape == .quantity { quantities += 1 }
                // `≤4500` is a requirement as well; with a letter in it, or parting an attribute, it is none.
                if cell.shape != .quantity || Stretch.variable(PlainText.line(cell.text)) != nil {
                    keys += 1
                } else {
                    stretches.append(cell.text)
                }
            default:
                switch cell.shape {
                case .quantity, .word: quantities += 1
                case .reference: references += 1
                case .text: names += 1
                default: break
                }
            }
            if cell.shape == .quantity, cell.text.utf8.count <= 3,
                cell.text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
            {
                integers += 1
            }
        }
    }

    /// What the lowest label says that is neither a unit nor a comparison.
    var lowest: Label? {
        let named = labels.last { $0.role != .unit && $0.role != .bound && $0.role != .unitHeading }
        return named ?? labels.last { $0.role == .unitHeading }
    }

    /// The role of that label.
    var heading: LabelRole? { lowest?.role }

    /// Whether an item's name stands above the column.
    var isNamed: Bool { labels.contains { $0.role == .name || $0.role == .keyHeading && $0.unit != nil } }

    /// Whether what is below can only be requirements, or is headed so.
    var looksLikeValues: Bool {
        switch heading {
        case .valueHeading, .grade, .key: return true
        case .name where labels.contains(where: { $0.role == .valueHeading }): return true
        default: break
        }
        if labels.last?.role == .bound { return true }
        // `CC≤4500` below a heading of its own tells what a row holds for.
        return nonblank > 0 && (quantities - min(quantities, keys)) * 2 >= nonblank
    }

    /// Whether its cells part an attribute: `≤4500`, `>4500~7100`.
    var partsAttribute: Bool {
        nonblank > 1 && (keys == nonblank || stretches.count == nonblank && Stretch.partition(stretches))
    }

    /// Whether its heading is a word for kinds: 强度等级, 填料类型.
    var namesKinds: Bool {
        guard heading == .name, let name = lowest?.name, lowest?.bound == nil else { return false }
        return Self.kinds.contains { name.ends(with: $0) }
    }

    private static let kinds = ["等级", "级别", "类别", "类型", "种类", "型号", "规格", "品种", "牌号", "代号", "名称", "系列"]

    /// Whether its cells are nominal sizes that rise or fall row by row: then they name the rows.
    var namesSizes: Bool {
        guard nonblank > 1, numbers.count == nonblank, isNamed || heading == .keyHeading else { return false }
        return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
            || zip(numbers, numbers.dropFirst()).allSatisfy { $1 < $0 }
    }

    /// The name of the attribute whose values are below.
    var keyName: String {
        guard let label = lowest, !label.name.isEmpty else { return "" }
        return label.name
    }

    /// What the column is whatever stands beside it; `nil` where that is not plain.
    var fixedRole: ColumnRole? {
        switch heading {
        case .serialHeading: return names * 2 > nonblank ? .item : .serial
        case .unitHeading: return .unit
        case .methodHeading: return .method
        case .otherHeading, .foreignHeading, .comparisonHeading: return .other
        case .gradeHeading where grades > 0: return .grade
        case .name where labels.contains(where: { $0.role == .otherHeading }): return .other
        default: break
        }
        // One or two may have been read badly, or be two lines in one.
        if nonblank > 0, nonblank < 5 ? bounds == nonblank : bounds * 10 >= nonblank * 7 { return .bound }
        if units > 0, (units + letters) * 2 > nonblank, quantities == 0,
            heading != .itemHeading || units == nonblank
        {
            return .unit
        }
        switch heading {
        case .gradeHeading where names == 0 && nonblank > 0: return .grade
        case .gradeHeading:
            return labels.contains { $0.role == .itemHeading } || names * 2 > nonblank ? .item : nil
        case .itemHeading where nonblank > 0 && grades == nonblank: return .grade
        case .itemHeading where nonblank > 0 && keys == nonblank && quantities == nonblank: return .key("")
        case .itemHeading: return quantities * 2 > nonblank ? nil : .item
        case .keyHeading where nonblank > 0 && categories * 2 > nonblank: return .item
        case .keyHeading: return .key(keyName)
        case .conditionHeading: return .condition(keyName)
        default: break
        }
        if nonblank > 1, references * 2 > nonblank, heading == nil || heading == .name { return .method }
        if nonblank > 0, ticks == nonblank { return .other }
        return nil
    }

    /// What a column at or behind the first values is.
    var trailingRole: ColumnRole {
        if nonblank > 0, ticks * 2 > nonblank { return .other }
        if nonblank > 0, units == nonblank { return .unit }
        if covered == 0, heading == nil || heading == .name { return .other }
        return .value
    }
}
