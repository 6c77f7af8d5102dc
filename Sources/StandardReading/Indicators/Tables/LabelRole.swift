/// What a label is.
enum LabelRole: Sendable, Hashable {
    case blank
    /// 项目: names of items are below or beside it.
    case itemHeading
    /// 指标, 要求: requirements, of which it says no more.
    case valueHeading
    case unitHeading
    case methodHeading
    case serialHeading
    case gradeHeading
    /// 型号, 规格: what the requirements hold for.
    case keyHeading
    /// 试验条件: tells the rows of an item apart.
    case conditionHeading
    /// GB/T 1354, 国家标准: what another standard requires, for comparison.
    case comparisonHeading
    /// 备注, 检验类别: no requirement.
    case otherHeading
    /// 批量, 符号, 实测值: a table of something else.
    case foreignHeading
    /// 特等, 一级.
    case grade
    /// ≤, 不大于, 最大值.
    case bound
    /// A unit alone.
    case unit
    /// A stretch of an attribute, a season, a model: what the requirements hold for.
    case key
    /// Anything else: the name of an item, most often.
    case name

    /// Whether it is one of the words that stand in headings alone.
    var isHeading: Bool {
        switch self {
        case .itemHeading, .valueHeading, .unitHeading, .methodHeading, .serialHeading, .gradeHeading,
            .keyHeading,
            .otherHeading, .foreignHeading, .conditionHeading, .comparisonHeading:
            true
        default: false
        }
    }
}
