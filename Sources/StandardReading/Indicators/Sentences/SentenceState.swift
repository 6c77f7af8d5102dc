import Quantities

/// A requirement of a sentence and what it is of.
struct SentenceFinding {
    var phrase: RequirementPhrase
    var subject: SentenceSubject
}

/// What has been read of a sentence, part by part.
struct SentenceState {
    /// The requirements so far.
    var found: [SentenceFinding] = []
    /// The place in ``found`` of the requirement of the part before.
    var last: Int?
    /// Whether a part tells what to do in a test.
    var isDoubtful = false
    private var conditions: [String] = []

    /// Keeps a condition for the parts that follow.
    mutating func add(condition: String) { conditions.append(condition) }

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
        for condition in conditions {
            var text = condition
            if text.ends(with: "的") || text.ends(with: "时") { text.removeLast() }
            if let (name, value) = SentenceSubject.stretch(text) {
                subject.segment[name] = value
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
