@testable import Registry

/// What people typed, and what they meant, written by hand: slips of the hand and of the input method over the schemes and the
/// sample registry that ship. None is made by the code that is tested.
enum MisspeltQueries {
    /// What was meant.
    enum Meant: Hashable, Sendable {
        /// A category, by its id.
        case category(String)
        /// An indicator, by its Chinese name.
        case indicator(String)
        /// An enterprise, by its name.
        case enterprise(String)
        /// A standard, by its number as it was declared.
        case standard(String)
    }

    /// What was typed, and what was meant.
    typealias Query = (typed: String, meant: Meant)

    static let all: [(way: String, queries: [Query])] = [
        ("a wrong character", wrong), ("a missing character", missing), ("a character too many", extra),
        ("characters swapped", swapped), ("the same sound", sounds), ("full pinyin", pinyin),
        ("initials", initials), ("slips in English", english), ("full-width and traditional forms", forms),
        ("standard numbers", numbers), ("enterprises", enterprises),
    ]

    private static let conditioner = Meant.category("room-air-conditioners")
    private static let cleaner = Meant.category("air-cleaners")
    private static let fridge = Meant.category("energystar-refrigerators")
    private static let faucet = Meant.category("faucets")
    private static let heater = Meant.category("gas-water-heaters")
    private static let delivery = Meant.category("last-mile-delivery")
    private static let rice = Meant.category("rice")

    private static let wrong: [Query] = [
        ("空气净化品", cleaner), ("空氧净化器", cleaner), ("空气争化器", cleaner), ("房间空气调芦器", conditioner),
        ("变频空谓", conditioner), ("家用空周", conditioner), ("电冰厢", fridge), ("冷藏冷冻相", fridge),
        ("燃气热水哭", heater), ("快速热水品", heater), ("壁桂炉", heater), ("未端配送", delivery),
        ("同城配关", delivery), ("即时配达", delivery), ("洗面器水咀嘴", faucet), ("面盆龙兴", faucet),
        ("厨房水龙关", faucet), ("珍珠末", rice), ("长粒看米", rice), ("全年能源消耗效卒", .indicator("全年能源消耗效率")),
        ("待机功卒", .indicator("待机功率")), ("热效卒", .indicator("热效率")), ("垩白席", .indicator("垩白度")),
        ("直链淀纷", .indicator("直链淀粉")), ("准时送达卒", .indicator("准时送达率")), ("顾客满息度", .indicator("顾客满意度")),
        ("开关寿合", .indicator("开关寿命")),
    ]

    private static let missing: [Query] = [
        ("空净化器", cleaner), ("空气净器", cleaner), ("空气净化", cleaner), ("房间空气调节", conditioner),
        ("房间调节器", conditioner), ("气热水器", heater), ("燃气采热水炉", heater), ("末端送服务", delivery),
        ("快递末端配", delivery), ("家用冰", fridge), ("洗面水嘴", faucet), ("片密封水嘴", faucet),
        ("全年能源耗效率", .indicator("全年能源消耗效率")), ("甲醛累积化量", .indicator("甲醛累积净化量")),
        ("烟气中氧化碳含量", .indicator("烟气中一氧化碳含量")), ("投诉理时限", .indicator("投诉处理时限")),
        ("年耗量", .indicator("年耗电量")), ("不完粒", .indicator("不完善粒")),
    ]

    private static let extra: [Query] = [
        ("空气净化化器", cleaner), ("空气的净化器", cleaner), ("房间空气调节节器", conditioner),
        ("变频率空调", conditioner), ("燃气热热水器", heater), ("末端的配送服务", delivery), ("电冰冰箱", fridge),
        ("厨房的水嘴", faucet), ("稻花香香米", rice), ("待机的功率", .indicator("待机功率")),
        ("室内机噪声音", .indicator("室内机噪声")), ("胶稠稠度", .indicator("胶稠度")),
    ]

    private static let swapped: [Query] = [
        ("空气净器化", cleaner), ("气空净化器", cleaner), ("调空", conditioner), ("房间空调气节器", conditioner),
        ("燃气水热器", heater), ("末端送配", delivery), ("电箱冰", fridge), ("龙水头", faucet), ("米大", rice),
        ("待功机率", .indicator("待机功率")), ("热率效", .indicator("热效率")), ("净化效能", .indicator("净化能效")),
        ("响时应间", .indicator("响应时间")),
    ]

    private static let sounds: [Query] = [
        ("空汽净化器", cleaner), ("空气静化器", cleaner), ("空汽静化器", cleaner), ("空条", conditioner),
        ("空挑", conditioner), ("房间空气调解器", conditioner), ("变平空调", conditioner), ("电兵箱", fridge),
        ("冰相", fridge), ("然气热水器", heater), ("燃汽热水器", heater), ("避挂炉", heater), ("墨端配送", delivery),
        ("同诚配送", delivery), ("外买配送", delivery), ("水最", faucet), ("水龙透", faucet), ("达米", rice),
        ("京米", rice), ("不完膳粒", .indicator("不完善粒")), ("造声", .indicator("噪声")),
        ("代机功率", .indicator("待机功率")), ("垩百度", .indicator("垩白度")), ("货损律", .indicator("货损率")),
        ("制冷季节能原消耗效率", .indicator("制冷季节能源消耗效率")),
    ]

    private static let pinyin: [Query] = [
        ("kongtiao", conditioner), ("kong tiao", conditioner), ("kongtioa", conditioner),
        ("fangjiankongqitiaojieqi", conditioner), ("kongqijinghuaqi", cleaner), ("kongqijinhuaqi", cleaner),
        ("bingxiang", fridge), ("dianbinxiang", fridge), ("reshuiqi", heater), ("ranqireshuiqi", heater),
        ("ranqiresuiqi", heater), ("biguali", heater), ("biguolu", heater), ("shuilongtou", faucet),
        ("shuizui", faucet), ("modaunpeisong", delivery), ("moduanpeisong", delivery),
        ("tongchengpeisong", delivery),
        ("dami", rice), ("daohuaxiang", rice), ("zaosheng", .indicator("噪声")),
        ("daijigonglv", .indicator("待机功率")),
        ("rexiaolv", .indicator("热效率")), ("jiaochoudu", .indicator("胶稠度")),
        ("jiaquanleijijinghualiang", .indicator("甲醛累积净化量")), ("nianhaodianliang", .indicator("年耗电量")),
    ]

    private static let initials: [Query] = [
        ("kt", conditioner), ("kqjhq", cleaner), ("KQJHQ", cleaner), ("bx", fridge), ("dbx", fridge),
        ("rqrsq", heater), ("bgl", heater), ("slt", faucet), ("mdps", delivery), ("tcps", delivery),
        ("dm", rice),
        ("djgl", .indicator("待机功率")), ("qnnyxhxl", .indicator("全年能源消耗效率")), ("zsl", .indicator("准时送达率")),
        ("kgsm", .indicator("开关寿命")),
    ]

    private static let english: [Query] = [
        ("air condtioner", conditioner), ("air conditoner", conditioner), ("airconditioner", conditioner),
        ("room air condtioners", conditioner), ("air clener", cleaner), ("air cleanr", cleaner),
        ("air purifer", cleaner), ("refridgerator", fridge), ("refrigirator", fridge), ("fridg", fridge),
        ("gas water heeter", heater), ("gas watre heater", heater), ("tankles gas water heater", heater),
        ("combi boler", heater), ("faucit", faucet), ("kichen faucet", faucet), ("mixer tapp", faucet),
        ("last mile delivry", delivery), ("last-mile deliverry", delivery), ("jasmin rice", rice),
        ("glutinos rice", rice), ("thermal eficiency", .indicator("热效率")),
        ("anual performance factor", .indicator("全年能源消耗效率")), ("standby powr", .indicator("待机功率")),
        ("costumer satisfaction", .indicator("顾客满意度")), ("first-time resolutoin", .indicator("一次解决率")),
        ("energy efficency", .indicator("制冷季节能源消耗效率")),
    ]

    private static let forms: [Query] = [
        ("ＡＰＦ", .indicator("全年能源消耗效率")), ("ＳＥＥＲ", .indicator("制冷季节能源消耗效率")), ("ｋｏｎｇｔｉａｏ", conditioner),
        ("ａｉｒ　ｃｌｅａｎｅｒ", cleaner), ("空調", conditioner), ("空氣淨化器", cleaner), ("電冰箱", fridge),
        ("燃氣熱水器", heater), ("噪聲", .indicator("噪声")), ("空 调", conditioner), ("空气、净化器", cleaner),
        ("热效率η１", .indicator("热效率")),
    ]

    private static let numbers: [Query] = [
        ("Q/SLVX 001-2023", .standard("Q/SLVX 001—2022")), ("Q/SLVX 010-2022", .standard("Q/SLVX 001—2022")),
        ("Q/SLVX 001", .standard("Q/SLVX 001—2022")), ("QSLVX001", .standard("Q/SLVX 001—2022")),
        ("SLVX 001-2022", .standard("Q/SLVX 001—2022")), ("q／ｓｌｖｘ ００１－２０２２", .standard("Q/SLVX 001—2022")),
        ("Q/SLXV 001-2022", .standard("Q/SLVX 001—2022")), ("Q/SLVX OO1-2022", .standard("Q/SLVX 001—2022")),
        ("Q/SLVX 1-2022", .standard("Q/SLVX 001—2022")), ("Q/SLGEX 004-2024", .standard("Q/SLGEXA 004-2024")),
        ("Q/SLGEXAA 004-2024", .standard("Q/SLGEXA 004-2024")),
        ("Q/SLPMFP 10-2026", .standard("Q/SLPMFP 01-2026")),
        ("Q/SLCWTH 007-2025", .standard("Q/SLCWHT 007-2025")),
        ("Q/SLNLZ 016-2052", .standard("Q/SLNLZ 016-2025")),
        ("Q/SLYCX 03-2091", .standard("Q/SLYCX 03—2019")),
        ("Q/SLJBNB 07-2021", .standard("Q/SLJBNB 007-2021")),
        ("Q/SLQMUN 006", .standard("Q/SLQMUN 006—2025")), ("Q/SLHT 006-2020", .standard("Q/SLHT 006-2023")),
        ("Q SLIBS 002 2032", .standard("Q/SLIBS 002-2023")),
        ("Q/SLPFNR/J 011", .standard("Q/SLPFNR/J 011-2022")),
        ("Q/SLIDWQ 001-2042", .standard("Q/SLIDWQ 001—2024")),
    ]

    private static let enterprises: [Query] = [
        ("星青雅科技", .enterprise("示例海淀星清雅科技有限公司")), ("星清牙科技", .enterprise("示例海淀星清雅科技有限公司")),
        ("海淀星情雅科技", .enterprise("示例海淀星清雅科技有限公司")), ("星雅清科技", .enterprise("示例海淀星清雅科技有限公司")),
        ("星清清雅科技", .enterprise("示例海淀星清雅科技有限公司")), ("xingqingya", .enterprise("示例海淀星清雅科技有限公司")),
        ("xqykj", .enterprise("示例海淀星清雅科技有限公司")), ("远光路电器", .enterprise("示例亦庄源光路电器有限公司")),
        ("源光炉电器", .enterprise("示例亦庄源光路电器有限公司")), ("原信雪科技", .enterprise("示例房山原信学科技有限公司")),
        ("思节思服务", .enterprise("示例通州思捷思服务有限公司")), ("示例通州思捷恩服务有限公司", .enterprise("示例通州思捷思服务有限公司")),
        ("安和恒制造", .enterprise("示例海淀安海恒制造有限公司")), ("安海横制造", .enterprise("示例海淀安海恒制造有限公司")),
        ("海安恒制造", .enterprise("示例海淀安海恒制造有限公司")), ("yuanguanglu", .enterprise("示例亦庄源光路电器有限公司")),
        ("正湖新实业", .enterprise("示例丰台正湖欣实业有限公司")), ("嘉竹证科技有限公司", .enterprise("示例平谷嘉竹正科技有限公司")),
        ("柏青辛制造", .enterprise("示例海淀柏青新制造有限公司")), ("敏顺闻工贸", .enterprise("示例门头沟敏顺文工贸有限公司")),
    ]

    /// What people type who make no mistake: what they meant comes first.
    static let right: [Query] = [
        ("空调", conditioner), ("空气净化器", cleaner), ("空净", cleaner), ("电冰箱", fridge), ("冰箱", fridge),
        ("水龙头", faucet), ("燃气热水器", heater), ("壁挂炉", heater), ("末端配送", delivery), ("大米", rice), ("粳米", rice),
        ("air purifier", cleaner), ("rice", rice), ("refrigerator", fridge), ("faucet", faucet),
        ("热效率", .indicator("热效率")), ("APF", .indicator("全年能源消耗效率")), ("seer", .indicator("制冷季节能源消耗效率")),
        ("待机功率", .indicator("待机功率")), ("垩白度", .indicator("垩白度")), ("Standby power", .indicator("待机功率")),
        ("示例海淀星清雅科技有限公司", .enterprise("示例海淀星清雅科技有限公司")), ("星清雅", .enterprise("示例海淀星清雅科技有限公司")),
        ("亦庄源光路电器", .enterprise("示例亦庄源光路电器有限公司")), ("Q/SLVX 001-2022", .standard("Q/SLVX 001—2022")),
        ("Q/SLVX 001—2022", .standard("Q/SLVX 001—2022")),
        ("q/slgexa 004-2024", .standard("Q/SLGEXA 004-2024")),
    ]
}
