/// Words of footnotes that change what a value holds for.
enum FootnoteWords {
    static let conditions = [
        "当", "时", "除", "仅", "适用", "不适用", "可", "允许", "如", "若", "不作", "不计", "限于", "由供需双方", "协商", "参考", "推荐",
        "不包括",
        "或", "其他", "其余", "例外", "执行", "按", "除外", "以内", "另行",
    ]
}
