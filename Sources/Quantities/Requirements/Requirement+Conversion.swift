extension Requirement {
    /// The same promise in another unit; text and span stay those of the source.
    ///
    /// Bounds change places where a larger number is a smaller one in the other unit (mol/L and pH). A difference of
    /// temperatures stays one.
    ///
    /// - Returns: `nil` where there are no numbers or no unit, or where the units are not comparable.
    public func converted(to target: Unit) -> Requirement? {
        if kind == .alternatives {
            let each = (alternatives ?? []).compactMap { $0.converted(to: target) }
            guard !each.isEmpty, each.count == alternatives?.count else { return nil }
            var result = self
            result.alternatives = each
            if unit != nil { (result.unit, result.unitKind) = (target.code, target.kind) }
            return result
        }
        guard kind == .interval || kind == .value, let own = quantityUnit else { return nil }
        let target = own.kind == UnitKind.temperatureDifference ? target.asDifference ?? target : target
        guard let conversion = own.conversion(to: target), let ends = conversion.apply(lower, upper) else {
            return nil
        }
        var result = self
        (result.lower, result.upper) = ends
        if let nominal {
            guard let value = conversion.apply(nominal) else { return nil }
            result.nominal = value
        }
        (result.unit, result.unitKind) = (target.code, target.kind)
        return result
    }
}
