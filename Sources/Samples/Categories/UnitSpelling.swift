import Quantities

/// How standards write units, beside their UCUM codes.
enum UnitSpelling {
    /// The spellings of a unit as JSON text, the usual one first; that of the pure number is empty.
    static func spellings(of unit: Unit) -> [[UInt8]] {
        if unit == .one { return [[]] }
        let known = [unit.chineseForm] + (table[unit.code] ?? [])
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

    /// Other spellings than the usual one.
    private static let table: [String: [String]] = [
        "%": ["％"], "W.h/(W.h)": ["Wh/Wh"], "kW.h": ["kWh"], "kW.h/a": ["kWh/a"], "m3/h": ["m3/h"],
        "m3": ["m3"],
        "m2": ["m2"], "mL": ["ml"], "min": ["分钟"], "h": ["小时"], "d": ["天"], "s": ["秒"], "a": ["年"],
        "Cel": ["°C"],
    ]
}
