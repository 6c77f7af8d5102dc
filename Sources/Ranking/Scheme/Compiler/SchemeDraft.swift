import Diagnostics
import Quantities
import Standards

/// A scheme between its file and its compiled form: names resolved, places kept, gaps where a finding was made.
struct SchemeDraft {
    var attributes: [Attribute] = []
    var attributeSpans: [Span] = []
    /// How many of the attributes stand under `attributes:`; the rest are inputs.
    var scopeCount = 0
    var varieties: [Variety] = []
    var varietySpans: [Span] = []
    /// Whether every variety, and every mention of one, was understood.
    var varietiesAreKnown = true
    var sources: [SourceStandard] = []
    var sourceSpans: [Span] = []
    var gates: [Gate] = []
    var indicators: [DraftIndicator] = []
    var cutoff: CalendarDate?
    /// The category's names and scope, with their places.
    var scope = DraftScope()
    var grading: DraftGrading?
    var coreException: LocalizedText?
    var indicatorsSpan = Span.start
    /// Where standards are cited: every source of a threshold, limit or gate.
    var citations: [Citation] = []
}

/// One place that cites a source.
struct Citation {
    var source: ThresholdSource
    var span: Span
}

/// The scope of a draft, each entry with its place.
struct DraftScope {
    /// A text of the file.
    struct Entry {
        var text: String
        var span: Span
    }

    var categories: [Entry] = []
    var names: [Entry] = []
    var excludes: [Entry] = []
    var notFor: [Entry] = []
    var classes: [Entry] = []
}

/// The grading of a draft.
struct DraftGrading {
    var method: String
    var points: [TierLevel: DecimalNumber]
    var pointSpans: [TierLevel: Span]
    var shortlistFrom: DecimalNumber?
    var span: Span
}

/// One indicator of a draft.
struct DraftIndicator {
    var id: String
    var span: Span
    var name: LocalizedText
    var role: SchemeIndicator.Role
    var varieties: [Int]
    var components: [DraftComponent]
    /// A range, whose two components are the ends of one declared value.
    var isRange: Bool
    var tiers: [Tier]
    var tierSpans: [Span]
    var segments: [DraftSegment]
    /// Whether the segments stand under `segments:`.
    var isSegmented: Bool
    var acceptedMethods: [String]
    var rounding: Rounding?
    var weight: DecimalNumber?
    var weightSpan: Span?
}

/// One component of a draft; unit and direction are `nil` where a finding was made.
struct DraftComponent {
    var id: String
    var span: Span
    var name: LocalizedText
    var names: [String]
    var direction: Component.Direction?
    var unit: Unit?
    var derivedNode: SchemeNode?
    var derived: Expression?
    /// The place in ``ColumnLayout``.
    var column: Int
}

/// One segment of a draft; gaps where a finding was made.
struct DraftSegment {
    var condition: SegmentCondition?
    var span: Span
    /// `thresholds[tier][component]`
    var thresholds: [[DraftThreshold?]]
    var limit: [DraftThreshold?]?
    var limitSpan: Span?
    var source: ThresholdSource?
    var sourceSpan: Span?
}

/// One threshold of a draft.
struct DraftThreshold {
    var threshold: Threshold
    var span: Span
}
