import Standards

/// The words that stand in the headings of tables, and what each says of what is below it.
///
/// Gathered from GB/T 1.1—2020, 9.9 (tables), from product standards of food, appliances, textiles, chemicals and
/// services, and from the tables that declarations of enterprise standards carry. All are written as
/// ``PlainText/key(_:)`` gives them: half-width, without spaces, in lower case.
enum HeadingWords {
    /// What a heading of these words says.
    static func role(_ key: String) -> LabelRole? { roles[ExactText(key)] ?? clauseRole(key) }

    /// 试验方法章条号, 要求的条款: columns of clause numbers.
    private static func clauseRole(_ key: String) -> LabelRole? {
        guard let last = key.unicodeScalars.last, "条号款文节".unicodeScalars.contains(last),
            clauseEnds.contains(where: { key.ends(with: $0) })
        else { return nil }
        return PlainText.holds(key, anyOf: methodWords) ? .methodHeading : .otherHeading
    }

    private static let clauseEnds = ["章条", "章条号", "条款", "条款号", "条文", "章节", "章节号"]
    private static let methodWords = ["方法", "试验", "检验", "检测"]

    private static let roles: [ExactText: LabelRole] = {
        let lists: [(WordSet, LabelRole)] = [
            (foreign, .foreignHeading), (comparisons, .comparisonHeading), (conditions, .conditionHeading),
            (others, .otherHeading), (keys, .keyHeading), (grades, .gradeHeading),
            (serials, .serialHeading), (methods, .methodHeading), (units, .unitHeading),
            (values, .valueHeading),
            (items, .itemHeading),
        ]
        var result: [ExactText: LabelRole] = [:]
        for (words, role) in lists {
            for word in words.all { result[ExactText(word)] = role }
        }
        return result
    }()

    /// 最高限量, 企业标准限值, 最大允许浓度: words of limits put together.
    static func limits(_ key: String) -> Bool {
        key.utf8.count <= 30 && limitStarts.contains { key.begins(with: $0) }
            && limitEnds.contains { key.ends(with: $0) }
    }

    private static let limitStarts = [
        "最高", "最大", "最低", "最小", "允许", "标准", "国家", "企业", "本标准", "产品", "技术", "质量", "规定", "控制", "残留",
    ]
    private static let limitEnds = [
        "限量", "限值", "允许值", "规定值", "指标值", "标准值", "限定值", "要求值", "浓度", "允许量", "要求", "指标",
    ]

    /// The column or row below names what is required.
    static let items: WordSet = [
        "项目", "项目名称", "指标名称", "检验项目", "检测项目", "试验项目", "测试项目", "指标项目", "质量项目", "技术项目", "参数", "参数名称",
        "性能", "特性", "性能名称", "性能指标名称", "名称", "要求项目", "控制项目", "评价项目", "评价指标", "服务项目", "服务指标", "指标项",
        "考核项目", "成分", "组分", "元素", "考核指标", "特性名称", "检查项目", "项", "一级指标", "二级指标", "三级指标", "内容", "性能项目",
        "item", "items", "parameter", "property", "污染物", "污染物项目", "分类项目", "主要参数", "性能参数", "技术参数", "质量特性",
        "理化项目", "感官项目", "序号项目", "指标参数", "营养成分", "化学成分", "物质名称", "试验内容", "检测内容", "检验内容",
    ]

    /// The column or row below holds requirements and says no more of them.
    static let values: WordSet = [
        "指标", "要求", "技术要求", "技术指标", "指标值", "指标要求", "限值", "限量", "限量值", "规定值", "标准值", "质量指标", "性能指标",
        "性能要求", "标准要求", "参数值", "数值", "质量要求", "感官要求", "理化指标", "卫生指标", "限定值", "允许值", "指标数值", "允许限量",
        "最大限量", "要求值", "规定", "标准指标", "requirement", "requirements", "limit", "value", "额定值", "标准", "规格要求",
        "合格指标",
        "含量", "指标限值", "控制指标", "控制限值", "推荐值", "技术要求值", "服务要求", "允许偏差", "极限偏差", "质量标准", "极限值", "技术规格",
        "标称值", "限度", "规格值", "性能值", "目标值", "允差", "公差", "等级指标", "分级指标", "等级要求", "各等级指标", "质量等级要求",
        "内控指标", "企业指标", "最高残留限量", "最大残留限量", "残留限量", "可迁移元素限量", "参考值",
        "本标准", "本文件", "本企业", "企业标准", "企标", "本标准要求", "本标准指标", "企标要求", "企标指标", "企标值", "本标准值", "内控值", "内控要求",
        "企业标准要求", "本标准规定值",
        "最大允许值", "最高允许值", "最大限值", "最高限值", "标准限值", "允许最大值", "最大允许量", "最高允许量", "允许含量", "最大允许限量", "指标限量",
        "合格值", "控制值", "判定值", "限定指标", "质量特性值", "特性值", "最高允许含量",
    ]

    /// The column holds units.
    static let units: WordSet = [
        "单位", "计量单位", "量纲", "unit", "units", "度量单位", "指标单位", "单位符号", "法定单位",
    ]

    /// The column holds test methods.
    static let methods: WordSet = [
        "试验方法", "检验方法", "检测方法", "测试方法", "测定方法", "方法", "检验依据", "检测依据", "方法标准", "试验方法标准", "检验方法标准",
        "试验依据", "测试标准", "检测标准", "检验标准", "试验标准", "评价方法", "方法依据", "试验方法章条号", "检验方法章条", "依据标准",
        "试验方法条款", "检验方法条款", "试验条款", "检验条款", "方法条款", "方法章条号", "试验章条", "testmethod", "分析方法", "执行标准",
        "检验方法条文", "检测方法标准", "测定标准", "对应试验方法", "试验方法条文", "试验条文", "方法标准号", "试验方法标准号",
    ]

    /// The column numbers the rows.
    static let serials: WordSet = ["序号", "编号", "no.", "no", "序", "项次", "项目序号", "项号", "行号", "序列"]

    /// The column or row names product grades.
    static let grades: WordSet = [
        "等级", "质量等级", "产品等级", "级别", "品级", "等级名称", "质量级别", "分级", "品质等级", "能效等级", "水效等级", "性能等级", "grade",
        "产品级别", "等级类别", "质量分级", "等次", "能源效率等级", "用水效率等级", "星级",
    ]

    /// The column or row names what the requirements beside it hold for.
    static let keys: WordSet = [
        "型号", "规格", "规格型号", "型号规格", "产品型号", "产品规格", "季度", "季节", "类别", "类型", "种类", "品种", "分类", "产品类别",
        "产品类型", "产品种类", "产品名称", "产品", "品名", "产品分类", "型式", "形式", "结构形式", "结构型式", "用途", "适用范围", "对象",
        "适用对象", "公称直径", "公称通径", "公称尺寸", "公称规格", "规格尺寸", "容量", "公称容量", "标称容量", "时段", "时间", "区域", "地区",
        "地域", "气候区", "气候类型", "服务类型", "服务类别", "订单类型", "材质", "材料", "牌号", "钢号", "颜色", "系列", "产品系列", "代号",
        "产品代号", "状态", "工况", "使用场所", "场所", "年龄", "年龄段", "月份", "季度/月份", "模式", "档位", "功率等级", "电压等级",
        "容量段", "额定容量", "配送区域", "配送类型", "距离", "款式", "尺码", "号型", "工艺", "包装规格", "部位", "类", "型",
        "机型", "线路类型", "运输方式", "生产工艺", "原料", "档次", "组别", "产品组别", "级数", "极数", "适用产品", "规格代号", "规格(dn)",
        "公称通径dn", "dn", "model", "type", "气源", "燃气类别", "燃气种类", "服务对象", "业务类型", "业务类别", "安全类别", "产品用途",
    ]

    /// Columns of conditions.
    static let conditions: WordSet = [
        "试验条件", "测试条件", "检验条件", "检测条件", "条件", "试验温度", "测试温度", "状态调节", "试验电压", "使用条件", "工作条件", "试验参数", "测试位置",
        "试验状态",
    ]

    /// Columns of what other standards require, and of the nominal values that others deviate from.
    static let comparisons: WordSet = [
        "国家标准", "行业标准", "国标", "行标", "国标指标", "国标要求", "行标要求", "行业标准要求", "国家标准要求", "国家标准指标", "行业标准指标", "推荐性国家标准",
        "原标准", "对标标准", "国际标准", "国外标准", "国标限值", "国标值", "行标值", "欧盟标准", "地方标准", "团体标准",
    ]

    /// The value that a deviation beside it is of.
    static let nominals: WordSet = [
        "标称值", "公称值", "基本尺寸", "公称尺寸", "标准值", "额定值", "名义尺寸", "名义值", "设计值", "规格尺寸", "标称尺寸", "公称", "中心值", "尺寸",
        "规格", "指标", "数值",
    ]

    /// Deviations of a value beside them.
    static let deviations: WordSet = [
        "允许偏差", "极限偏差", "偏差", "允差", "公差", "允许误差", "容许偏差", "尺寸偏差", "偏差范围",
    ]

    /// Columns that say something else than a requirement: kinds of inspection, classes of defects, remarks.
    static let others: WordSet = [
        "检验类别", "检验类型", "不合格分类", "不合格类别", "缺陷分类", "缺陷类别", "备注", "说明", "出厂检验", "型式检验", "交收检验", "例行检验",
        "抽样检验", "要求条款", "条款", "条款号", "章条号", "要求章条号", "要求章条", "技术要求条款", "技术要求章条", "对应条款", "检验分类",
        "重要程度", "权重", "重要性", "定型检验", "鉴定检验", "出厂", "型式", "周期检验", "检验方式", "remark", "remarks", "note", "注",
        "检验频次", "检验周期", "缺陷等级", "不合格等级", "图示", "示意图", "典型值", "项目分类", "项目类别", "分类属性", "字母", "代码", "符号", "代号说明",
        "英文名称", "cas号", "指标来源",
        "指标类型",
        "指标性质", "指标分类", "核心指标", "要求的章条号", "强制性", "依据", "来源", "质量特性类别", "质量特性分类", "质量特性重要度",
        "关键程度", "本标准条款", "对应章条", "本文件条款", "要求条文", "强制/推荐", "不合格类型", "类别符号", "检验形式", "检验级别",
    ]

    /// Headings that show that a table holds no requirements: sampling plans, symbols, equipment, results.
    static let foreign: WordSet = [
        "批量", "样本量", "样本大小", "样本量字码", "抽样数", "抽样数量", "样品数", "ac", "re", "aql", "接收数", "拒收数", "判定数组", "接收数ac",
        "拒收数re", "含义", "意义", "量的符号", "实测值", "检测值", "测试结果", "试验结果", "检验结果", "测量结果", "测定结果", "结果",
        "单项结论", "单项判定", "仪器名称", "设备名称", "仪器设备", "批量范围",
        "批量n", "样本量n", "样本量n1", "合格判定数", "不合格判定数", "合格判定数ac", "不合格判定数re", "抽样方案", "检验水平", "样本",
        "术语", "定义", "缩略语", "中文名称", "对应关系", "量的名称", "检查水平", "检验水平il", "aql值", "试剂", "试剂名称",
        "不合格质量水平", "接收质量限", "接收质量限aql", "rql", "判别水平", "抽样量", "抽检数量", "取样数量", "试样数量", "试样量", "第一样本",
    ]
}
