import Quantities
public import Standards

extension Evaluator {
    /// Explains one standard, indicator by indicator.
    ///
    /// - Parameter versions: the versions of one standard of one enterprise, in any order.
    /// - Returns: `nil` where no version counts on the day.
    public func explain(_ versions: [Declaration], asOf: CalendarDate? = nil) -> Explanation? {
        guard let found = evaluateOne(versions, asOf: asOf) else { return nil }
        return explain(versions[found.version], result: found.result)
    }

    /// Explains one standard whose result is known.
    ///
    /// - Parameters:
    ///   - declaration: the version that counts.
    ///   - result: its result under this scheme.
    public func explain(_ declaration: Declaration, result: StandardResult) -> Explanation {
        var builder = ItemBuilder(plan)
        var batch = ItemBatch(plan, capacity: 1)
        builder.add(declaration, at: 0, to: &batch)
        let items = zip(result.items, batch.items.indices).map { item, place in
            ItemExplainer(plan: plan, declaration: declaration, batch: batch, place: place, item: item)
                .explain()
        }
        return Explanation(
            enterprise: declaration.enterprise, standard: declaration.standard, items: items,
            representative: result.representative)
    }
}
