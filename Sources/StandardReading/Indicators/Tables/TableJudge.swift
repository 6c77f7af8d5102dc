import Documents

/// Whether a table holds requirements, and how sure that is.
struct TableJudge {
    let outline: ClauseOutline
    /// Captions that name what is no requirement.
    private static let strange = [
        "符号", "代号", "抽样", "检验项目", "出厂检验", "型式检验", "判定", "仪器", "设备", "结果", "对照", "换算", "示例", "试验条件", "试验参数",
        "取样",
        "样本", "缺陷", "不合格", "缩略语", "术语", "修约", "测量点", "测点", "精密度", "允许误差", "校准", "记录", "试剂", "溶液", "命名",
        "型号说明",
        "标准曲线", "检验类别", "检查项目", "分类代码", "试验项目", "检验分类", "测试条件", "试验程序", "测试工况", "试验工况", "配制", "不确定度",
    ]
    /// Captions that name requirements.
    private static let wanted = [
        "指标", "要求", "限量", "限值", "性能", "参数", "规格", "感官", "理化", "质量", "等级", "能效", "偏差", "公差", "含量", "尺寸", "净含量",
        "时限",
        "时效", "成分",
    ]

    /// How sure it is that a table holds requirements; `nil` where it does not.
    ///
    /// - Parameters:
    ///   - grid: the table.
    ///   - clause: the place of its clause.
    ///   - isCited: whether a clause that requires says that the table is to be kept (`应符合表 1 的规定`).
    func confidence(_ grid: TableGrid, clause: Int?, isCited: Bool) -> Double? {
        let caption = grid.source.caption.map(PlainText.key) ?? ""
        let strange = PlainText.holds(caption, anyOf: Self.strange)
        let wanted = PlainText.holds(caption, anyOf: Self.wanted)
        if holdsForeignHeadings(grid) || isForm(grid) { return nil }
        // A sheet of a workbook or a page alone has no clause that would say what it is about.
        let topic = clause.flatMap { outline.isNamed($0) ? outline.topics[$0] : nil }
        switch topic {
        case .requirements:
            if strange { return wanted ? 0.85 : nil }
            return PlainText.holds(caption, "条件") ? 0.8 : 1
        case .methods, .other, .surroundings:
            // A clause that requires may send its reader to a table elsewhere.
            guard isCited, !strange else { return nil }
            return wanted ? 0.88 : 0.8
        case .unknown, nil:
            guard !strange else { return nil }
            if isCited { return 1 }
            guard wanted || holdsRequirementHeadings(grid) else { return nil }
            return topic == nil ? 0.95 : 0.88
        }
    }

    /// A form to be filled in: its values are `x,xx`, `[yes/no]`, `XX`.
    private func isForm(_ grid: TableGrid) -> Bool {
        let texts = grid.cells.map { $0.cell.text.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
        let blanks = texts.count { text in
            text.hasPrefix("[")
                || text.allSatisfy { "xX,.:_".contains($0) } && text.lowercased().contains("x")
        }
        return blanks >= 3 && blanks * 5 >= texts.count
    }

    private func head(_ grid: TableGrid) -> [GridCell] {
        grid.cells.filter { $0.cell.row < grid.headerRows }
    }

    /// 批量, Ac, 含义, 实测值: headings of tables of something else.
    private func holdsForeignHeadings(_ grid: TableGrid) -> Bool {
        head(grid).contains { $0.label.role == .foreignHeading }
    }

    private func holdsRequirementHeadings(_ grid: TableGrid) -> Bool {
        let roles = head(grid).map(\.label.role)
        return roles.contains(.itemHeading) && (roles.contains(.valueHeading) || roles.contains(.grade))
    }
}
