import Quantities

/// Reads the requirement in a cell, with what its headings say.
enum ValueReader {
    /// Reads one value.
    static func read(_ text: String, unit: Unit?, bound: QuantityHeader.Bound?) -> Requirement {
        let written = PlainText.trimmed(text)
        if unit?.code == "{grade}", isHalfGrade(written) {
            var half = Requirement(
                text: written, kind: .ordinal, ordinal: .init(scale: "级", from: written, to: written),
                confidence: 0.9)
            apply(bound, ordinal: &half)
            return half
        }
        guard var result = read(written, unit: unit) else {
            return Requirement(text: written, kind: .text, confidence: 0.6)
        }
        switch result.kind {
        case .value: apply(bound, &result)
        case .text: result.confidence = textConfidence(written)
        case .ordinal: apply(bound, ordinal: &result)
        case .interval:
            // The same said twice is no doubt; what contradicts the heading is.
            if let bound, contradicts(bound, result) { result.confidence = min(result.confidence, 0.7) }
        default: break
        }
        return result
    }

    /// Reads a requirement. Where only its unit is unknown its numbers are kept and a person is to look.
    static func read(_ text: String, unit: Unit?) -> Requirement? {
        do throws(RequirementError) {
            return try RequirementReader.read(text, unit: unit)
        } catch {
            guard case .unknownUnit(_, let span) = error else { return nil }
            let bytes = Array(text.utf8)
            let rest = String(decoding: bytes[..<span.lowerBound] + bytes[span.upperBound...], as: UTF8.self)
            guard var result = try? RequirementReader.read(rest),
                result.kind == .interval || result.kind == .value
            else { return nil }
            result.text = text
            result.span = 0..<bytes.count
            result.confidence = min(result.confidence, 0.6)
            return result
        }
    }

    /// `3-4` of a scale of grades lies between two, and is no range.
    private static func isHalfGrade(_ text: String) -> Bool {
        let parts = text.utf8.split(whereSeparator: { $0 == UInt8(ascii: "-") })
        guard text.utf8.count == 3, parts.count == 2, let low = parts[0].first, let high = parts[1].first
        else {
            return false
        }
        return high == low + 1
    }

    /// Makes a plain number the end that the heading says.
    private static func apply(_ bound: QuantityHeader.Bound?, _ result: inout Requirement) {
        guard let bound, let value = result.lower?.value else { return }
        bound.make(&result, of: value)
    }

    private static func apply(_ bound: QuantityHeader.Bound?, ordinal result: inout Requirement) {
        guard let bound, let ordinal = result.ordinal, ordinal.from == ordinal.to else { return }
        switch bound {
        case .atLeast, .above: result.ordinal?.to = nil
        case .atMost, .below: result.ordinal?.from = nil
        }
        if bound == .above || bound == .below { result.confidence = min(result.confidence, 0.6) }
    }

    private static func contradicts(_ bound: QuantityHeader.Bound, _ result: Requirement) -> Bool {
        switch bound {
        case .atLeast, .above: result.lower == nil
        case .atMost, .below: result.upper == nil
        }
    }

    /// A text is right as a text; one with numbers may hold a requirement that was not understood.
    private static func textConfidence(_ text: String) -> Double {
        text.unicodeScalars.contains(where: PlainText.isDigit) ? 0.75 : 0.95
    }
}
