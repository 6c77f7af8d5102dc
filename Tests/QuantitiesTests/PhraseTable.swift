/// Phrases of standards, each with the requirement that it is.
///
/// The notation: `[95,) %` at least 95 %, closed; `(,5)` below 5; `=5` a stated value; `级:4..` grade 4 or more;
/// `<kind>`; `nominal`; `of` what it is relative to; `?` a confidence below 0.9; `!` an error with its span.
enum PhraseTable {
    static var all: [String] {
        [part1, part2, part3].flatMap { $0.split(separator: "\n").map(String.init) }
    }

    static let part1 = """
        ≥95 → [95,)
        ≥ 95 % → [95,) %
        ≥95% → [95,) %
        > 95 → (95,)
        ＞95％ → (95,) %
        ≤0.5 mg/kg → (,0.5] mg/kg
        不大于 0.5 mg/kg → (,0.5] mg/kg
        不小于额定值的95% → [95,) % of 额定值
        ≥额定值的95% → [95,) % of 额定值
        额定值的95%以上 → [95,) % of 额定值
        不低于99.9% → [99.9,) %
        不超过 3 天 → (,3] d
        超过5 → (5,)
        大于等于10 → [10,)
        小于或等于 2.0 kW → (,2.0] kW
        至少 2 台 → [2,) {set} <set>
        最多3次 → (,3] {use} <use>
        95以上 → [95,)
        95%以上 → [95,) %
        15%以下 → (,15] %
        3天以内 → (,3] d
        24小时内 → (,24] h
        3个工作日内 → (,3] {working-day} <working-day>
        三个工作日内 → (,3] {working-day} <working-day>
        5~10 → [5,10]
        5～10 → [5,10]
        5—10 → [5,10]
        5-10 → [5,10]
        5 - 10 → [5,10]
        5%~10% → [5,10] %
        5 %～10 % → [5,10] %
        63%~67% → [63,67] %
        (65±2)% → [63,67] % nominal 65
        (20±2)℃ → [18,22] Cel nominal 20
        （20±2）℃ → [18,22] Cel nominal 20
        20±2 → [18,22] nominal 20
        20 ℃±2 ℃ → [18,22] Cel nominal 20
        220V±10% → [198.00,242.00] V nominal 220
        220 V ± 10 % → [198.00,242.00] V nominal 220
        80 +2/-1 → [79,82] nominal 80
        80 +2/−1 → [79,82] nominal 80
        80 +2/−1 mm → [79,82] mm nominal 80
        80 (+2, -1) mm → [79,82] mm nominal 80
        80mm +0.5/0 → [80,80.5] mm nominal 80
        4级 → 级:4..4
        ≥4级 → 级:4..
        ≥ 4 级 → 级:4..
        不低于4级 → 级:4..
        4-5级 → 级:4..5
        4-5 级 → 级:4..5
        4~5 级 → 级:4..5
        4级以上 → 级:4..
        4级及以上 → 级:4..
        一级 → 级:1..1
        1级 → 级:1..1
        特等 → 等:特..特
        特级 → 级:特..特
        优等品 → 等:优..优
        IPX4 → IP:X4..X4
        IP54 → IP:54..54
        ≥IPX4 → IP:X4..
        不低于IPX4 → IP:X4..
        F1 → F:1..1
        P4 → P:4..4
        AAA级 → 级:AAA..AAA
        A级 → 级:A..A
        一等 → 等:1..1
        一等品 → 等:1..1
        无 → absent
        不得检出 → absent
        未检出 → absent
        阴性 → absent
        合格 → yes
        有 → yes
        是 → yes
        否 → no
        yes → yes
        no → no
        10 000 → =10000
        10 000 h → =10000 h
        ≥10 000 h → [10000,) h
        1,000 → =1000
        1,234,567 → =1234567
        0,5 → =0.5
        1,5 mg/kg → =1.5 mg/kg ?
        1.234,5 → text
        100000 → =100000
        1.5×10³ → =1500
        1.0×10^4 CFU/g → =10000 [CFU]/g
        ≤10³ CFU/g → (,1000] [CFU]/g
        10^3 CFU/mL → =1000 [CFU]/mL
        1e3 → =1000
        1E-3 → =0.001
        5x10^3 → =5000
        2万次 → =20000 {use} <use>
        ≥10万次 → [100000,) {use} <use>
        1.2亿 → =120000000
        ≥0.5 mg/kg（以Pb计） → [0.5,) mg/kg
        ≤0.2 mg/kg (以Cd计) → (,0.2] mg/kg
        ≥95（质量分数） → [95,)
        0.50 → =0.50
        -18 → =-18
        -18 ℃ → =-18 Cel
        ≤-18℃ → (,-18] Cel
        -18~-15 ℃ → [-18,-15] Cel
        -5℃～40℃ → [-5,40] Cel
        −10 ℃～50 ℃ → [-10,50] Cel
        约 5 kg → =5 kg about
        ≈5 → =5 about
        ≥5且≤10 → [5,10]
        ≥5,≤10 → [5,10]
        大于5小于10 → (5,10)
        >5 且 ≤10 → (5,10]
        4500<CC≤7100 → (4500,7100]
        5≤pH≤9 → [5,9] [pH]
        CC≤4500 W → (,4500] W ?
        5 min → =5 min
        ≤ 30 min → (,30] min
        30 min → =30 min
        2 h → =2 h
        ≤24 h → (,24] h
        ≤ 7 d → (,7] d
        ≤7天 → (,7] d
        ≤3 工作日 → (,3] {working-day} <working-day>
        8760 h/a → =8760 h/a
        331 kWh/yr → =331 kW.h/a
        ≤297 kWh/yr → (,297] kW.h/a
        59 in → =59 [in_i]
        10.3 ft3 → =10.3 [ft_i]3
        5.00 W·h/(W·h) → =5.00 W.h/(W.h)
        ≥5.00 W·h/(W·h) → [5.00,) W.h/(W.h)
        ≥ 4.50 (W·h)/(W·h) → [4.50,) (W.h)/(W.h)
        4.5 L/min → =4.5 L/min
        ≤ 6.0 L/min → (,6.0] L/min
        ≤55 dB(A) → (,55] dB{A-weighted} <A-weighted>
        55dB（A） → =55 dB{A-weighted} <A-weighted>
        ≤ 55 dB → (,55] dB
        6.5 L/次 → =6.5 L/{use} <use>
        ≥ 300 mg → [300,) mg
        ≥12000 mg → [12000,) mg
        ≤0.02 mg/m³ → (,0.02] mg/m3
        400 m³/h → =400 m3/h
        ≥ 3.0 m³/(W·h) → [3.0,) m3/(W.h)
        ≥90 分 → [90,) {score} <score>
        90分 → =90 {score} <score>
        分数≥90 → [90,) ?
        ≤50 粒/kg → (,50] {grain}/kg <grain>
        ≤ 10 个 → (,10] {piece} <piece>
        ≥ 100 件 → [100,) {item} <item>
        max 5 → (,5]
        5 max → (,5]
        ≤5 max → (,5] ?
        min. 10 → [10,)
        10 min. → =10 min
        at least 5 kg → [5,) kg
        not more than 10 % → (,10] %
        max. 0.3 % → (,0.3] %
        ≤0,3 % → (,0.3] %
        1e999 → !number 1e999 0..<5
        NaN → !number NaN 0..<3
        0x10 → !number 0x10 0..<4
        --5 → !number --5 0..<3
        12abc → !number 12abc 0..<5
        12 abc → !unit abc 3..<6
        5 mgg/kg → !unit mgg/kg 2..<8
        ≥5 foo → !unit foo 5..<8
        1.2.3 → !number 1.2.3 0..<5
        .5 → !number .5 0..<2
        5. → !number 5. 0..<2
        inf → !number inf 0..<3
        2026-01-01 → text
        2026/1/1 → text
        2026年1月1日 → text
        2026-01 → text
        背沟有皮,粒面米皮基本去净的占90%以上 → text
        背沟有皮，粒面留皮不超过1/5的占85%以上 → text
        无异味 → text
        精碾 → text
        304不锈钢 → text
        ≥5 箱子 → text
        不超过1/5 → (,0.2] ?
        1/5 → =0.2 ?
        98/94 → text
        1:20 → =0.05 ?
        80 mm×25 mm×50 mm → text
        1级或2级 → 级:1..1 | 级:2..2
        220 V 或 110 V → =220 V | =110 V
        白色或黄色 → text
        5、10、15 → =5 | =10 | =15
        5 g~1 kg → [0.005,1] kg
        10~5 → text
        5~5 → text
        ±0.5 ℃ → [-0.5,0.5] Cel <temperature-difference> nominal 0
        ±5% → [-5,5] % nominal 0
        温差≤2℃ → (,2] Cel <temperature-difference>
        温差不大于5 K → (,5] K <temperature-difference>
        ≤ 0.15 → (,0.15]
        ≥1.03 → [1.03,)
        ＜ 0.7 → (,0.7)
        <0.01 → (,0.01)
        ≤ 0.110 kWh/(cycle·kg) → (,0.110] kW.h/({cycle}.kg) <cycle>
        ≤ 7 L/(cycle·kg) → (,7] L/({cycle}.kg) <cycle>
        0.110 kW·h/(cycle·kg) → =0.110 kW.h/({cycle}.kg) <cycle>
        3000–5000 → [3000,5000]
        150–400 → [150,400]
        ＞800 → (800,)
        ≤150 → (,150]
        4.0 → =4.0
        ≥66 % → [66,) %
        58% → =58 %
        5 ‰ → =5 [ppth]
        ≤ 2‰ → (,2] [ppth]
        10 kPa → =10 kPa
        0.8 MPa → =0.8 MPa
        0.05MPa~0.8MPa → [0.05,0.8] MPa
        0.1 MPa～1.0 MPa → [0.1,1.0] MPa
        220V/50Hz → text
        220 V, 50 Hz → text
        12. → !number 12. 0..<3
        — → text
        / → text
        ≥95 %。 → [95,) %
        ≥95 %; → [95,) %
        不小于 60 分 → [60,) {score} <score>
        2~3 次/min → [2,3] {use}/min <use>
        20次以上 → [20,) {use} <use>
        100 人以上 → [100,) {person} <person>
        ≥98.5 → [98.5,)
        99.99% → =99.99 %
        ≤0.3kg → (,0.3] kg
        15.0 % → =15.0 %
        ≥ 20 ℃ 且 ≤ 30 ℃ → [20,30] Cel
        0~100 ℃ → [0,100] Cel
        ≤ 5 W → (,5] W
        0.6 → =0.6
        大于或等于 3 → [3,)
        不得超过 0.2 mg/L → (,0.2] mg/L
        应不小于 5 → [5,)
        不应大于 10 → (,10]
        ≮5 → [5,)
        ≯10 → (,10]
        ≥5(含) → [5,)
        5以上(不含) → (5,)
        20℃～25℃ → [20,25] Cel
        ≥2 000 Pa → [2000,) Pa
        3 000 r/min → =3000 {rev}/min <rev>
        1/20 → =0.05 ?
        一般 → text
        十天 → =10 d
        二十 → =20
        100 %RH → =100 %{RH} <RH>
        ≤85%RH → (,85] %{RH} <RH>
        ≥ 12 %vol → [12,) %{vol} <vol>
        12%vol → =12 %{vol} <vol>
        6.5~8.5 → [6.5,8.5]
        pH 6.5~8.5 → [6.5,8.5] [pH]
        6.5≤pH≤8.5 → [6.5,8.5] [pH]
        ≤ 1 000 CFU/g → (,1000] [CFU]/g
        <10 MPN/100mL → (,10) {MPN}/(100.mL) <MPN>
        ≤3.0MPN/g → (,3.0] {MPN}/g <MPN>
        ≤ 0.5 NTU → (,0.5] [NTU]
        ≥ 5 MΩ → [5,) MOhm
        ≤ 0.1 Ω → (,0.1] Ohm
        50Hz → =50 Hz
        50 Hz±1 Hz → [49,51] Hz nominal 50
        (50±1) Hz → [49,51] Hz nominal 50
        2.4GHz → =2.4 GHz
        1000 lm → =1000 lm
        ≥ 80 lm/W → [80,) lm/W
        ≤ 30 s → (,30] s
        pH 6.5～8.5 → [6.5,8.5] [pH]
        pH≤9 → (,9] [pH]
        pH值 6~9 → [6,9] [pH]
        (W·h)/(W·h) → text
        ≥3.0 → [3.0,)
        ≥ 3.50 W·h/(W·h) → [3.50,) W.h/(W.h)
        ≥4.50 → [4.50,)
        ≥5.80 → [5.80,)
        APF≥5.00 → [5.00,) ?
        SEER ≥ 5.40 → [5.40,) ?
        CC≤4 500 W → (,4500] W ?
        4 500 W＜CC≤7 100 W → (4500,7100] W
        7100<CC≤14000 → (7100,14000]
        ≥98% → [98,) %
        98 % → =98 %
        ≥98.0 % → [98.0,) %
        ≥ 94% → [94,) %
        89 → =89
        86 % → =86 %
        ≤0.6 → (,0.6]
        0.8 → =0.8
        ≥70% → [70,) %
        热水输出率≥70% → [70,) % ?
        ≤4.0 L → (,4.0] L
        ≤5.0L → (,5.0] L
        6.4L → =6.4 L
        ≤8.0 升 → (,8.0] L
        ≤4.5 L/min → (,4.5] L/min
        ≤6.0L/min → (,6.0] L/min
        ≤7.5 L/min → (,7.5] L/min
        """
}
