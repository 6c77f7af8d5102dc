import Quantities

/// A part of a sentence cut where its requirement begins: `泄漏电流` and `应不大于0.25 mA`.
struct RequirementPhrase {
    /// What stands before.
    var subject: String
    /// The requirement as written, without 应.
    var text: String
    /// What it says.
    var requirement: Requirement
    /// Whether 应, 不得 or 须 says that it is required.
    var isModal: Bool

    /// Cuts a part of a sentence; `nil` where it requires nothing that is a quantity.
    ///
    /// - Parameters:
    ///   - part: the part.
    ///   - isStretch: whether it is to tell what something holds for, where 大于 alone is a comparison.
    init?(_ part: String, isStretch: Bool = false) {
        // No part of a sentence is that long; what is was not meant to be read.
        guard part.utf8.count <= 1200,
            part.unicodeScalars.contains(where: { PlainText.isDigit($0) || PlainText.isHan($0) })
        else {
            return nil
        }
        var from = part.startIndex
        // 应 may be part of a name (`反应时间应小于 1 s`), so each place is tried until one reads.
        while let place = Self.next(in: part, from: from, isStretch) {
            let subject = PlainText.trimmed(part[..<place])
            let rest = String(part[place...])
            if let (text, requirement) = Self.read(rest) {
                self.subject = subject
                self.text = text
                self.requirement = requirement
                isModal = PlainText.holds(rest, anyOf: ["应", "不得", "须"]) || subject.ends(with: "应")
                return
            }
            from = part.index(after: place)
        }
        return nil
    }

    /// The next place at which a requirement may begin.
    private static func next(in part: String, from: String.Index, _ isStretch: Bool) -> String.Index? {
        var place = from
        let scalars = part.unicodeScalars
        while place < part.endIndex {
            guard beginnings.contains(scalars[place]) else {
                scalars.formIndex(after: &place)
                continue
            }
            let rest = part[place...]
            if scalars[place] == "应", endsWord(scalars, place) {
                scalars.formIndex(after: &place)
                continue
            }
            if SentenceWords.starts.contains(where: { rest.begins(with: $0) }) { return place }
            if isStretch, SentenceWords.comparisons.contains(where: { rest.begins(with: $0) }) {
                return place
            }
            scalars.formIndex(after: &place)
        }
        return nil
    }

    /// Whether 应 ends a word: 响应, 反应; or another one follows, which is the modal.
    private static func endsWord(_ scalars: String.UnicodeScalarView, _ place: String.Index) -> Bool {
        let next = scalars.index(after: place)
        if next < scalars.endIndex, scalars[next] == "应" { return true }
        guard place > scalars.startIndex else { return false }
        return "响反效适供对相呼感".unicodeScalars.contains(scalars[scalars.index(before: place)])
    }

    /// The first characters of these words.
    private static let beginnings = Set(
        (SentenceWords.starts + SentenceWords.comparisons).compactMap(\.unicodeScalars.first))

    /// Reads a requirement at the start of a text.
    private static func read(_ text: String) -> (String, Requirement)? {
        var phrase = PlainText.trimmed(text, also: "。；;:：")
        phrase = withoutModal(phrase)
        for candidate in [phrase, withoutEnd(phrase), withoutStandard(phrase)] {
            // What still has 应 in it was cut inside a name: 反|应时间应小于 1 s.
            guard !PlainText.holds(candidate, anyOf: ["应", "须"]),
                let requirement = ValueReader.read(candidate, unit: nil)
            else { continue }
            switch requirement.kind {
            case .interval, .value, .ordinal:
                return (candidate, requirement)
            default: continue
            }
        }
        return nil
    }

    /// `应在 5～35 ℃之间` → `5～35 ℃`; `不应大于` stays, which is a comparison.
    private static func withoutModal(_ text: String) -> String {
        var rest = text[...]
        var changed = true
        while changed {
            changed = false
            for modal in SentenceWords.modals where rest.begins(with: modal) {
                rest = rest.dropFirst(modal.count)
                changed = true
                break
            }
            while rest.first?.isWhitespace ?? false { rest = rest.dropFirst() }
        }
        for limit in ["不超过", "不大于", "不应超过", "不应大于", "不得超过"] where rest.begins(with: limit) {
            // 不超过±2 mm: the deviation is the limit.
            let deviation = PlainText.trimmed(rest.dropFirst(limit.count))
            if deviation.begins(with: "±") { return deviation }
        }
        if rest.begins(with: "不应") { return "不" + rest.dropFirst(2) }
        if rest.begins(with: "为±") || rest.begins(with: "为 ±") { return String(rest.dropFirst()) }
        if rest.begins(with: "不能") { return "不" + rest.dropFirst(2) }
        if rest.begins(with: "不允许") { return "不" + rest.dropFirst(3) }
        return String(rest)
    }

    /// `不低于 GB/T 4208 中 IP54 的规定` → `不低于IP54`.
    private static func withoutStandard(_ text: String) -> String {
        guard StandardNumberScanner.mayHoldNumber(text) else { return text }
        let scalars = Array(text.unicodeScalars)
        guard let match = StandardNumberScanner.numbers(in: scalars, first: true).first else { return text }
        var rest = PlainText.trimmed(String(String.UnicodeScalarView(scalars[match.range.upperBound...])))
        for word in ["中规定的", "规定的", "中的", "中"] where rest.begins(with: word) {
            rest = PlainText.trimmed(rest.dropFirst(word.count))
            let before = String(String.UnicodeScalarView(scalars[..<match.range.lowerBound]))
            return withoutEnd(PlainText.trimmed(before) + rest)
        }
        return text
    }

    /// Without the words behind a range or a value that add nothing.
    private static func withoutEnd(_ text: String) -> String {
        var rest = text[...]
        for end in ["的范围内", "范围内", "范围之内", "之间", "之内", "的要求", "的规定", "的范围", "范围"] where rest.ends(with: end) {
            rest = rest.dropLast(end.count)
            break
        }
        return PlainText.trimmed(rest)
    }
}
