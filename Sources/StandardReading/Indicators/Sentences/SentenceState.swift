import Quantities

/// What has been read of a sentence, part by part.
struct SentenceState {
    /// The requirements so far.
    var found: [SentenceFinding] = []
    /// The place in ``found`` of the requirement of the part before.
    var last: Int?
    /// Whether a part tells what to do in a test.
    var isDoubtful = false
    private var conditions: [String] = []
    /// What stands before a colon: `揽收时限：同城不超过 2 h，异地不超过 4 h`.
    private var head: String?
    /// The subject of a part that requires no quantity: `泄漏电流应符合 GB 4706.1，且不大于 0.25 mA`.
    private var pending: SentenceSubject?

    /// Keeps a condition for the parts that follow.
    mutating func add(condition: String) { conditions.append(condition) }

    /// Takes what stands before a colon off a part.
    mutating func takeHead(_ part: String) -> String {
        guard let colon = part.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return part }
        let before = SentenceSubject.withoutMarker(String(part[..<colon]))
        let scalars = before.unicodeScalars
        guard (2...14).contains(scalars.count), !scalars.contains(where: PlainText.isDigit) else {
            return part
        }
        head = before
        return PlainText.trimmed(part[part.index(after: colon)...])
    }

    /// Keeps the subject of a part that requires no quantity.
    mutating func pass(_ part: String, products: Set<String>) {
        last = nil
        guard let modal = ["应", "不得", "须"].compactMap({ PlainText.firstRange(of: $0, in: part) }).first else {
            return
        }
        let subject = SentenceSubject(String(part[..<modal.lowerBound]), products: products)
        pending = subject.names.isEmpty ? nil : subject
    }

    /// Keeps a requirement, under the conditions before it; a part without a subject is of the item before it.
    mutating func begin(_ phrase: RequirementPhrase, _ subject: SentenceSubject) {
        var subject = subject
        if subject.names.isEmpty, let last {
            let before = found[last].subject
            subject.names = before.names
            if subject.grade == nil, subject.segment.isEmpty {
                subject.confidence = min(subject.confidence, 0.85)
            }
        }
        if subject.names.isEmpty, last == nil, let pending {
            subject.names = pending.names
            subject.parents = pending.parents
            subject.confidence = min(subject.confidence, pending.confidence, 0.88)
        }
        if let head {
            if !subject.names.isEmpty {
                subject.parents.insert(head, at: 0)
                subject.confidence = min(subject.confidence, 0.85)
            } else {
                subject.names = [head]
            }
        }
        for condition in conditions {
            var text = condition
            if text.ends(with: "的") || text.ends(with: "时") { text.removeLast() }
            if let (name, value) = SentenceSubject.stretch(text) {
                subject.add(segment: name, value)
            } else if GradeWords.isGrade(text) {
                subject.grade = text
            } else {
                subject.add(condition: condition)
            }
        }
        found.append(SentenceFinding(phrase: phrase, subject: subject))
        last = found.count - 1
    }

    /// `不小于 5 mm，且不大于 10 mm`: two ends of one requirement.
    mutating func join(_ phrase: RequirementPhrase) -> Bool {
        guard let last, ["", "且", "并", "并且", "同时", "但"].contains(phrase.subject) else { return false }
        let whole = found[last].phrase.text + "且" + phrase.text
        guard let requirement = try? RequirementReader.read(whole), requirement.kind == .interval,
            requirement.lower != nil, requirement.upper != nil
        else { return false }
        found[last].phrase.text = whole
        found[last].phrase.requirement = requirement
        return true
    }
}
