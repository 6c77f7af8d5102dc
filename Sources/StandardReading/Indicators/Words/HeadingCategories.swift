/// Words that gather items of one kind and are no part of their names.
enum HeadingCategories {
    private static let words: WordSet = [
        "感官指标", "感官要求", "感官", "理化指标", "理化要求", "理化性能", "理化", "卫生指标", "卫生要求", "安全指标", "安全要求", "安全性能",
        "微生物指标", "微生物限量", "物理性能", "物理指标", "化学性能", "化学指标", "力学性能", "机械性能", "电性能", "电气性能", "光学性能",
        "外观质量", "质量指标", "技术指标", "技术要求", "性能指标", "性能要求", "基本要求", "基本参数", "主要参数", "功能指标", "环保指标", "环保要求",
        "内在质量", "基本安全", "基本性能", "使用性能", "服务指标", "服务要求", "服务质量", "时效指标", "污染物限量", "真菌毒素限量", "农药残留限量",
        "核心指标", "创新性指标", "基础指标", "一般指标", "有害物质限量", "环境性能", "能效指标", "加工质量", "通用指标", "特色指标", "质量要求",
    ]

    /// Whether a heading over items only gathers them.
    static func isCategory(_ name: String) -> Bool { words.contains(PlainText.key(name)) }

    /// 碎米总量 → 碎米: what `其中：小碎米` is a part of.
    static func withoutTotal(_ name: String) -> String {
        for end in ["总量", "总含量", "含量", "总计"] where name.ends(with: end) && name.utf8.count > end.utf8.count {
            return String(name.dropLast(end.count))
        }
        return name
    }
}
