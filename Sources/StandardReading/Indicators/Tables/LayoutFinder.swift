import Documents

/// Finds how a table is to be read.
struct LayoutFinder {
    let grid: TableGrid
    /// What each column is by itself.
    private let profiles: [ColumnProfile]

    init(_ grid: TableGrid) {
        self.grid = grid
        profiles = (0..<grid.columns).map { ColumnProfile(grid, $0) }
    }

    private var headerRows: Int { grid.headerRows }

    /// The layout of each block of columns, from left to right.
    func layouts() -> [TableLayout] { blocks().compactMap(layout) }

    // MARK: Blocks

    /// Where headings of items, or names in a table without heading, begin again behind values.
    private func blocks() -> [Range<Int>] {
        var starts = [0]
        var seenValue = false
        for column in 0..<grid.columns {
            let profile = profiles[column]
            let begins =
                headerRows > 0
                ? profile.heading == .itemHeading || (profile.heading == .serialHeading)
                : profile.names > 0 && profile.quantities == 0 && profile.nonblank == profile.names
            if column > 0, seenValue, begins, !sharesHeading(column) {
                starts.append(column)
                seenValue = false
            } else if profile.quantities > 0 || profile.heading == .valueHeading {
                seenValue = true
            }
        }
        return zip(starts, starts.dropFirst() + [grid.columns]).map { $0..<$1 }
    }

    private func sharesHeading(_ column: Int) -> Bool {
        headerRows > 0 && grid.places[0][column] == grid.places[0][column - 1]
    }

    // MARK: Columns

    private func layout(_ block: Range<Int>) -> TableLayout? {
        var roles = profiles.map { $0.fixedRole }
        var confidence = 1.0
        if let first = block.first(where: { roles[$0] != .serial }), roles[first] == nil,
            profiles[first].partsAttribute || namesSizes(first, profiles, block)
                || profiles[first].namesKinds
                    && block.contains(where: { $0 > first && profiles[$0].isNamed }),
            profiles[first].heading != .valueHeading, block.count > 1
        {
            roles[first] = .key(profiles[first].keyName)
        }
        // A quantity behind a model is an item of it, though its name is one of attributes.
        var keys = 0
        for column in block {
            guard case .key = roles[column] else { continue }
            if keys > 0, profiles[column].lowest?.unit != nil, !profiles[column].partsAttribute {
                roles[column] = .value
            }
            keys += 1
        }
        let gradesAbove = block.contains { column in profiles[column].labels.contains { $0.role == .grade } }
        for column in block where roles[column] == nil && profiles[column].heading == .gradeHeading {
            // 等级 above names and beside grades is the title of the columns; else it is that of the rows.
            roles[column] = gradesAbove ? .item : .grade
        }
        if let first = block.first(where: { roles[$0] != .serial }), roles[first] == nil,
            profiles[first].heading == .valueHeading, profiles[first].names * 2 > profiles[first].nonblank,
            block.contains(where: { $0 > first && profiles[$0].looksLikeValues })
        {
            // 指标 above names: the title of the rows, whatever it is.
            for column in block where column >= first && roles[column] == nil {
                guard headerRows > 0, grid.places[0][column] == grid.places[0][first] else { break }
                roles[column] = .item
            }
        }
        for column in block.dropLast() where block.contains(where: { roles[$0] == .item }) {
            // 公称尺寸 beside 允许偏差 is half of a requirement and no attribute.
            if profiles[column].lowest.flatMap(ValueHalf.init) == .nominal,
                profiles[column + 1].lowest.flatMap(ValueHalf.init) == .deviation
            {
                roles[column] = .value
            }
        }
        let firstValue = block.first { roles[$0] == nil && profiles[$0].looksLikeValues } ?? block.upperBound
        let hasItemHeading = block.contains { roles[$0] == .item }
        let named = block.filter { $0 >= firstValue && roles[$0] == nil && profiles[$0].isNamed }
        for column in block where roles[column] == nil {
            guard column < firstValue else {
                roles[column] = profiles[column].trailingRole
                continue
            }
            let leads = block.contains { $0 < column && roles[$0]?.isKeyOrGrade == true }
            if leads, !hasItemHeading, profiles[column].isNamed, !named.isEmpty {
                roles[column] = .value
            } else {
                roles[column] = leadingRole(profiles[column], named: !named.isEmpty, hasItems: hasItemHeading)
            }
        }
        var columns = roles.map { $0 ?? .other }
        guard block.contains(where: { columns[$0] == .value }) else { return nil }
        let orientation = orientation(&columns, profiles, block, &confidence)
        return TableLayout(
            headerRows: headerRows, columns: columns, block: block, orientation: orientation,
            confidence: confidence)
    }

    /// Whether the first column holds nominal sizes and the others what is required of each.
    private func namesSizes(_ first: Int, _ profiles: [ColumnProfile], _ block: Range<Int>) -> Bool {
        guard profiles[first].namesSizes else { return false }
        let others = block.filter { $0 > first }
        let nominal = ["公称", "标称", "额定", "规格", "名义", "基本"].contains {
            profiles[first].keyName.begins(with: $0)
        }
        return others.contains { profiles[$0].isNamed }
            && (nominal || others.contains { profiles[$0].quantities > profiles[$0].numbers.count })
    }

    /// What a column left of the values is that no heading explains.
    private func leadingRole(_ profile: ColumnProfile, named: Bool, hasItems: Bool) -> ColumnRole {
        if profile.nonblank > 0, profile.grades == profile.nonblank { return .grade }
        if profile.nonblank > 0, profile.keys * 2 > profile.nonblank { return .key(profile.keyName) }
        if named, !hasItems, profile.isNamed, profile.heading != .valueHeading {
            return .key(profile.keyName)
        }
        return .item
    }

    // MARK: Orientation

    private func orientation(
        _ columns: inout [ColumnRole], _ profiles: [ColumnProfile], _ block: Range<Int>,
        _ confidence: inout Double
    ) -> Orientation {
        let values = block.filter { columns[$0] == .value }
        let items = block.filter { columns[$0] == .item }
        let named = values.filter { profiles[$0].isNamed }
        if !items.isEmpty, namesRunAlong(values, items, profiles) {
            // Measured names above, others at the left: the left ones are products or models.
            for column in items {
                columns[column] = .key(profiles[column].keys > 0 ? "型号" : "类别")
            }
            confidence = 0.85
            return .itemsInColumns
        }
        if !items.isEmpty {
            // Names above values are segments, unless others are plainly values: then they are remarks.
            let plain = values.filter { !profiles[$0].isNamed }
            if !named.isEmpty, !plain.isEmpty {
                for column in named where profiles[column].quantities == 0 { columns[column] = .other }
                for column in named where columns[column] == .value { confidence = 0.85 }
            }
            return .itemsInRows
        }
        if !named.isEmpty { return .itemsInColumns }
        // Limits by product: `产品 | 限量`, the product is what a row is about.
        return .oneItem
    }
}

extension LayoutFinder {
    /// Whether all names above values carry units or comparisons and none at the left does.
    private func namesRunAlong(_ values: [Int], _ items: [Int], _ profiles: [ColumnProfile]) -> Bool {
        guard !values.isEmpty, values.allSatisfy({ profiles[$0].isNamed }),
            items.allSatisfy({ profiles[$0].measured == 0 })
        else { return false }
        let measured = values.count { column in
            profiles[column].labels.contains { $0.unit != nil || $0.bound != nil }
        }
        return measured * 2 > values.count
    }
}
