/// The spellings that are read once and kept: what requirement phrases are full of.
enum UnitSpellings {
    /// One group a line, parted by spaces.
    static let usual = """
        1 % ‰ ％ 10*3 10*4 10*6 10*8
        m cm mm dm km um nm µm μm
        m2 m² cm2 cm² mm2 mm² m3 m³ cm3 cm³ dm3 dm³ mm3 mm³ km2 km² ㎡ ㎥
        L l mL ml uL μL dL hL
        kg g mg ug μg µg ng t
        s min h d a mo wk ms us ns
        W kW MW mW GW kWh kW·h kW.h kW•h kW⋅h Wh W·h W.h MWh MW·h mAh Ah A·h mA·h
        W·h/(W·h) W.h/(W.h) (W·h)/(W·h) Wh/Wh kWh/kWh W/W kW/kW
        V kV mV A mA kA uA μA Hz kHz MHz GHz VA kVA V·A kV·A
        Pa kPa MPa GPa hPa bar mbar
        N kN mN N·m N.m kN·m N/m N/mm N/mm2 N/mm² N/cm² N/cm2 kN/m² cN/dtex cN
        J kJ MJ GJ kJ/kg MJ/kg MJ/m³ kJ/m² J/g kcal cal kJ/100g kJ/100mL
        K Cel ℃ °C ℉ W/(m·K) W/(m²·K) kJ/(m²·K) kJ/(kg·K) m²·K/W W/(m·℃)
        dB dB(A) dB（A） lx lm lm/W cd cd/m² cd/m2
        L/min L/h L/s m³/h m3/h m³/min m3/min m³/s mL/min L/d m³/d m3/d L/(min)
        m³/(W·h) m3/(W·h) m³/(h·W) m3/(W.h) m³/kWh L/kWh
        kWh/a kW·h/a kWh/yr kWh/年 kW·h/24h kWh/24h kWh/100km kW·h/100km L/100km kWh/d
        kWh/(cycle·kg) L/(cycle·kg) kW·h/kg kWh/kg L/kg kWh/cycle L/cycle kWh/t kW·h/t kW·h/(m²·a) kgce/t
        mg/kg g/kg ug/kg μg/kg µg/kg ng/kg mg/g ug/g μg/g µg/g
        mg/L g/L ug/L μg/L µg/L mg/mL ug/mL μg/mL ng/mL mol/L mmol/L mmol/kg meq/kg g/mL
        mg/m³ mg/m3 ug/m³ μg/m³ µg/m³ ug/m3 g/m³ g/cm³ g/cm3 kg/m³ kg/m3 mg/(m²·h) mg/(m³·h)
        g/100g mg/100g g/100mL mg/100mL ug/100g μg/100g
        g/m² g/m2 kg/m² mg/m² mg/cm² g/(m²·24h) g/(m²·d)
        CFU/g CFU/mL CFU/100mL CFU/m³ CFU/cm² cfu/g cfu/mL MPN/100mL MPN/g 个/mL 个/g 粒/kg 个/m² 个/cm² IU/g IU/kg
        分 级 次 个 件 台 套 人 粒 元 万元 转 点 处 项 户
        次/min 次/h 次/d L/次 次/年 r/min rpm 次/s r/s min-1 min⁻¹ s-1 s⁻¹ 元/kg 件/人
        分钟 小时 天 日 工作日 个工作日 个月 月 年 秒 周 min/次 h/d
        ft ft2 ft3 ft³ in in3 lb oz psi Btu/h
        ° ′ ″ r 度 rad deg
        Ω kΩ MΩ Ω·m Ω·cm μS/cm mS/m S/m kV/mm V/m A/m T mT
        m/s m/s² m/s2 km/h mm/s mm/min cm/s cm/min m/min mm/a mm²/s mPa·s Pa·s
        NTU pH ppm ppb %RH %vol KB MB GB TB bit Mbit/s Mbps Bq/kg Bq/m³ Bq/L Gy Sv mSv uSv/h μSv/h
        kg/h t/h kg/d g/h g/d mg/h mg/d g/kWh g/(kW·h) kg/t t/a kg/t
        dtex tex HRC HV HB HA HRB °Bx GU %FS mgKOH/g
        """
}
