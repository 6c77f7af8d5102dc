import Quantities
import Ranking

/// Products and services that belong to no scheme, and what declarations name besides a scheme's indicators.
///
/// The figures are made up to look like such standards; they come from none.
enum SampleCatalogue {
    /// What kind of goods a declaration is about: which other indicators and methods go with it.
    enum Trade {
        /// Electrical appliances.
        case electrical
        /// Food.
        case food
        /// Services.
        case service
        /// Other goods.
        case general

        /// The trade of a scheme, by its class of GB/T 4754 (13 to 15 food and drink, 38 electrical goods).
        init(_ scheme: Scheme) {
            if scheme.kind == .service {
                self = .service
            } else {
                switch scheme.industryClass?.code.prefix(2) {
                case "13", "14", "15": self = .food
                case "38": self = .electrical
                default: self = .general
                }
            }
        }

        /// Indicators besides the main ones.
        var fillers: [IndicatorPlan] {
            switch self {
            case .electrical: SampleCatalogue.electricalFillers + SampleCatalogue.generalFillers
            case .food: SampleCatalogue.foodFillers
            case .service: SampleCatalogue.serviceFillers
            case .general: SampleCatalogue.generalFillers
            }
        }

        /// Undated test methods that many standards of the trade name.
        var methods: [[UInt8]] {
            let numbers =
                switch self {
                case .food: ["GB/T 5494", "GB/T 5503", "GB/T 5496"]
                case .service: ["GB/T 19012"]
                case .electrical, .general: ["GB/T 2828.1", "GB/T 2423.3"]
                }
            return numbers.map { Array($0.utf8) }
        }
    }

    /// Standards that were superseded, with the day from which they were; of the first the day is earlier than
    /// any declaration of a sample.
    static let superseded: [SupersededNumber] = [
        ("GB 25502-2010", "GB 25502-2017", 2019_01_01), ("GB 12021.3-2010", "GB 21455-2019", 2020_07_01),
        ("GB 21455-2013", "GB 21455-2019", 2020_07_01), ("GB 25502-2017", "GB 25502-2024", 2025_05_01),
        ("GB 30720-2014", "GB 30720-2025", 2026_03_01), ("GB 30531-2014", "GB 30720-2025", 2026_03_01),
    ].map { SupersededNumber(number: Array($0.0.utf8), replacement: Array($0.1.utf8), since: $0.2) }

    /// The categories without a scheme.
    static let categories: [CategoryPlan] = [
        product("电热水壶", ["热效率|>|%|80|90|0|GB/T 22089", "煮沸时间|<|min|4|7|1|GB/T 22089"]),
        product("保温杯", ["保温效能|>|Cel|45|60|0|GB/T 29606", "容量允差|<|%|2|5|1|GB/T 29606"]),
        product("纯棉毛巾", ["吸水性|<|s|3|10|0|GB/T 22799", "水洗尺寸变化率|<|%|3|8|1|GB/T 8628"]),
        product("陶瓷砖", ["吸水率|<|%|0.1|0.5|2|GB/T 3810.3", "断裂模数|>|MPa|35|45|0|GB/T 3810.4"]),
        product("洗衣液", ["总活性物含量|>|%|15|25|1|GB/T 13173", "去污力比值|>|1|1.0|1.4|1|GB/T 13174"]),
        product("电饭锅", ["热效率值|>|%|70|86|0|GB 12021.6", "保温能耗|<|W.h|40|120|0|GB 12021.6"]),
        food("酱油", ["氨基酸态氮|>|g/L|7|12|1|GB 5009.235", "食盐|<|g/L|150|190|0|GB 5009.44"]),
        food("饼干", ["水分|<|%|3|5|1|GB 5009.3", "酸价|<|mg/g|2|5|1|GB 5009.229"]),
        service("家电维修服务", ["上门响应时间|<|h|2|24|0|GB/T 28841"]),
        service("洗染服务", ["交付时限|<|h|24|72|0|GB/T 19012"]),
    ]

    private static let electricalFillers = plans([
        "绝缘电阻|>|MOhm|2|50|0|GB/T 2423.3", "泄漏电流|<|mA|0.25|0.75|2|GB/T 2423.3", "待机功率|<|W|0.3|1|2|GB/T 2828.1",
        "平均无故障工作时间|>|h|1000|8000|0|GB/T 5080.7", "使用寿命|>|{use}|5000|30000|0|GB/T 2423.10",
    ])

    private static let generalFillers = plans([
        "外观|=|||||GB/T 2828.1", "标志|=|||||GB/T 191", "包装跌落|=|||||GB/T 4857.5",
        "尺寸偏差|<|mm|0.5|2|1|GB/T 2828.1",
        "净重偏差|<|%|1|5|1|JJF 1070", "表面硬度|>|1|2|5|0|GB/T 6739", "质量保证期|>|a|1|6|0|GB/T 2828.1",
        "可回收利用率|>|%|70|95|0|GB/T 6388", "抽样合格率|>|%|95|100|1|GB/T 2828.1", "包装完好率|>|%|95|100|1|GB/T 4857.5",
    ])

    private static let foodFillers = plans([
        "感官要求|=|||||GB/T 2828.1", "净含量允差|<|%|1|5|1|JJF 1070", "铅|<|mg/kg|0.1|0.5|2|GB 5009.12",
        "总砷|<|mg/kg|0.1|0.5|2|GB 5009.11", "菌落总数|<|/g|1000|30000|0|GB 4789.2",
        "保质期|>|d|180|540|0|GB/T 2828.1",
        "黄曲霉毒素 B1|<|ug/kg|1|5|1|GB 5009.22", "标签|=|||||GB 7718", "杂质|<|%|0.05|0.3|2|GB/T 5494",
        "过氧化值|<|g/kg|0.1|2|1|GB 5009.227",
    ])

    private static let serviceFillers = plans([
        "服务人员持证率|>|%|80|100|0|GB/T 19012", "电话接通率|>|%|85|99|0|GB/T 19012", "服务记录完整率|>|%|90|100|0|GB/T 19012",
        "投诉回复时限|<|h|4|48|0|GB/T 19012", "回访率|>|%|30|100|0|GB/T 19012", "服务场所|=|||||GB/T 19012",
        "应急预案|=|||||GB/T 19012", "培训时间|>|h|16|80|0|GB/T 19012", "价格公示|=|||||GB/T 19012",
        "顾客满意率|>|%|85|98|0|GB/T 19012", "账单差错率|<|%|0.1|1|1|GB/T 19012",
    ])

    private static func product(_ name: String, _ rows: [String]) -> CategoryPlan {
        category(name, "product", plans(rows), .general)
    }

    private static func food(_ name: String, _ rows: [String]) -> CategoryPlan {
        category(name, "food", plans(rows), .food)
    }

    private static func service(_ name: String, _ rows: [String]) -> CategoryPlan {
        category(name, "service", plans(rows), .service)
    }

    private static func category(
        _ name: String, _ kind: String, _ indicators: [IndicatorPlan], _ trade: Trade
    ) -> CategoryPlan {
        CategoryPlan(
            kind: Array(kind.utf8), commonNames: [Array(name.utf8)], indicators: indicators,
            fillers: trade.fillers)
    }

    /// Rows `name|> < or =|unit|from|to|decimals|method`; of values between, `from` and `to` are the outer tiers.
    private static func plans(_ rows: [String]) -> [IndicatorPlan] {
        rows.compactMap { row in
            let fields = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 7 else { return nil }
            let higher = fields[1] == ">"
            var plan = IndicatorPlan(
                name: Array(fields[0].utf8), share: 1, isCore: false, components: [], segments: [],
                methods: [Array(fields[6].utf8)])
            let unit = (try? Unit(fields[2].isEmpty ? "1" : fields[2])) ?? .one
            var form = ComponentPlan.Form.yesno
            if fields[1] != "=" { form = higher ? .higher : .lower }
            plan.components = [
                ComponentPlan(
                    column: 0, name: plan.name, form: form, spellings: UnitSpelling.spellings(of: unit),
                    unit: unit == .one ? [] : Array(unit.code.utf8),
                    otherUnit: UnitSpelling.incomparable(with: unit),
                    isPercentage: unit.code == "%")
            ]
            let decimals = Int(fields[5]) ?? 0
            let ends = [fields[3], fields[4]].compactMap { DecimalNumber($0.isEmpty ? "0" : $0) }.map {
                $0.withDecimals(decimals)
            }
            plan.segments = [
                SegmentPlan(
                    condition: ConditionPlan(SegmentCondition()),
                    models: [
                        ValueModel(
                            thresholds: higher ? ends.reversed() : ends, limit: nil, higherIsBetter: higher,
                            isPercentage: unit.code == "%")
                    ], thresholds: [], limit: nil)
            ]
            return plan
        }
    }
}

extension DecimalNumber {
    /// The same number with at least so many digits after the point.
    fileprivate func withDecimals(_ decimals: Int) -> DecimalNumber {
        guard -exponent < decimals else { return self }
        var value = significand
        for _ in 0..<(decimals + exponent) { value *= 10 }
        return DecimalNumber(significand: value, exponent: -decimals)
    }
}
