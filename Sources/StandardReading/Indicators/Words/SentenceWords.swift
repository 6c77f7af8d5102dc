/// The words by which sentences require, and by which they say something else.
///
/// Modal words from GB/T 1.1—2020, appendix C (应, 不应, 宜, 可 …) and from older standards (不得, 须).
enum SentenceWords {
    /// What begins a requirement, the longer first where one begins like another.
    static let starts = [
        "应当不", "应不", "不应", "应当", "应为", "应在", "应大于", "应小于", "应高于", "应低于", "应少于", "应多于", "应达到", "应控制在", "应保持在",
        "应保证",
        "应≥", "应≤", "应>", "应<", "不得", "不允许", "不能", "不大于", "不小于", "不低于", "不高于", "不超过", "不少于", "不多于", "大于等于",
        "小于等于",
        "大于或等于", "小于或等于", "至少", "≥", "≤", ">", "<", "应", "须", "必须",
    ]

    /// What stands before a comparison and is no part of it.
    static let modals = [
        "应当", "应能", "应保证", "应保持", "应控制", "应符合", "应满足", "必须", "须", "应", "均", "都", "在",
    ]

    /// What begins a stretch of an attribute, beside ``starts``: `额定制冷量大于 4500 W 的`.
    static let comparisons = ["大于", "小于", "高于", "低于", "超过", "少于", "多于", "在", "为"]

    /// Words of a sentence that recommends, permits, or sends its reader elsewhere.
    static let weak = [
        "宜为", "宜不", "不宜", "宜在", "宜大于", "宜小于", "宜采用", "宜使用", "宜控制", "可以", "推荐采用", "推荐使用", "推荐值", "建议", "参见",
        "见表", "见图",
        "如表", "按表", "应符合表", "符合附录", "示例", "例如", "一般为", "通常",
    ]

    /// Words of a sentence that tells what to do in a test, in packing or in the works.
    static let doings = [
        "取样", "试样", "称取", "加入", "静置", "离地", "离墙", "堆码", "堆放", "批量为", "抽取", "抽样", "每批", "复检", "精确到", "平行测定",
        "计算结果",
        "修约", "有效数字", "样品数", "字高", "字体", "测量仪", "仪器的", "分辨力", "两次测定", "两次结果",
    ]

    /// Conditions that are those of the standard itself and narrow nothing.
    static let usual = [
        "额定条件", "额定工况", "额定状态", "规定条件", "规定工况", "规定方法", "规定的方法", "规定的条件", "正常条件", "正常工作", "正常使用", "标准条件",
        "标准工况",
        "正常环境", "规定的试验", "本文件", "本标准", "检验时", "试验时", "测试时", "测定时", "按规定", "交付时", "出厂时", "使用时",
    ]

    /// What a sentence calls its product, whatever it is.
    static let products = [
        "产品", "成品", "样品", "整机", "器具", "设备", "装置", "服务", "本产品", "其", "它", "每件产品", "各型号", "各型号产品", "所有产品", "每台",
        "制造商",
    ]
}
