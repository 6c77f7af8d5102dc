/// The words and symbols that standards use and UCUM does not: each with the UCUM code that it stands for.
struct UnitWords: Sendable {
    /// One word with its meaning.
    struct Word: Sendable {
        var code: String
        var meaning: UnitMeaning
        var spellings: [String]
        /// Whether the code is an expression, which needs parentheses in a denominator.
        var composite: Bool
    }

    private var index = ByteTable()
    private(set) var all: [(String, Word)] = []
    /// Lines that could not be read; empty, as a test sees to.
    private(set) var unreadable: [String] = []

    static let shared = UnitWords()

    private init() {
        for text in [Self.plain, Self.energy, Self.chinese, Self.customary] {
            for line in text.split(separator: "\n") { add(line) }
        }
        for kind in UnitKind.table {
            for word in kind.words { add(code: "{\(kind.name)}", spellings: [word]) }
        }
    }

    private mutating func add(_ line: Substring) {
        let parts = line.split(separator: " ").map(String.init)
        add(code: parts[0], spellings: Array(parts.dropFirst()))
    }

    private mutating func add(code: String, spellings: [String]) {
        guard let meaning = try? UnitParser.strict(code, atoms: .shared) else {
            unreadable.append(code)
            return
        }
        let word = Word(
            code: code, meaning: meaning, spellings: spellings,
            composite: code.utf8.contains { $0 == 0x2E || $0 == 0x2F } && !code.hasPrefix("B["))
        for spelling in spellings { index.insert(spelling, all.count) }
        all.append((code, word))
    }

    /// The word of a spelling.
    subscript(spelling: UnsafeBufferPointer<UInt8>) -> Word? {
        guard let found = index[spelling] else { return nil }
        return all[found].1
    }

    /// Symbols that are UCUM codes for units that nobody means (`ft` femtotonne, `MB` megabel, `Gs` gigasecond, `yd` yoctoday):
    /// the word wins.
    static func overrides(_ symbol: UnsafeBufferPointer<UInt8>) -> Bool {
        guard symbol.count == 2 else { return false }
        switch (symbol[0], symbol[1]) {
        case (UInt8(ascii: "f"), UInt8(ascii: "t")), (UInt8(ascii: "y"), UInt8(ascii: "d")),
            (UInt8(ascii: "M"), UInt8(ascii: "B")), (UInt8(ascii: "G"), UInt8(ascii: "B")),
            (UInt8(ascii: "T"), UInt8(ascii: "B")), (UInt8(ascii: "P"), UInt8(ascii: "B")),
            (UInt8(ascii: "c"), UInt8(ascii: "t")), (UInt8(ascii: "k"), UInt8(ascii: "B")),
            (UInt8(ascii: "G"), UInt8(ascii: "s")):
            return true
        default: return false
        }
    }

    /// Symbols in the way of standards.
    static let plain = """
        % ％ pct
        [ppth] ‰
        Cel °C ℃ degC 摄氏度
        [degF] °F ℉ degF 华氏度
        deg ° 度
        ' ′ '
        '' ″ "
        Ohm Ω 欧 欧姆 ohm
        kOhm kΩ
        MOhm MΩ 兆欧
        dB{A-weighted} dB(A) dBA dB（A） db(A) 分贝(A) dB[A]
        dB{C-weighted} dB(C) dBC
        dB 分贝 db
        {rev}/min rpm RPM
        %{vol} %vol %Vol %VOL vol% Vol%
        %{FS} %FS %F.S %F·S
        mg{KOH} mgKOH
        G Gs
        kG kGs
        [mesh_i] 目
        %{RH} %RH RH% %rh
        [iU] IU
        [CFU] CFU cfu 菌落
        [PFU] PFU
        [NTU] NTU
        [FNU] FNU
        [pH] PH
        [ppm] ppm PPM
        [ppb] ppb PPB
        [pptr] ppt
        By byte Byte 字节
        bit 比特 位元
        kBy KB kB
        MBy MB
        GBy GB
        TBy TB
        PBy PB
        Mbit/s Mbps Mb/s
        Gbit/s Gbps Gb/s
        kbit/s kbps Kbps kb/s
        MBy/s MBps
        mm[Hg] mmHg 毫米汞柱
        mm[H2O] mmH2O mmH₂O mmAq
        m[H2O] mH2O mAq
        kgf 公斤力 千克力
        kgf/cm2 kgf/cm² 公斤力/平方厘米
        lx lux Lux 勒克斯
        Pa.s Pas
        mPa.s mPas
        N.m Nm
        N.cm Ncm
        kN.m kNm
        d day days
        h hr hrs hour hours
        a yr year years
        mo month months
        wk week weeks
        min mins minute minutes
        s sec secs second seconds
        L litre liter litres liters ltr
        mL cc
        g gram grams gm
        kg KG Kg kgs kilogram
        {dot}/[in_i] dpi DPI
        {frame}/s fps
        {person} 名
        {CNY} CNY RMB ¥
        {EUR} EUR €
        {USD} USD $
        {cycle} cycle cycles Zyklus Zyklen
        m3{standard-volume} Nm3
        t{standard-coal} tce
        kg{standard-coal} kgce
        g{standard-coal} gce
        kg{carbon-dioxide} kgCO2 kgCO2e kgCO2eq
        g{carbon-dioxide} gCO2 gCO2e gCO2eq
        t{carbon-dioxide} tCO2 tCO2e tCO2eq
        """

    /// Electrical energy, charge and power, which standards write without a dot.
    static let energy = """
        W.h Wh
        kW.h kWh KWh KWH kwh kw.h KW.h
        MW.h MWh
        GW.h GWh
        TW.h TWh
        mW.h mWh
        A.h Ah
        mA.h mAh
        V.A VA
        kV.A kVA KVA
        MV.A MVA
        V.A{reactive} var Var
        kV.A{reactive} kvar kVar
        MV.A{reactive} Mvar
        kW KW kw
        W w
        V v
        kV KV
        Hz hz HZ
        kHz KHz khz
        dB/m dB/m
        """

    /// Chinese names.
    static let chinese = """
        m 米 公尺
        km 千米 公里
        dm 分米
        cm 厘米 公分
        mm 毫米
        um 微米
        nm 纳米
        m2 平方米 平米
        cm2 平方厘米
        mm2 平方毫米
        m3 立方米 立方 方
        cm3 立方厘米
        L 升 公升
        mL 毫升
        g 克
        kg 千克 公斤
        mg 毫克
        ug 微克
        t 吨 公吨
        s 秒 秒钟
        min 分钟 分鐘
        h 小时 个小时 时
        d 天 日 个自然日 自然日 日历日 日历天
        wk 周 星期 个星期
        mo 月 个月
        a 年 周年
        W 瓦 瓦特
        kW 千瓦
        kW.h 千瓦时 千瓦小时
        V 伏 伏特
        kV 千伏
        A 安 安培
        mA 毫安
        Hz 赫兹 赫
        K 开 开尔文
        N 牛 牛顿
        Pa 帕 帕斯卡
        kPa 千帕
        MPa 兆帕
        J 焦 焦耳
        kJ 千焦
        lm 流明
        10*4 万
        10*8 亿
        10*4.{CNY} 万元
        10*8.{CNY} 亿元
        10*4.{use} 万次
        kg{standard-coal} kg标准煤 kg标煤 千克标准煤
        t{standard-coal} t标准煤 t标煤 吨标准煤
        km/h 公里/小时 千米/小时
        """

    /// Customary units in their usual symbols.
    static let customary = """
        [in_i] in inch inches Zoll 英寸 吋
        [ft_i] ft feet foot 英尺
        [yd_i] yd yard 码
        [mi_i] mile miles mi 英里
        [nmi_i] 海里 nmi
        [kn_i] kn knot
        [mi_i]/h mph
        [lb_av] lb lbs 磅
        [oz_av] oz 盎司
        [gal_us] gal gallon gallons 加仑
        [foz_us] fl.oz floz
        [qt_us] qt quart
        [psi] psi PSI
        [Btu_IT] Btu BTU
        [HP] hp HP 马力
        [acr_us] acre acres 英亩
        [car_m] ct 克拉
        [cft_i]/min cfm CFM
        10*4.m2 公顷 ha
        2000.m2/3 亩
        500.g 斤
        """
}
