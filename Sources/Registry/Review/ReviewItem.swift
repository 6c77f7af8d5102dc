public import Diagnostics
public import Standards

/// What a person is asked.
public enum ReviewKind: String, Sendable, Hashable, CaseIterable {
    /// Which enterprise of the directory an entry of a list means.
    case listEnterprise = "list-enterprise"
    /// Which declared standard an entry of a list means.
    case listStandard = "list-standard"
    /// Which category a standard belongs to.
    case scope
    /// Whether a value that was read without certainty stands so in the document.
    case reading

    /// What a person calls it.
    public var title: LocalizedText {
        switch self {
        case .listEnterprise: LocalizedText(zh: "名单所指的企业", en: "the enterprise that a list means")
        case .listStandard: LocalizedText(zh: "名单所指的标准", en: "the standard that a list means")
        case .scope: LocalizedText(zh: "标准所属的类别", en: "the category of a standard")
        case .reading: LocalizedText(zh: "读得没有把握的数值", en: "a value read without certainty")
        }
    }
}

/// One of the answers that a question allows.
public struct ReviewCandidate: Sendable, Hashable, Codable {
    /// What it stands for, the same in every database: `USCC:9111…`.
    public var key: String
    /// What a person calls it.
    public var title: String
    /// How likely it is, 0 to 1.
    public var score: Double
    /// Why it may be the one.
    public var reasons: [String]

    /// An answer.
    public init(key: String, title: String, score: Double, reasons: [String]) {
        self.key = key
        self.title = title
        self.score = score
        self.reasons = reasons
    }
}

/// A question that is to be put to a person.
public struct ReviewDraft: Sendable, Hashable {
    /// What is asked.
    public var kind: ReviewKind
    /// About what: the same text whenever the same is asked.
    public var subject: String
    /// What a person and the program need to know beside the candidates: a JSON object.
    public var payload: String
    /// The answers, the likeliest first.
    public var candidates: [ReviewCandidate]

    /// A question.
    public init(kind: ReviewKind, subject: String, payload: String, candidates: [ReviewCandidate]) {
        self.kind = kind
        self.subject = subject
        self.payload = payload
        self.candidates = candidates
    }
}

/// How a question was answered.
public struct ReviewDecision: Sendable, Hashable {
    /// The answers.
    public enum Outcome: Sendable, Hashable {
        /// One of the candidates, by its key.
        case chosen(String)
        /// None of them.
        case none
        /// The question fell away: what was asked is known by now.
        case moot
    }

    /// The answer.
    public var outcome: Outcome
    /// Why.
    public var reason: String
    /// When.
    public var at: Timestamp
    /// By whom.
    public var by: String
}

/// A question with what became of it. Nothing of it is overwritten: a later decision stands beside the earlier.
public struct ReviewItem: Sendable, Hashable {
    /// Where a question stands.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// It waits for a person.
        case open
        /// It is answered, or fell away.
        case decided
        /// The same is asked anew with other candidates.
        case replaced
    }

    /// Its number.
    public var id: Int
    /// The question.
    public var draft: ReviewDraft
    /// When it was put.
    public var openedAt: Timestamp
    /// The decisions, the latest last; that one counts.
    public var decisions: [ReviewDecision]
    /// Where it stands.
    public var state: State
}
