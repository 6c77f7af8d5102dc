extension PhraseTable {
    static let part3 = """
        ５～１０ → [5,10]
        ≤　5 → (,5]
        5 ％ → =5 %
        0.5‰ → =0.5 [ppth]
        ≤ 5/1000 → text
        1/3 → =0.3333333333333333333333333333 ?
        2/3 → =0.6666666666666666666666666667 ?
        3/4 → =0.75 ?
        1:1 → text
        1∶20 → =0.05 ?
        1：100 → =0.01 ?
        08:30 → text
        010-12345678 → text
        13800138000 → =13800138000
        2 000 → =2000
        20 000 → =20000
        200 000.5 → =200000.5
        1 234 567 → =1234567
        12 34 → text
        1,234.5 → =1234.5
        1,234.56 kg → =1234.56 kg
        12,5 → =12.5 ?
        12,50 EUR → =12.50 {EUR} <EUR> ?
        1.000,00 → text
        0,25 mg/kg → =0.25 mg/kg
        ≤ 0,05 % → (,0.05] %
        3,14159 → =3.14159 ?
        1.5e-3 → =0.0015
        2E5 → =200000
        6.02×10²³ → =602000000000000000000000
        6.02x10^23 → =602000000000000000000000
        1 × 10³ → =1000
        1·10³ → =1000
        10⁻³ → =0.001
        10^-3 → =0.001
        10-3 → text
        1×10-3 → text
        E5 → E:5..5
        1e → !number 1e 0..<2
        1e+ → !number 1e+ 0..<3
        1e400 → =1e400
        1e401 → !number 1e401 0..<5
        -1e-400 → =-1e-400
        1e-401 → !number 1e-401 0..<6
        1e5000 → !number 1e5000 0..<6
        00012 → =12
        0012.5 → =12.5
        99999999999999999999999999999999999999 → =99999999999999999999999999999999999999
        999999999999999999999999999999999999999 → !number 999999999999999999999999999999999999999 0..<39
        NAN → !number NAN 0..<3
        Infinity → !number Infinity 0..<8
        -inf → !number -inf 0..<4
        +-5 → !number +-5 0..<3
        -+5 → !number -+5 0..<3
        -- → text
        ++5 → !number ++5 0..<3
        5--3 → !number --3 1..<4
        5+-3 → !number +-3 1..<4
        0x1F → !number 0x1F 0..<4
        0X10 → !number 0X10 0..<4
        0b11 → !number 0b11 0..<4
        1_000 → !unit _000 1..<5
        12abc kg → !number 12abc 0..<5
        12kgs → =12 kg
        5 kg/ → !unit kg/ 2..<5
        5 kg//m → !unit kg//m 2..<7
        5 kg. → =5 kg
        5kg。 → =5 kg
        5 kg; → =5 kg
        5 kg;6 kg → text
        ≥5kg； → [5,) kg
        5公斤 → =5 kg
        5斤 → =5 500.g
        3 亩 → =3 2000.m2/3
        ≥ 5 台 → [5,) {set} <set>
        5套 → =5 {suite} <suite>
        10 人 → =10 {person} <person>
        ≥3 人 → [3,) {person} <person>
        ≥5 名 → [5,) {person} <person>
        3 户 → =3 {household} <household>
        ≥ 20 家 → [20,) {establishment} <establishment>
        2 项 → =2 {item-of-list} <item-of-list>
        ≥ 3 种 → [3,) {kind} <kind>
        10元 → =10 {CNY} <CNY>
        100 元/kg → =100 {CNY}/kg <CNY>
        ≥ 500 万元 → [5000000,) {CNY} <CNY>
        3 000 万 → =30000000
        1.5 亿元 → =150000000 {CNY} <CNY>
        ≤ 50 ppm → (,50] [ppm]
        5ppb → =5 [ppb]
        ≤ 10 ppm → (,10] [ppm]
        ≥ 5 dpi → [5,) {dot}/[in_i] <dot>
        ≥ 300 dpi → [300,) {dot}/[in_i] <dot>
        1920×1080 → text
        ≥ 8 GB → [8,) GBy
        ≥128GB → [128,) GBy
        ≥ 100 Mbps → [100,) Mbit/s
        ≥ 100 Mbit/s → [100,) Mbit/s
        ≥ 1 Gbit/s → [1,) Gbit/s
        ≥ 5 TB → [5,) TBy
        ≤ 100 ms → (,100] ms
        ≤10ms → (,10] ms
        ≥ 30 fps → [30,) {frame}/s <frame>
        5 max. → (,5]
        max. 5 % → (,5] %
        min 3 → [3,)
        min.5 → [5,)
        ≥5 min → [5,) min
        maximum 10 mg/kg → (,10] mg/kg
        at most 3 → (,3]
        minimum 95 % → [95,) %
        up to 5 kg → (,5] kg
        no more than 3 days → (,3] d
        within 5 days → (,5] d
        less than 5 % → (,5) %
        more than 95 % → (95,) %
        5 to 10 → [5,10]
        5 to 10 % → [5,10] %
        5 bis 10 % → [5,10] %
        from 5 to 10 → [5,10]
        between 5 and 10 → [5,10]
        5 or more → [5,)
        10 or less → (,10]
        not detected → absent
        N.D. → absent
        ND → absent
        none → absent
        negative → absent
        absent → absent
        pass → yes
        PASS → yes
        Yes → yes
        True → yes
        fail → no
        n/a → text
        N/A → text
        - → text
        － → text
        —— → text
        √ → yes
        × → text
        ○ → text
        不适用 → text
        不要求 → text
        按设计要求 → text
        由供需双方协商 → text
        协商 → text
        按合同 → text
        见表1 → text
        符合GB 4806.1 → text
        GB/T 1354 → text
        Q/ABC 001-2020 → text
        ≥设计值 → text
        不低于标准值 → text
        不小于标称值的90% → [90,) % of 标称值
        ≥ 标示值的 80 % → [80,) % of 标示值
        不低于明示值的95% → [95,) % of 明示值
        应不低于额定功率的 90% → [90,) % of 额定功率
        ≤标称值的 110% → (,110] % of 标称值
        额定值的±5% → text
        ±10% → [-10,10] % nominal 0
        ±3 dB → [-3,3] dB nominal 0
        ± 2 ℃ → [-2,2] Cel <temperature-difference> nominal 0
        ±0.01 → [-0.01,0.01] nominal 0
        ≥ 95 % (25 ℃) → [95,) % ?
        ≥ 95 %（25℃时） → [95,) % ?
        ≥95%(体积分数) → [95,) %
        ≤0.5（干基） → (,0.5]
        ≥ 5（含5） → [5,)
        5以上（含5） → [5,)
        5以下(不含5) → (,5)
        10kg以上 → [10,) kg
        10kg及以上 → [10,) kg
        10 kg 以下 → (,10] kg
        10~20kg → [10,20] kg
        10kg~20kg → [10,20] kg
        10g~20kg → [0.010,20] kg
        10kg~20g → text
        20~10 → text
        5~10~15 → text
        5~ → text
        ~5 → =5 about
        ~ → text
        5～ → text
        5- → text
        -5-10 → [-5,10]
        -5~5 → [-5,5]
        -5 ~ -10 → text
        -10 ~ -5 → [-10,-5]
        5— → text
        5——10 → [5,10]
        5至10 → [5,10]
        5到10 kg → [5,10] kg
        5至10天 → [5,10] d
        5 天至 10 天 → [5,10] d
        大于5且小于10 → (5,10)
        大于5，小于10 → (5,10)
        大于 5 kg 且小于等于 10 kg → (5,10] kg
        >5 kg, <10 kg → (5,10) kg
        >5kg <10kg → (5,10) kg
        ≥5≤10 → [5,10]
        ≥10,≤5 → text
        >5,>6 → text
        ≥5 且 ≤ 10 mm → [5,10] mm
        ≥ 5 mm 且 ≤ 1 cm → [5,10] mm
        5<x<10 → (5,10)
        5<x → (5,)
        5 ≤ d ≤ 10 mm → [5,10] mm
        0.5 mm<δ≤1.0 mm → (0.5,1.0] mm
        x≤5 → (,5] ?
        t≥10 → [10,) ?
        约20 → =20 about
        约为 20 ℃ → =20 Cel about
        大约5天 → =5 d about
        20左右 → =20 about
        20 ℃左右 → =20 Cel about
        ≈ 3.14 → =3.14 about
        ~20 → =20 about
        ≤约5 → text
        接近 5 → text
        近 5 年 → text
        几 → text
        若干 → text
        少量 → text
        适量 → text
        微量 → text
        三 → =3
        三个 → =3 {piece} <piece>
        三天 → =3 d
        三个月 → =3 mo
        十五个工作日 → =15 {working-day} <working-day>
        二十四小时 → =24 h
        一百 → =100
        一千二百 → =1200
        两年 → =2 a
        两个工作日内 → (,2] {working-day} <working-day>
        一次 → =1 {use} <use>
        第一 → text
        一 → =1
        PM2.5≤35 μg/m³ → (,35] ug/m3 ?
        NH3-N ≤ 15 mg/L → (,15] mg/L ?
        含水率不大于 14% → (,14] % ?
        220(1±10%) V → [198.00,242.00] V nominal 220
        220 V (1 ± 10 %) → [198.00,242.00] V nominal 220
        Ⅲ级 → 级:3..3
        III级 → 级:3..3
        不低于Ⅱ级 → 级:2..
        5 dB (A) → =5 dB{A-weighted} <A-weighted>
        5m12 → !number 5m12 0..<4
        45%RH~75%RH → [45,75] %{RH} <RH>
        between 5 and 10 kg → [5,10] kg
        zwischen 5 und 10 → [5,10]
        from 5 to 10 % → [5,10] %
        von 5 bis 10 mm → [5,10] mm
        W级 → 级:W..W
        ≥ B 级 → 级:B..
        ≤ 5% (V/V) → (,5] %
        5 g/(m²·48h) → =5 g/(m2.48.h)
        5 kg0.5‰ → !unit kg0.5‰ 2..<10
        5 m3/(d·100kg) → =5 m3/(d.100.kg)
        80mm +0.5/089 → text
        100 0/0.5 mm → text
        6.0>0 → text
        5 J.01 → !unit J.01 2..<6
        5 s-1 → =5 s-1
        5 min-1 → =5 min-1
        ≤ 8 g/(100 mL·d) → text
        5 m2 → =5 m2
        5 K10 → !unit K10 2..<5
        应为 5~10 → [5,10]
        控制在 5~10 ℃ → [5,10] Cel
        =5~10 → [5,10]
        ±0.5%FS → [-0.5,0.5] %{FS} <FS> nominal 0
        ≤0.5 %FS → (,0.5] %{FS} <FS>
        ≥ 12 °Bx → [12,) {Brix} <Brix>
        ≤ 3.0 mgKOH/g → (,3.0] mg{KOH}/g <KOH>
        ≤5%（V/V） → (,5] %
        5 ℃/min → =5 K/min
        ≤ 0.5 %/h → (,0.5] %/h
        ≥ 80 GU → [80,) {gloss} <gloss>
        200 目 → =200 [mesh_i]
        ≥ 60 HRB → [60,) {hardness-HRB} <hardness-HRB>
        ≤ 0.03 mm/m → (,0.03] mm/m
        ≥ 3 mL/100 g → [3,) mL/(100.g)
        5 cN/tex → =5 cN/tex
        ≥ 500 元/(人·月) → [500,) {CNY}/({person}.mo) <person,CNY>
        L/(人·d) → text
        ≤ 120 L/(人·d) → (,120] L/({person}.d) <person>
        30/min → =30 /min
        ≥3 /min → [3,) /min
        451² → !unit ² 3..<5
        1³ → !unit ³ 1..<3
        S2 或 >4 V → S:2..2 | (4,) V
        Ⅱ类 → 类:2..2
        3A级 → 级:3A..3A
        2A 类 → 类:2A..2A
        合格品 → 等:合格..合格
        """
}
