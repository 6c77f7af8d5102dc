@testable import Quantities

extension Requirement {
    /// The requirement in the notation of `PhraseTable`.
    var summary: String {
        var words: [String] = []
        switch kind {
        case .interval:
            let low = lower.map { ($0.closed ? "[" : "(") + $0.value.description } ?? "("
            let high = upper.map { $0.value.description + ($0.closed ? "]" : ")") } ?? ")"
            words.append("\(low),\(high)")
        case .value: words.append("=" + (lower?.value.description ?? ""))
        case .ordinal: words.append("\(ordinal?.scale ?? ""):\(ordinal?.from ?? "")..\(ordinal?.to ?? "")")
        case .absence: words.append("absent")
        case .yesno: words.append(yes == true ? "yes" : "no")
        case .text: words.append("text")
        case .alternatives: words.append((alternatives ?? []).map(\.summary).joined(separator: " | "))
        }
        if let unit { words.append(unit) }
        if let unitKind { words.append("<\(unitKind)>") }
        if let nominal { words.append("nominal \(nominal)") }
        if let relativeTo { words.append("of \(relativeTo)") }
        if approximate { words.append("about") }
        if confidence < 0.9, kind != .text { words.append("?") }
        return words.joined(separator: " ")
    }

    /// The summary of what a text is read as, or of the error.
    static func summary(of text: String) -> String {
        do throws(RequirementError) {
            return try RequirementReader.read(text).summary
        } catch {
            return switch error {
            case .badNumber(let text, let span): "!number \(text) \(span)"
            case .unknownUnit(let text, let span): "!unit \(text) \(span)"
            case .tooLong(let bytes): "!tooLong \(bytes)"
            case .empty: "!empty"
            case .notUTF8: "!notUTF8"
            }
        }
    }
}
