/// Words of Latin letters that standards use, against which readings of letters are held.
enum KnownWords {
    /// Letters before the number of a standard.
    static let prefixes = [
        "GB", "GB/T", "GB/Z", "DB", "Q", "T", "ISO", "IEC", "ASTM", "EN", "JJF", "JJG", "HG/T", "NY/T",
        "LS/T", "QB/T", "SB/T", "JB/T", "YB/T", "SN/T", "FZ/T", "JC/T", "SH/T", "DL/T", "CJ/T", "JG/T",
        "HJ", "WS/T", "YY/T", "GH/T", "SC/T", "LY/T", "ISO/IEC", "JT/T", "YD/T", "SJ/T", "CB/T", "MT/T",
        "AQ/T", "GA/T", "BB/T", "QC/T", "SY/T", "NB/T", "HB", "TB/T", "XF/T", "RB/T",
    ]

    /// Units as they are printed.
    static let units = [
        "mg/kg", "g/kg", "μg/kg", "mg/L", "g/L", "μg/L", "mg/g", "mg/mL", "g/mL", "g/cm³", "kg/m³", "mg/m³",
        "mg/dm²", "g/m²", "mm²", "cm²", "m²", "cm³", "m³", "dm³", "m³/h", "L/min", "m/s", "r/min", "kW·h",
        "MPa", "kPa", "Pa", "GPa", "mm", "cm", "dm", "km", "nm", "μm", "kg", "mg", "μg", "min", "mL", "kW",
        "kV", "mA", "Hz", "kHz", "MHz", "GHz", "dB", "kN", "N/mm", "N/mm²", "N·m", "mW", "lm/W", "lm", "lx",
        "W/m²", "mol/L", "mmol/L", "CFU/g", "CFU/mL", "MPN", "kJ", "MJ", "J/g", "kJ/m²", "mPa·s", "Pa·s",
        "MΩ", "kΩ", "mS/cm", "μS/cm", "Bq/L", "NTU", "g/h", "L/h", "g/100",
    ]

    /// The only word that differs from a reading by one sign, if there is one; the word itself if it is known.
    static func nearest(to reading: String) -> String? {
        let all = prefixes + units
        if all.contains(reading) { return reading }
        guard reading.count >= 3 else { return nil }
        let near = all.filter { $0.count >= 3 && isWithinOne($0, reading) }
        return near.count == 1 ? near[0] : nil
    }

    /// Whether two words differ by one sign put in, left out or changed.
    static func isWithinOne(_ first: String, _ second: String) -> Bool {
        let one = Array(first)
        let other = Array(second)
        guard abs(one.count - other.count) <= 1 else { return false }
        var start = 0
        while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
        var end = 0
        while end < min(one.count, other.count) - start,
            one[one.count - 1 - end] == other[other.count - 1 - end]
        {
            end += 1
        }
        return max(one.count, other.count) - start - end <= 1
    }
}
