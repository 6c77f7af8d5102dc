/// Words in the titles of clauses. From GB/T 1.1—2020, clauses 8 and 9, GB/T 20001.10—2014 (product standards)
/// and GB/T 20001.8 (service standards), and from the titles of published product standards.
enum ClauseWords {
    /// Titles of clauses that require.
    static let requirements = [
        "要求", "指标", "性能", "质量", "参数", "感官", "理化", "限量", "限值", "安全", "能效", "规格", "净含量", "外观", "等级", "分级",
        "特性", "功能", "污染", "添加剂", "环保", "有害物质", "可靠性", "尺寸", "偏差", "成分", "营养", "微生物", "农药", "卫生", "服务内容", "时限",
        "允差",
    ]

    /// Titles of clauses that tell how something is tested.
    static let methods = [
        "试验方法", "检验方法", "检测方法", "测试方法", "测定方法", "分析方法", "试验条件", "测定", "的评价", "的检验", "的试验", "评价方法", "计算方法",
        "测量方法", "方法",
    ]

    /// Titles of chapters without requirements of the product.
    static let others = [
        "范围", "引用文件", "引用标准", "术语", "定义", "符号", "缩略语", "检验规则", "检验分类", "抽样", "判定", "复检", "复验", "标志", "标签",
        "包装",
        "运输", "贮存", "储存", "保管", "说明书", "质量承诺", "质量保证", "订货", "验收规则", "产品分类", "型号命名", "命名", "分类", "保护范围",
        "采购信息", "参考文献", "前言", "引言", "附录", "监督", "产品标识", "随行文件", "组批", "评定规则", "验收", "标记", "总则", "质量检验", "改进",
        "评价规则",
    ]

    /// What chapters of requirements may be titled with besides.
    static let inspections = ["检验规则", "判定", "抽样", "验收"]

    /// Titles of clauses below a chapter that require nothing of the product.
    static let othersBelow = [
        "检验规则", "检验分类", "抽样", "判定规则", "复检", "产品分类", "型号命名", "命名", "试样制备", "仪器", "试剂", "设备要求", "组批", "取样",
    ]

    /// Titles of clauses about where and how a raw material is grown.
    static let surroundings = [
        "种植环境", "产地环境", "自然环境", "栽培", "养殖环境", "立地条件", "种植技术", "生长环境", "种植要求", "产地条件",
    ]

    /// Whole titles of such clauses.
    static let surroundingsAlone: WordSet = [
        "地貌", "地貌特征", "土壤", "气候", "日照", "气温", "降水", "水源", "空气", "水质", "环境空气", "地形", "光照", "温度", "积温", "无霜期",
        "海拔",
    ]
}
