"""UCUM codes of the units that the documents print."""

CODES = {
    "": None, "%": "%", "‰": "[ppth]", "mm": "mm", "cm": "cm", "m": "m", "km": "km", "μm": "um", "g": "g", "kg": "kg", "mg": "mg",
    "mg/kg": "mg/kg", "mg/g": "mg/g", "g/kg": "g/kg", "mg/100g": "mg/(100.g)", "mg/L": "mg/L", "μg/L": "ug/L", "g/L": "g/L",
    "g/h": "g/h", "g/m²": "g/m2", "mg/m³": "mg/m3", "mg/cm²": "mg/cm2", "mg/dm²": "mg/dm2", "分": "{score}", "倍": "{times}",
    "℃": "Cel", "K": "K", "W": "W", "kW": "kW", "kW·h": "kW.h", "W/W": "W/W", "W·h/(W·h)": "W.h/(W.h)",
    "mg/(kW·h)": "mg/(kW.h)", "m³/(W·h)": "m3/(W.h)", "kW·h/m³": "kW.h/m3", "dB(A)": "dB{A-weighted}", "lm": "lm",
    "lm/W": "lm/W", "SDCM": "{SDCM}", "m³/h": "m3/h", "L/h": "L/h", "L/min": "L/min", "mL/h": "mL/h", "L/次": "L/{use}",
    "mL": "mL", "L": "L", "h": "h", "min": "min", "s": "s", "d": "d", "月": "mo", "次": "{use}", "万次": "10*4.{use}",
    "次/h": "{use}/h", "MPa": "MPa", "kPa": "kPa", "Pa": "Pa", "N": "N", "kN": "kN", "mN": "mN", "N·m": "N.m", "mN·m": "mN.m",
    "N/m": "N/m", "N/kN": "N/kN", "N·m/g": "N.m/g", "kPa·m²/g": "kPa.m2/g", "J": "J", "A": "A", "mA": "mA", "V": "V",
    "kV": "kV", "mV": "mV", "Ω": "Ohm", "mΩ": "mOhm", "MΩ": "MOhm", "Ω/km": "Ohm/km", "MΩ·km": "MOhm.km", "μS/mm": "uS/mm",
    "μS/cm": "uS/cm", "Hz": "Hz", "°": "deg", "NTU": "[NTU]", "CFU/g": "[CFU]/g", "CFU/mL": "[CFU]/mL", "CFU/cm²": "[CFU]/cm2",
    "个/m²": "{piece}/m2", "mm²": "mm2", "m²": "m2", "m²/L": "m2/L", "cm³": "cm3", "g·cm": "g.cm", "km/h": "km/h", "mm/s": "mm/s",
    "r": "{rev}", "r/min": "{rev}/min", "HA": "{shore-A}", "HV": "{hardness-HV}", "HB": "{hardness-HB}", "GU": "{gloss}",
    "H": "{pencil-hardness}", "mPa·s": "mPa.s", "W/(m²·sr)": "W/(m2.sr)", "μW/cm²": "uW/cm2", "W·h/kg": "W.h/kg", "A·h": "A.h",
    "10⁻⁶/K": "10*-6/K", "mm/m": "mm/m", "mm/100s": "mm/(100.s)", "cm²/100cm²": "cm2/(100.cm2)", "Bq/L": "Bq/L", "度": "{color-unit}",
    "g/mL": "g/mL", "U/g": "U/g", "kG²mm²": "kG2.mm2", "°SR": "{Schopper-Riegler}", "RLU": "{RLU}", "户": "{household}",
    "件": "{item}", "万元": "10*4.{CNY}",
}
