extension Requirement {
    /// The languages in which a requirement is printed.
    public enum FormatLanguage: Sendable {
        /// As a Chinese standard prints it: `≥95%`, `(20±2) ℃`, `不得检出`.
        case chinese
        /// The same signs with English words: `not detectable`, `at grade 4`.
        case english
    }

    /// The unit as a value; `nil` where the requirement has none.
    public var quantityUnit: Unit? {
        guard let unit else { return nil }
        return try? Unit(code: unit, kind: unitKind)
    }

    /// The requirement printed as a Chinese standard prints it, from what was understood: in Chinese it reads back
    /// as the same requirement. Text that was not understood is given as it stands.
    public func formatted(_ language: FormatLanguage = .chinese) -> String {
        switch kind {
        case .interval, .value: RequirementPrinter(self, language).quantity
        case .ordinal: RequirementPrinter(self, language).grade
        case .absence: language == .chinese ? "不得检出" : "not detected"
        case .yesno: yes == true ? (language == .chinese ? "是" : "yes") : (language == .chinese ? "否" : "no")
        case .text: text
        case .alternatives:
            (alternatives ?? []).map { $0.formatted(language) }
                .joined(separator: language == .chinese ? " 或 " : " or ")
        }
    }
}

/// Prints the quantities and grades of requirements.
struct RequirementPrinter {
    private let requirement: Requirement
    private let language: Requirement.FormatLanguage
    /// The unit with the space that stands before it: none before `%`, `‰` and angles.
    private let unit: String

    init(_ requirement: Requirement, _ language: Requirement.FormatLanguage) {
        self.requirement = requirement
        self.language = language
        guard let code = requirement.unit, code != "1" else {
            unit = ""
            return
        }
        let plain = try? Unit(code)
        let shown = (language == .chinese ? plain?.chineseForm : plain?.englishForm) ?? code
        // What a reader would take for another unit is printed as its code.
        let text = (try? Unit(shown))?.code == code || language == .english ? shown : code
        if text.hasPrefix("10"), text != code {
            unit = "×\(text)"
            return
        }
        unit =
            text.hasPrefix("/") || text == "%" || text == "‰" || text == "°" || text == "′" || text == "″"
            ? text : " \(text)"
    }

    private func number(_ value: DecimalNumber) -> String {
        var text = value.description
        if let power = text.firstIndex(of: "e") {
            text = "\(text[..<power])×10\(UnitPrinter.superscript(String(value.exponent)))"
        }
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    var quantity: String {
        var result = ""
        if requirement.unitKind == UnitKind.temperatureDifference, requirement.nominal == nil {
            result += language == .chinese ? "温差" : "difference "
        }
        if requirement.approximate { result += language == .chinese ? "约 " : "about " }
        return result + bounds
    }

    private var bounds: String {
        let part = relative
        guard let low = requirement.lower, let high = requirement.upper else {
            if let low = requirement.lower { return sign(low, low: true) + part + number(low.value) + unit }
            if let high = requirement.upper {
                return sign(high, low: false) + part + number(high.value) + unit
            }
            return requirement.text
        }
        if requirement.kind == .value { return part + number(low.value) + unit }
        if let nominal = requirement.nominal { return tolerance(nominal, low.value, high.value) }
        if low.closed, high.closed, low.value != high.value {
            return part + number(low.value) + unit + "~" + number(high.value) + unit
        }
        let joiner = language == .chinese ? "且" : " and "
        return sign(low, low: true) + part + number(low.value) + unit + joiner + sign(high, low: false)
            + number(high.value) + unit
    }

    private var relative: String {
        guard let name = requirement.relativeTo else { return "" }
        return language == .chinese ? "\(name)的" : "of \(name) "
    }

    private func sign(_ bound: Requirement.Bound, low: Bool) -> String {
        low ? (bound.closed ? "≥" : ">") : (bound.closed ? "≤" : "<")
    }

    private func tolerance(_ nominal: DecimalNumber, _ low: DecimalNumber, _ high: DecimalNumber) -> String {
        guard let up = high.subtracting(nominal), let down = nominal.subtracting(low) else {
            return number(low) + unit + "~" + number(high) + unit
        }
        if up == down {
            // `±2 ℃` alone is a difference of temperatures.
            let isTemperature = requirement.unitKind == nil && requirement.quantityUnit?.asDifference != nil
            if nominal.isZero, !isTemperature, !requirement.approximate { return "±\(number(up))\(unit)" }
            return "(\(number(nominal))±\(number(up)))\(unit)"
        }
        let minus = down.isZero ? "0" : number(-down)
        return "\(number(nominal)) +\(number(up))/\(minus)\(unit)"
    }

    private static let romans = Dictionary(
        uniqueKeysWithValues: zip(1...8, "ⅠⅡⅢⅣⅤⅥⅦⅧ".map(String.init)))

    var grade: String {
        guard var ordinal = requirement.ordinal else { return requirement.text }
        if ordinal.from == "合格" || ordinal.to == "合格" { ordinal.scale = "品" }
        let values = [ordinal.from, ordinal.to].compactMap { $0 }.map { grade in
            // `3类` are three kinds; a class has a Roman numeral.
            ordinal.scale == "类" ? Int(grade).flatMap { Self.romans[$0] } ?? grade : grade
        }
        guard let first = values.first, let last = values.last else { return requirement.text }
        let prefix = ordinal.from == nil ? "≤" : ordinal.to == nil ? "≥" : ""
        // Scales of Han words stand behind the grade, the others before it: 4级, IPX4.
        let behind = ordinal.scale.unicodeScalars.allSatisfy { PhraseCursor.isHan($0.value) }
        if behind {
            return prefix + (first == last ? first : "\(first)~\(last)") + ordinal.scale
        }
        return prefix + ordinal.scale + first + (first == last ? "" : "~\(ordinal.scale)\(last)")
    }
}
