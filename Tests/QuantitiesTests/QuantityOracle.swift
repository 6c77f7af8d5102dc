import Quantities

/// What holds of everything that is read, whatever the bytes: for the fuzzer, and for the corpus that it left.
enum QuantityOracle {
    /// Reads bytes as a phrase, a unit, a number or the head of a table, as the first byte says.
    ///
    /// - Returns: what does not hold; `nil` where all is well.
    static func violation(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let first = bytes.first else { return nil }
        let text = UnsafeBufferPointer(rebasing: bytes.dropFirst())
        return switch first % 4 {
        case 0: phrase(text)
        case 1: unit(text)
        case 2: number(String(decoding: text, as: UTF8.self))
        default: header(String(decoding: text, as: UTF8.self))
        }
    }

    private static func phrase(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let requirement = try? RequirementReader.read(utf8: bytes) else { return nil }
        return violation(requirement, bytes: bytes.count)
    }

    private static func violation(_ requirement: Requirement, bytes: Int) -> String? {
        if requirement.span.lowerBound < 0 || requirement.span.upperBound > bytes {
            return "the span leaves the text"
        }
        if !(0...1).contains(requirement.confidence) { return "the confidence is no share" }
        if let low = requirement.lower, let high = requirement.upper, high.value < low.value {
            return "the bounds are the wrong way round"
        }
        if requirement.unit != nil, requirement.quantityUnit == nil { return "the unit cannot be read again" }
        if (requirement.kind == .alternatives) != (requirement.alternatives != nil) {
            return "alternatives of no kind"
        }
        guard requirement.kind != .text else { return nil }
        // A number before a unit that begins with one is read as another number: `5` under the head 万元 prints `5 万元`;
        // powers of ten inside a unit are no better.
        let choices = requirement.alternatives ?? [requirement]
        let isNumeric = choices.contains { choice in
            choice.unit.map { $0.first?.isNumber == true || $0.contains("10^") || $0.contains("10*") }
                ?? false
        }
        if isNumeric { return nil }
        let printed = requirement.formatted()
        guard let again = try? RequirementReader.read(printed) else {
            return "its print is refused: \(printed)"
        }
        guard again.kind == requirement.kind, again.lower == requirement.lower,
            again.upper == requirement.upper,
            again.ordinal == requirement.ordinal, again.yes == requirement.yes,
            again.unit == requirement.unit, again.unitKind == requirement.unitKind,
            again.relativeTo == requirement.relativeTo, again.approximate == requirement.approximate
        else { return "its print reads otherwise: \(printed)" }
        return nil
    }

    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let unit = try? Unit(utf8: bytes) else { return nil }
        guard let again = try? Unit(code: unit.code, kind: unit.kind), again == unit,
            again.isComparable(with: unit)
        else { return "the code \(unit.code) cannot be read again" }
        _ = unit.legality
        // A pure number has no print.
        if unit.displayText.isEmpty { return nil }
        if unit.kind != nil { return nil }
        guard let shown = try? Unit(unit.displayText) else {
            return "the print \(unit.displayText) is refused"
        }
        let number = DecimalNumber(significand: 125, exponent: -1)
        if shown.isComparable(with: unit), shown.convert(number, to: unit) != number {
            return "the print \(unit.displayText) is another unit"
        }
        return nil
    }

    private static func number(_ text: String) -> String? {
        guard let number = DecimalNumber(text) else { return nil }
        guard DecimalNumber(number.description) == number else { return "\(number) reads otherwise" }
        let rounded = number.rounded(decimals: 2)
        if let difference = rounded.subtracting(number)?.magnitude,
            number.magnitude < DecimalNumber(1_000_000)
        {
            guard difference <= DecimalNumber(significand: 5, exponent: -3) else {
                return "\(number) rounds to \(rounded)"
            }
        }
        return nil
    }

    private static func header(_ text: String) -> String? {
        QuantityHeader(text).name.utf8.count <= text.utf8.count ? nil : "the name is longer than the head"
    }
}
