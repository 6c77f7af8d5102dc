extension Unit {
    /// The unit as a Chinese standard prints it: `W·h/(W·h)`, `℃`, `dB(A)`, `m³/h`, `L/次`.
    public var displayText: String { chineseForm }

    /// The unit as a Chinese standard prints it, counts by their Chinese words: `次/min`, `分`. Where that would be read
    /// as another unit, its code.
    public var chineseForm: String {
        if body.code == "1" { return "" }
        return body.chineseForm {
            let text = UnitPrinter(kinds: .chinese).text(of: code)
            return kind != nil || (try? Unit(text))?.isComparable(with: self) == true ? text : code
        }
    }

    /// The unit in international symbols, counts by their English words: `uses/min`, `points`.
    public var englishForm: String {
        if body.code == "1" { return "" }
        return UnitPrinter(kinds: .english).text(of: code)
    }
}

/// Writes a UCUM code as people read it.
struct UnitPrinter {
    enum Kinds {
        case chinese
        case english
    }

    let kinds: Kinds

    /// Codes that are printed as a whole.
    private static let whole: [String: (zh: String, en: String)] = [
        "dB{A-weighted}": ("dB(A)", "dB(A)"), "dB{C-weighted}": ("dB(C)", "dB(C)"),
        "%{vol}": ("%vol", "%vol"),
        "%{RH}": ("%RH", "%RH"), "%{FS}": ("%FS", "%FS"), "mg{KOH}": ("mgKOH", "mgKOH"),
        "10*4.{CNY}": ("万元", "10⁴ CNY"), "10*8.{CNY}": ("亿元", "10⁸ CNY"),
        "10*4.{use}": ("万次", "10⁴ uses"), "10*4": ("万", "10⁴"), "10*8": ("亿", "10⁸"),
        "m3{standard-volume}": ("Nm3", "Nm3"), "t{standard-coal}": ("tce", "tce"),
        "kg{standard-coal}": ("kgce", "kgce"), "g{standard-coal}": ("gce", "gce"),
        "kg{carbon-dioxide}": ("kgCO2", "kgCO2"), "t{carbon-dioxide}": ("tCO2", "tCO2"),
        "g{carbon-dioxide}": ("gCO2", "gCO2"), "10*4.m2": ("ha", "ha"), "2000.m2/3": ("亩", "mu"),
        "500.g": ("斤", "jin"), "[mi_i]/h": ("mph", "mph"), "{dot}/[in_i]": ("dpi", "dpi"),
        "[cft_i]/min": ("cfm", "cfm"),
        "V.A{reactive}": ("var", "var"), "kV.A{reactive}": ("kvar", "kvar"),
    ]

    /// Symbols that UCUM writes in its own way.
    private static let symbols: [String: String] = [
        "Cel": "℃", "[degF]": "℉", "Ohm": "Ω", "kOhm": "kΩ", "MOhm": "MΩ", "mOhm": "mΩ", "GOhm": "GΩ",
        "[ppth]": "‰", "[ppm]": "ppm", "[ppb]": "ppb", "[pptr]": "ppt", "deg": "°", "'": "′", "''": "″",
        "[CFU]": "CFU", "[PFU]": "PFU", "[iU]": "IU", "[NTU]": "NTU", "[FNU]": "FNU", "[pH]": "pH",
        "mm[Hg]": "mmHg",
        "mm[H2O]": "mmH2O", "m[H2O]": "mH2O", "[in_i]": "in", "[ft_i]": "ft", "[yd_i]": "yd", "[mi_i]": "mi",
        "[lb_av]": "lb", "[oz_av]": "oz", "[gal_us]": "gal", "[psi]": "psi", "[Btu_IT]": "Btu", "[HP]": "hp",
        "[kn_i]": "kn", "[nmi_i]": "nmi", "[car_m]": "ct", "[acr_us]": "acre", "[qt_us]": "qt", "By": "byte",
        "kBy": "KB", "MBy": "MB", "GBy": "GB", "TBy": "TB", "Ao": "Å", "PBy": "PB", "[mesh_i]": "目",
        "[foz_us]": "fl.oz", "[cft_i]": "ft³",
    ]

    /// English words of kinds, where the name itself does not do.
    private static let english: [String: String] = [
        "score": "points", "use": "use", "piece": "pcs", "item": "items", "set": "sets", "rev": "r",
        "working-day": "working days", "grain": "grains", "person": "persons", "household": "households",
    ]

    func text(of code: String) -> String {
        if let found = Self.whole[code] { return kinds == .chinese ? found.zh : found.en }
        var pieces = UnitPiece.pieces(of: code)
        // UCUM goes from left to right; with other signs people read `a/b·c` in two ways.
        if Self.multipliesAfterDividing(pieces) { return code }
        foldNumbers(&pieces)
        joinWholes(&pieces)
        var result = ""
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .operation(let symbol): result += symbol == "." ? "·" : "/"
            case .open: result += "("
            case .close: result += ")"
            case .number(let text): result += text
            case .annotation(let name):
                result += annotation(name, alone: index == 0 || pieces[index - 1].isOpenEnded)
            case .symbol(let symbol, let exponent):
                result += printed(symbol) + Self.superscript(exponent)
            }
        }
        return result
    }

    private static func multipliesAfterDividing(_ pieces: [UnitPiece]) -> Bool {
        var divided = [false]
        for piece in pieces {
            switch piece {
            case .open: divided.append(false)
            case .close: divided.removeLast()
            case .operation("/"): divided[divided.count - 1] = true
            case .operation: if divided[divided.count - 1] { return true }
            case .number, .annotation, .symbol: break
            }
        }
        return false
    }

    /// A symbol with its annotation that are printed as one: `kg{standard-coal}` is kgce.
    private func joinWholes(_ pieces: inout [UnitPiece]) {
        var index = 0
        while index + 1 < pieces.count {
            if case .symbol(let symbol, let exponent) = pieces[index],
                case .annotation(let name) = pieces[index + 1],
                let found = Self.whole["\(symbol)\(exponent){\(name)}"]
            {
                pieces[index] = .symbol(kinds == .chinese ? found.zh : found.en, exponent: "")
                pieces.remove(at: index + 1)
            }
            index += 1
        }
    }

    /// `(100.mL)` is printed `100mL`, `24.h` as `24h`.
    private func foldNumbers(_ pieces: inout [UnitPiece]) {
        var index = 0
        while index + 2 < pieces.count {
            if case .number(let digits) = pieces[index], pieces[index + 1] == .operation("."),
                case .symbol(let symbol, let exponent) = pieces[index + 2], !symbol.hasPrefix("10")
            {
                pieces.replaceSubrange(
                    index...(index + 2), with: [.symbol(digits + printed(symbol), exponent: exponent)])
                if index > 0, pieces[index - 1] == .open, index + 1 < pieces.count,
                    pieces[index + 1] == .close, Int128(digits).map(UnitParser.isUsualDenominator) == true
                {
                    pieces.remove(at: index + 1)
                    pieces.remove(at: index - 1)
                }
            }
            index += 1
        }
    }

    private func annotation(_ name: String, alone: Bool) -> String {
        guard let kind = UnitKind.table.first(where: { $0.name == name }) else { return "{\(name)}" }
        if !alone { return "{\(name)}" }
        if kind.name == "rev" { return "r" }
        switch kinds {
        case .chinese: return kind.words.first ?? "{\(name)}"
        case .english: return Self.english[name] ?? name
        }
    }

    private func printed(_ symbol: String) -> String {
        if let found = Self.symbols[symbol] { return found }
        if symbol == "10*" || symbol == "10^" { return "10" }
        if symbol == "uBy" { return "μBy" }
        if symbol.hasPrefix("u"), symbol.count > 1 { return "μ" + printed(String(symbol.dropFirst())) }
        return symbol
    }

    /// An exponent in superscripts.
    static func superscript(_ exponent: String) -> String {
        String(
            exponent.compactMap { character -> Character? in
                switch character {
                case "-": "⁻"
                case "0": "⁰"
                case "1": "¹"
                case "2": "²"
                case "3": "³"
                case "4": "⁴"
                case "5": "⁵"
                case "6": "⁶"
                case "7": "⁷"
                case "8": "⁸"
                case "9": "⁹"
                default: nil
                }
            })
    }
}

extension UnitPiece {
    /// Whether a factor of its own can follow.
    fileprivate var isOpenEnded: Bool {
        switch self {
        case .operation, .open: true
        case .close, .number, .symbol, .annotation: false
        }
    }
}
