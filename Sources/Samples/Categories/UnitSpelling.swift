import Quantities

/// How standards write units, beside their UCUM codes.
enum UnitSpelling {
    /// The spellings of a unit as JSON text, the usual one first; that of the pure number is empty.
    static func spellings(of unit: Unit) -> [[UInt8]] {
        if unit == .one { return [[]] }
        let known = table[unit.code] ?? []
        // What the reader of units takes for the same unit: a spelling that it does not know is not used.
        let usable = known.filter { text in
            guard let read = try? Unit(text) else { return false }
            return read.isComparable(with: unit)
        }
        return (usable.isEmpty ? [unit.code] : usable).map(JSONBytes.escaped)
    }

    /// A unit of another dimension, for values that cannot be compared.
    static func incomparable(with unit: Unit) -> [UInt8] {
        for text in ["kg", "V", "mm"] {
            if let other = try? Unit(text), !other.isComparable(with: unit) { return Array(text.utf8) }
        }
        return Array("Pa".utf8)
    }

    private static let table: [String: [String]] = [
        "%": ["%", "％"],
        "W.h/(W.h)": ["W·h/(W·h)", "Wh/Wh"],
        "kW.h": ["kW·h", "kWh"],
        "kW.h/a": ["kW·h/a", "kWh/a"],
        "kW.h/d": ["kW·h/d"],
        "W": ["W"],
        "kW": ["kW"],
        "V": ["V"],
        "m3/h": ["m³/h", "m3/h"],
        "m3": ["m³", "m3"],
        "m2": ["m²", "m2"],
        "L/min": ["L/min"],
        "L": ["L"],
        "l": ["L"],
        "mL": ["mL", "ml"],
        "dB{A-weighted}": ["dB(A)"],
        "dB[SPL]": ["dB"],
        "mg": ["mg"],
        "g": ["g"],
        "kg": ["kg"],
        "mg/kg": ["mg/kg"],
        "mg/L": ["mg/L"],
        "ug/m3": ["μg/m³"],
        "mg/m3": ["mg/m³"],
        "min": ["min", "分钟"],
        "h": ["h", "小时"],
        "d": ["d", "天"],
        "s": ["s", "秒"],
        "mm": ["mm"],
        "cm": ["cm"],
        "m": ["m"],
        "Cel": ["℃"],
        "MPa": ["MPa"],
        "MOhm": ["MΩ"],
        "a": ["年"],
        "kPa": ["kPa"],
        "{score}": ["分"],
        "{piece}": ["个"],
        "{use}": ["次"],
        "{grain}": ["粒"],
        "{grain}/kg": ["粒/kg"],
        "L/kW.h": ["L/(kW·h)"],
        "L/(kW.h)": ["L/(kW·h)"],
    ]
}
