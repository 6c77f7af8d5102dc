public import Standards

/// Evaluates declarations under a scheme: items → columns → kernel → rankings and lists.
public struct Evaluator: Sendable {
    /// The scheme.
    public let scheme: Scheme
    let plan: EvaluationPlan
    let kernel: Kernel
    private let scope: ScopeMatcher
    private let builders: ItemBuilders
    /// Declarations in one piece of work; the same whatever the number of threads.
    private static let chunk = 512

    /// Creates an evaluator.
    public init(_ scheme: Scheme) {
        self.scheme = scheme
        plan = EvaluationPlan(scheme)
        kernel = Kernel(scheme)
        scope = ScopeMatcher([scheme])
        builders = ItemBuilders(plan)
    }

    /// Whether a declaration belongs to the category, by its names as they stand or by what they say
    /// (``ScopeMatcher``).
    func concerns(_ declaration: Declaration) -> Bool {
        scheme.concerns(declaration) || scope.match(declaration).scheme == scheme.id
    }

    /// Evaluates declarations.
    ///
    /// The same input gives the same bytes, whatever the number of threads.
    ///
    /// - Parameters:
    ///   - declarations: in any order; versions later than the day are left out, the latest remaining counts.
    ///     Those whose offerings all belong to other categories are left out too.
    ///   - verdicts: answers for the gates.
    ///   - asOf: the day whose state is asked for; `nil`: the cut-off day. The earlier of the two wins.
    ///   - threads: how many threads the work is spread over.
    public func evaluate(
        _ declarations: [Declaration], verdicts: [GateVerdict] = [], asOf: CalendarDate? = nil,
        threads: Int = 2
    ) -> Evaluation {
        let day = min(asOf ?? scheme.cutoff, scheme.cutoff)
        let numbers = Workers.map(count: declarations.count, chunk: Self.chunk, threads: threads) { range in
            range.map { StandardNumber(declarations[$0].standard.number) }
        }.flatMap { $0 }
        let candidates = Workers.map(count: declarations.count, chunk: Self.chunk, threads: threads) {
            range in
            range.filter { concerns(declarations[$0]) }
        }.flatMap { $0 }
        let selection = VersionSelection(declarations, numbers: numbers, candidates: candidates, day: day)
        let chosen = selection.chosen
        let gates = GateKeeper(scheme, verdicts: verdicts)
        let results = Workers.map(count: chosen.count, chunk: Self.chunk, threads: threads) { range in
            evaluate(chosen[range], of: declarations, gates: gates)
        }
        let standards = results.flatMap(\.standards)
        let summaries = results.flatMap(\.summaries)
        let lists = CategoryLists(scheme, summaries)
        var evaluation = Evaluation(
            scheme: scheme, asOf: day, standards: standards, rankings: lists.rankings,
            composite: lists.composite,
            shortlist: lists.shortlist, notes: [], summaries: summaries)
        evaluation.notes = EvaluationNotes(evaluation).all(
            selection, otherCategories: declarations.count - candidates.count, declarations)
        return evaluation
    }

    /// Evaluates one standard, and no other.
    ///
    /// - Parameters:
    ///   - versions: the versions of one standard of one enterprise, in any order.
    ///   - verdicts: answers for the gates.
    ///   - asOf: the day whose state is asked for; `nil`: the cut-off day.
    ///   - belonging: for each version whether it belongs to the category; `nil`: the names tell.
    /// - Returns: the result, the facts for the lists of the category (``CategoryLists``), the place of the version
    ///   that counts, and its items as the kernel reads them; `nil` where no version counts on the day.
    public func evaluateOne(
        _ versions: [Declaration], verdicts: [GateVerdict] = [], asOf: CalendarDate? = nil,
        belonging: [Bool]? = nil
    ) -> (result: StandardResult, summary: StandardSummary, version: Int, items: PackedItems)? {
        guard let (version, output) = output(versions, verdicts: verdicts, asOf: asOf, belonging),
            let result = output.standards.first, let summary = output.summaries.first
        else { return nil }
        return (result, summary, version, PackedItems(output.frame))
    }

    /// Evaluates one standard by itself; with the place of the version that counts.
    func output(
        _ versions: [Declaration], verdicts: [GateVerdict], asOf: CalendarDate?, _ belonging: [Bool]?
    ) -> (version: Int, output: Output)? {
        guard let chosen = choose(versions, asOf: asOf, belonging) else { return nil }
        let gates = GateKeeper(scheme, verdicts: verdicts)
        return (chosen.declaration, evaluate([chosen], of: versions, gates: gates))
    }

    /// What is found of a standard that has one version.
    public struct Single: Sendable {
        /// The facts for the lists of the category.
        public let summary: StandardSummary
        /// Its items as the kernel reads them.
        public let items: PackedItems
    }

    /// Evaluates standards, each by itself, that have one version each: one run of the kernel for all.
    ///
    /// - Parameters:
    ///   - declarations: the versions.
    ///   - numbers: their standard numbers.
    /// - Returns: in the order of the declarations what is found; `nil` where the version does not count on the cut-off day.
    public func evaluateEach(_ declarations: [Declaration], numbers: [StandardNumber]) -> [Single?] {
        var chosen: [VersionSelection.Chosen] = []
        for place in declarations.indices where concerns(declarations[place]) {
            if VersionSelection.isLater(declarations[place], than: scheme.cutoff) { continue }
            chosen.append(VersionSelection.Chosen(declaration: place, number: numbers[place]))
        }
        let output = evaluate(chosen[...], of: declarations, gates: GateKeeper(scheme, verdicts: []))
        var results: [Single?] = Array(repeating: nil, count: declarations.count)
        for (place, standard) in chosen.enumerated() {
            results[standard.declaration] = Single(
                summary: output.summaries[place],
                items: PackedItems(output.frame, output.items[place]))
        }
        return results
    }

    /// The version of one standard that counts on a day.
    private func choose(
        _ versions: [Declaration], asOf: CalendarDate?, _ belonging: [Bool]?
    ) -> VersionSelection.Chosen? {
        VersionSelection(
            versions, numbers: versions.map { StandardNumber($0.standard.number) },
            candidates: versions.indices.filter { belonging?[$0] ?? concerns(versions[$0]) },
            day: min(asOf ?? scheme.cutoff, scheme.cutoff)
        ).chosen.first
    }

    /// What is found of some standards.
    struct Output: Sendable {
        /// The items as they were read.
        let batch: ItemBatch
        let frame: ItemFrame
        var standards: [StandardResult] = []
        var summaries: [StandardSummary] = []
        /// The items of each standard.
        var items: [Range<Int>] = []
    }

    /// Items, kernel and results of some standards.
    private func evaluate(
        _ chosen: ArraySlice<VersionSelection.Chosen>, of declarations: [Declaration], gates: GateKeeper
    ) -> Output {
        var batch = ItemBatch(plan, capacity: chosen.count)
        builders.with { builder in
            for standard in chosen {
                builder.add(declarations[standard.declaration], at: standard.declaration, to: &batch)
            }
        }
        let frame = batch.frame(plan)
        let result = kernel.evaluate(frame, threads: 1)
        let assembler = ItemAssembler(plan: plan, batch: batch, result: result)
        let summarizer = StandardSummarizer(plan: plan)
        var output = Output(batch: batch, frame: frame)
        output.standards.reserveCapacity(chosen.count)
        output.summaries.reserveCapacity(chosen.count)
        for (standard, entry) in zip(chosen, batch.entries) {
            let declaration = declarations[standard.declaration]
            output.items.append(entry.items)
            let items = entry.items.map { assembler.item($0) }
            let counting = summarizer.counting(entry.items, in: batch)
            let representative = summarizer.representative(items, counting: counting)
            let gates = gates.answers(for: declaration, number: standard.number.normalized)
            output.standards.append(
                StandardResult(
                    enterprise: declaration.enterprise, standard: declaration.standard,
                    number: standard.number.normalized, version: declaration.version,
                    offerings: declaration.offerings, items: items, representative: representative,
                    gates: gates))
            let ranks = summarizer.ranks(
                items, counting: counting, offset: entry.items.lowerBound, frame: frame, kernel: result)
            output.summaries.append(
                summary(output.standards[output.standards.count - 1], declaration, ranks, counting.isEmpty))
        }
        return output
    }

    private func summary(
        _ result: StandardResult, _ declaration: Declaration,
        _ ranks: (tiers: [UInt8], segments: [UInt8], values: [Double]), _ withoutNamedGrade: Bool
    ) -> StandardSummary {
        let item = result.representative.map { result.items[$0] }
        var flags = scheme.flags(of: result.gates)
        if declaration.channel == nil { flags.insert(.preDeclared) }
        if withoutNamedGrade { flags.insert(.withoutNamedGrade) }
        if item?.baseFailed ?? false { flags.insert(.baseFailed) }
        let waits = item?.cells.contains { $0.status == .unconfirmed } ?? false
        if waits { flags.insert(.unconfirmed) }
        if !waits, item?.gradePending ?? false { flags.insert(.basePending) }
        return StandardSummary(
            enterprise: result.enterprise.id, number: result.number, offerings: Int32(result.offerings.count),
            tiers: ranks.tiers, segments: ranks.segments, values: ranks.values,
            grade: UInt8(item?.grade ?? 0), score: item?.score.map(\.hundredths), flags: flags)
    }
}

extension Scheme {
    /// Whether a declaration belongs to the category: one of its offerings bears one of the category's names, or
    /// nothing says what it is.
    public func concerns(_ declaration: Declaration) -> Bool {
        guard !categoryNames.isEmpty else { return true }
        var says = false
        for offering in declaration.offerings {
            guard let name = offering.commonName, !name.isEmpty else { continue }
            says = true
            if categoryNames.contains(name) || categoryNames.contains(NormalizedName.of(name)) { return true }
        }
        return !says
    }
}
