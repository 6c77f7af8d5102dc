import Standards

/// For whom a report is made.
public enum ReportView: String, Sendable, CaseIterable {
    /// For everybody. Points of form are named neither by rule nor by enterprise; what verdicts rest on, such as
    /// credit records, is left out.
    case `public`
    /// For the regulator: everything.
    case regulator
}

/// What of an evaluation a report shows: which standards, and what becomes of their places in lists.
struct ReportSelection {
    let evaluation: Evaluation
    let view: ReportView
    /// The standards shown, by their place in the evaluation.
    let standards: [Int]
    /// The place in the report of each standard; `nil` where it is not shown.
    private let places: [Int?]

    /// In public a standard that a confirmed defect of form bars from all lists is not shown.
    init(_ evaluation: Evaluation, _ view: ReportView) {
        self.evaluation = evaluation
        self.view = view
        var places: [Int?] = []
        var standards: [Int] = []
        for (index, summary) in evaluation.summaries.enumerated() {
            let hidden = view == .public && summary.flags.contains(.barredByForm)
            places.append(hidden ? nil : standards.count)
            if !hidden { standards.append(index) }
        }
        self.places = places
        self.standards = standards
    }

    /// Whether a standard is shown at all.
    func isShown(_ standard: Int) -> Bool { places[standard] != nil }

    /// Places in the report of a list's standards.
    func places(_ list: [Int]) -> [Int] { list.compactMap { places[$0] } }

    /// The gates that are shown, by their place in the scheme. Were the form gate shown where it is fulfilled,
    /// its absence would tell where it is not.
    var gates: [Int] {
        evaluation.scheme.gates.indices.filter {
            view == .regulator || evaluation.scheme.gates[$0].check != .form
        }
    }

    /// Counts are always given by enterprise, by standard and by offering, with the date.
    var counts: (enterprises: Int, standards: Int, offerings: Int) { counts(standards) }

    /// The counts of some standards, by their places in the evaluation.
    func counts(_ standards: [Int]) -> (enterprises: Int, standards: Int, offerings: Int) {
        var enterprises: Set<String> = []
        var offerings = 0
        for standard in standards {
            enterprises.insert(evaluation.standards[standard].enterprise.id)
            offerings += evaluation.standards[standard].offerings.count
        }
        return (enterprises.count, standards.count, offerings)
    }

    /// Whether a reader is told that the standard waits for something.
    func isPending(_ standard: Int) -> Bool {
        let flags = evaluation.summaries[standard].flags
        if flags.contains(.pending) || flags.contains(.basePending) { return true }
        return view == .regulator && flags.contains(.formPending)
    }
}

extension StandardResult {
    /// Whether the public is told that a gate waits for an answer: not of points of form, which only the owner and
    /// the regulator may see before a person has confirmed them.
    public func isPublicallyPending(under scheme: Scheme) -> Bool {
        zip(scheme.gates, gates).contains { $0.check != .form && $1.answer == .unknown }
    }
}
