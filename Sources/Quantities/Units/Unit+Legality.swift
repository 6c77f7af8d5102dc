/// Whether a unit may stand in a Chinese standard (GB 3100—1993, GB/T 3101—1993, GB/T 3102—1993).
public enum UnitLegality: Sendable, Hashable {
    /// A unit of the SI, one that the State has chosen besides, or a count.
    case legal
    /// The unit is none of the statutory ones (非法定计量单位): `kgf`, `cal`, `in`, `mmHg`.
    case notStatutory(symbol: String)
    /// An abbreviation of a ratio, which is no unit: `ppm`, `pphm`, `ppb`.
    case ratioAbbreviation(symbol: String)
    /// The unit is statutory, and its symbol is written otherwise: `KW`, `rpm`, `Kg`.
    case wrongSymbol(written: String, correct: String)
}

extension Unit {
    /// Whether the unit as such is a statutory one.
    public var legality: UnitLegality {
        for piece in UnitPiece.pieces(of: code) {
            guard case .symbol(let symbol, _) = piece else { continue }
            if symbol.hasPrefix("[pp") {
                if symbol == "[ppth]" { continue }
                return .ratioAbbreviation(symbol: UnitPrinter(kinds: .chinese).text(of: symbol))
            }
            guard UnitRegister.isStatutory(symbol) else {
                return .notStatutory(symbol: UnitPrinter(kinds: .chinese).text(of: symbol))
            }
        }
        if UnitRegister.otherCodes.contains(code) { return .notStatutory(symbol: displayText) }
        return .legal
    }

    /// Whether a unit is statutory and written as the standards of quantities and units write it.
    ///
    /// - Parameter text: the unit as it stands in the document.
    public static func legality(of text: String) throws(UnitError) -> UnitLegality {
        let unit = try Unit(text)
        guard unit.legality == .legal else { return unit.legality }
        let symbols = text.split { "/·.()*×²³ ⁻¹^".contains($0) || $0.isNumber }.map(String.init)
        for symbol in symbols where UnitRegister.wrongSymbols[symbol] != nil {
            return .wrongSymbol(written: symbol, correct: UnitRegister.wrongSymbols[symbol] ?? symbol)
        }
        return .legal
    }
}

/// The statutory units by their UCUM symbols, without prefixes, and usual wrong symbols.
enum UnitRegister {
    /// SI units and those named in GB 3100 beside them, counts of information included (GB/T 3102.13).
    private static let statutory: Set<String> = [
        "m", "s", "g", "K", "C", "cd", "mol", "rad", "sr", "A", "Hz", "N", "Pa", "J", "W", "V", "F", "Ohm",
        "S", "Wb",
        "T", "H", "Cel", "lm", "lx", "Bq", "Gy", "Sv", "min", "h", "d", "a", "mo", "wk", "deg", "'", "''",
        "l", "L",
        "t", "u", "eV", "kn", "[kn_i]", "[nmi_i]", "dB", "B", "Np", "tex", "%", "[ppth]", "10*", "10^", "kat",
        "pH",
        "[pH]", "bit", "By", "Bd", "[CFU]", "[PFU]", "[iU]", "[NTU]", "[FNU]", "eq", "osm", "[pi]",
    ]

    /// Codes built from statutory units that stand for others: 亩, 斤, 两.
    static let otherCodes: Set<String> = ["2000.m2/3", "500.g", "50.g"]

    /// Symbols in the wrong letters, and what they should be.
    static let wrongSymbols: [String: String] = [
        "KW": "kW", "kw": "kW", "KWh": "kW·h", "KWH": "kW·h", "kwh": "kW·h", "Kg": "kg", "KG": "kg",
        "KV": "kV",
        "KHz": "kHz", "khz": "kHz", "hz": "Hz", "HZ": "Hz", "w": "W", "rpm": "r/min", "RPM": "r/min",
        "db": "dB",
        "dBA": "dB(A)", "sec": "s", "hr": "h", "hrs": "h", "cc": "mL", "KVA": "kV·A", "M": "mol/L", "yr": "a",
        "PH": "pH", "Pas": "Pa·s", "kWh": "kW·h", "Wh": "W·h", "mAh": "mA·h", "Ah": "A·h", "mins": "min",
    ]

    static func isStatutory(_ symbol: String) -> Bool {
        if statutory.contains(symbol) { return true }
        let prefixes = [
            "Y", "Z", "E", "P", "T", "G", "M", "k", "h", "da", "d", "c", "m", "u", "n", "p", "f", "a",
        ]
        for prefix in prefixes where symbol.hasPrefix(prefix) {
            let rest = String(symbol.dropFirst(prefix.count))
            guard statutory.contains(rest) else { continue }
            if let found = UnitAtoms.shared.index[rest], UnitAtoms.shared.atoms[found].metric { return true }
        }
        return false
    }
}
