public import Standards

extension Evaluator {
    /// Explains one standard, indicator by indicator.
    ///
    /// - Parameter versions: the versions of one standard of one enterprise, in any order.
    /// - Returns: `nil` where no version counts on the day.
    public func explain(_ versions: [Declaration], asOf: CalendarDate? = nil) -> Explanation? {
        explainOne(versions, asOf: asOf)?.explanation
    }

    /// Evaluates and explains one standard.
    ///
    /// - Parameters:
    ///   - versions: the versions of one standard of one enterprise, in any order.
    ///   - verdicts: answers for the gates.
    ///   - asOf: the day whose state is asked for; `nil`: the cut-off day.
    ///   - belonging: whether each version belongs to the category, as ``evaluateOne(_:verdicts:asOf:belonging:)`` takes it.
    /// - Returns: the explanation, the result, and the place of the version that counts; `nil` where no version
    ///   counts on the day.
    public func explainOne(
        _ versions: [Declaration], verdicts: [GateVerdict] = [], asOf: CalendarDate? = nil,
        belonging: [Bool]? = nil
    ) -> (explanation: Explanation, result: StandardResult, version: Int)? {
        guard let (version, output) = output(versions, verdicts: verdicts, asOf: asOf, belonging),
            let result = output.standards.first
        else { return nil }
        let declaration = versions[version]
        let items = zip(result.items, output.batch.items.indices).map { item, place in
            ItemExplainer(plan: plan, declaration: declaration, batch: output.batch, place: place, item: item)
                .explain()
        }
        let explanation = Explanation(
            enterprise: declaration.enterprise, standard: declaration.standard, items: items,
            representative: result.representative)
        return (explanation, result, version)
    }
}
