/// What is written into the audit trail: every kind of writing that there is.
public enum AuditAction: String, Sendable, Hashable, CaseIterable {
    /// A key was made.
    case keyCreated = "key.create"
    /// A key was taken back.
    case keyRevoked = "key.revoke"
    /// A one-time token for the first administrator was given out.
    case claimOffered = "key.offer"
    /// A scheme became the current one.
    case schemeAdded = "scheme.add"
    /// A standard was declared.
    case standardDeclared = "declaration.add"
    /// Declarations were loaded.
    case declarationsLoaded = "declaration.load"
    /// Records of a catalogue of standards were taken in.
    case catalogueImported = "catalogue.import"
    /// Enterprises were taken into the directory.
    case enterprisesImported = "enterprise.import"
    /// A list was taken in.
    case listImported = "list.import"
    /// The entries of a list were matched again.
    case listMatched = "list.match"
    /// A question was decided by a person.
    case reviewDecided = "review.decide"
    /// A value that was read without certainty was confirmed or corrected: a new version was recorded.
    case readingConfirmed = "declaration.confirm"
    /// Something was forgotten, as the law requires.
    case recordForgotten = "record.forget"
    /// An import was asked for as a job.
    case importRequested = "job.import"
    /// An import that was asked for was taken back.
    case importCancelled = "job.import.cancel"
    /// The evaluation of a category was asked for as a job.
    case evaluationRequested = "job.evaluate"
    /// An evaluation that was asked for was taken back.
    case evaluationCancelled = "job.evaluate.cancel"
    /// A category was evaluated anew by a job.
    case categoryEvaluated = "category.evaluate"

    /// The scope that it needs.
    public var scope: Scope {
        switch self {
        case .standardDeclared: .declare
        case .keyCreated, .keyRevoked, .claimOffered: .keys
        case .schemeAdded, .evaluationRequested, .evaluationCancelled, .categoryEvaluated: .schemes
        case .declarationsLoaded, .enterprisesImported, .importRequested, .importCancelled: .import
        case .catalogueImported: .catalogue
        case .listImported, .listMatched: .lists
        case .reviewDecided, .readingConfirmed: .review
        case .recordForgotten: .forget
        }
    }
}
