import Diagnostics
import Quantities
import Standards

/// Writes an evaluation as CSV: a row for each item, three columns for each indicator.
struct CSVReport {
    let selection: ReportSelection
    let language: Language
    private var writer = ByteWriter()

    init(selection: ReportSelection, language: Language) {
        self.selection = selection
        self.language = language
    }

    mutating func render() -> [UInt8] {
        let evaluation = selection.evaluation
        let scheme = evaluation.scheme
        let texts = scheme.indicators.map { ValueText(indicator: $0) }
        row(header(scheme))
        let shortlist = Set(evaluation.shortlist.standards)
        let kind = kindOfResult
        for place in selection.standards {
            let standard = evaluation.standards[place]
            for (index, item) in standard.items.enumerated() {
                var cells = [
                    standard.enterprise.id, standard.enterprise.name, standard.number,
                    standard.standard.title,
                    String(standard.version), item.label ?? "", word(index == standard.representative),
                    item.grade.map(String.init) ?? "", word(item.baseFailed),
                    word(selection.isPending(place)),
                    item.score?.description ?? "", word(shortlist.contains(place)),
                ]
                for (indicator, cell) in item.cells.enumerated() {
                    cells.append(texts[indicator].bareValue(cell) ?? "")
                    cells.append(
                        cell.tier.map { scheme.indicators[indicator].tiers[$0].title[language] }
                            ?? (cell.status == .ranked ? TierLevel.none.title[language] : ""))
                    cells.append(status(cell))
                }
                cells += [kind, evaluation.asOf.description]
                row(cells)
            }
        }
        return writer.bytes
    }

    private func header(_ scheme: Scheme) -> [String] {
        var cells =
            language == .zh
            ? ["企业代码", "企业", "标准编号", "标准名称", "版本", "产品等级或型号", "代表本标准", "等级", "基础指标未达到", "待核", "得分", "入围"]
            : [
                "Enterprise id", "Enterprise", "Standard number", "Title", "Version",
                "Product grade or model",
                "Represents the standard", "Grade", "Base indicator failed", "Pending", "Score",
                "Shortlisted",
            ]
        for indicator in scheme.indicators {
            let name = indicator.name[language]
            let units = Set(indicator.components.map(\.unit.displayText)).sorted().filter { !$0.isEmpty }
            let unit = units.joined(separator: " / ")
            cells.append(unit.isEmpty ? name : language == .zh ? "\(name)（\(unit)）" : "\(name) (\(unit))")
            cells.append(language == .zh ? "\(name) 档次" : "\(name): tier")
            cells.append(language == .zh ? "\(name) 状态" : "\(name): status")
        }
        return cells + (language == .zh ? ["性质", "状态日期"] : ["Kind of result", "As of"])
    }

    /// What became of a value; a stated number is marked, since it guarantees nothing.
    private func status(_ cell: Cell) -> String {
        let word = cell.status.word[language]
        guard cell.statedOnly else { return word }
        return language == .zh ? "\(word)（标称）" : "\(word) (stated)"
    }

    private var kindOfResult: String {
        let evaluation = selection.evaluation
        if let authority = evaluation.scheme.authority { return authority.name[language] }
        return language == .zh ? "预测（没有发布机关）" : "Forecast (no authority)"
    }

    private func word(_ answer: Bool) -> String {
        switch (language, answer) {
        case (.zh, true): "是"
        case (.zh, false): "否"
        case (.en, true): "yes"
        case (.en, false): "no"
        }
    }

    private mutating func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { writer.write(ascii: ",") }
            writer.write(csv: cell)
        }
        writer.write("\r\n")
    }
}
