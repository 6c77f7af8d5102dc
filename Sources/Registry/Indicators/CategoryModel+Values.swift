import Ranking
import Standards

extension CategoryModel {
    /// A part of the standards in the order of an indicator's values; `nil` where there is no such indicator.
    func values(
        of indicator: Int, _ order: ValueOrder, from position: ListPosition, limit: Int,
        _ reader: EntryReader
    ) throws -> ListPart<ValueEntry>? {
        guard scheme.indicators.indices.contains(indicator) else { return nil }
        let order = valueOrders.places(
            of: indicator, order, summaries,
            columns: ColumnLayout(scheme.indicators).componentColumns[indicator])
        return try Registry.part(
            of: order.places, from: position, limit: limit, key: { finding($0).standard }
        ) { place in
            let finding = finding(place)
            return ValueEntry(
                entry: try reader.entry(finding, scheme, indicator: indicator),
                state: finding.summary.hasComparable(indicator)
                    ? .comparable
                    : try reader.isDeclared(indicator, finding, scheme)
                        ? .notComparable : .notDeclared)
        }
    }
}

extension EntryReader {
    /// Whether something is declared under a name of an indicator, or may be: what is worked out from others has no name.
    func isDeclared(_ indicator: Int, _ finding: CategoryModel.Finding, _ scheme: Scheme) throws -> Bool {
        let names = scheme.indicators[indicator].components.compactMap { component in
            if case .declared(let names) = component.source { names } else { nil }
        }
        guard !names.isEmpty else { return true }
        let known = Set(names.flatMap { $0 })
        return try declaredIndicators(finding.declaration).contains { declared in
            known.contains(NormalizedName.of(declared.name))
                || known.contains(NormalizedName.full(parents: declared.parents, name: declared.name))
        }
    }
}
