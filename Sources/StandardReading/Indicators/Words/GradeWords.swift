/// The words for product grades.
///
/// From the grade columns of product standards of food, grain, timber, textiles, ceramics and appliances. A word of
/// this list is a grade only in a heading or a leading column; as a value (`4 级`) it is a requirement.
enum GradeWords {
    /// Grades that are one word.
    static let whole: WordSet = [
        "特等", "特级", "特等品", "特级品", "优等", "优级", "优等品", "优级品", "一等", "一级", "一等品", "一级品", "二等", "二级", "二等品",
        "二级品",
        "三等", "三级", "三等品", "三级品", "四等", "四级", "四等品", "五等", "五级", "六级", "七级", "八级", "等外", "等外品", "等外级", "合格",
        "合格品",
        "优质", "优质品", "优品", "良品", "正品", "次品", "普通", "普通级", "普通品", "标准级", "标准品", "高级", "中级", "初级", "精品", "精品级",
        "甲级", "乙级", "丙级", "丁级", "甲等", "乙等", "丙等", "领跑者", "领跑者级", "先进级", "先进水平", "平均水平", "基准水平", "先进值",
        "基准值", "领先级", "达标级", "优秀级", "良好级", "合格级", "优秀", "良好", "良级", "优良级", "中级品", "差级", "特选", "精选", "优选",
        "极品", "珍品", "上等", "中等", "下等",
        "特一级", "特二级", "一等级", "二等级", "三等级", "超级", "超特级", "特优", "特优级", "优一级", "一级a", "一级b", "金牌", "银牌", "豪华级",
        "三星", "四星", "五星", "三星级", "四星级", "五星级", "一星级", "二星级", "旗舰级", "分析纯", "化学纯", "优级纯", "基准试剂",
    ]

    /// What may stand before 级 or 等: `1级`, `A级`, `Ⅱ级`, `AAA级`.
    static let ranks: Set<Unicode.Scalar> = [
        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C", "D", "E", "S", "I", "V", "X", "Ⅰ",
        "Ⅱ", "Ⅲ",
        "Ⅳ", "Ⅴ", "Ⅵ", "+",
    ]

    /// The grade that a cell below a heading names: a number below 能效等级 is 1级; below 等级 alone it is as written.
    static func told(_ cell: GridCell, below heading: String?) -> String {
        let name = cell.label.role == .grade ? cell.label.name : PlainText.line(cell.text)
        guard name.utf8.count == 1, name.unicodeScalars.allSatisfy(PlainText.isDigit), let heading else {
            return name
        }
        return PlainText.key(heading).utf8.count > "等级".utf8.count ? name + "级" : name
    }

    /// 1, 2, 3 beside or below 等级.
    static func isRank(_ cell: GridCell) -> Bool {
        cell.text.utf8.count <= 2 && cell.shape == .quantity
            && cell.text.unicodeScalars.allSatisfy(PlainText.isDigit)
    }

    /// Whether a text, without spaces and half-width, is a grade.
    static func isGrade(_ text: String) -> Bool {
        if whole.contains(text) { return true }
        for end in ["级品", "等品", "等级", "级", "等", "类"] where text.ends(with: end) {
            let rank = text.dropLast(end.count).unicodeScalars
            // 1类 is a kind; A类 to C类 are grades of safety (GB 18401).
            if end == "类", !(rank.first.map { "ABC".unicodeScalars.contains($0) } ?? false) { return false }
            return !rank.isEmpty && rank.count <= 4 && rank.allSatisfy(ranks.contains)
        }
        return false
    }
}
