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
        guard let conversion = own.conversion(to: target) else { return nil }
        var result = self
        do {
            result.lower = try lower?.converted(by: conversion)
            result.upper = try upper?.converted(by: conversion)
            result.nominal = try nominal.map {
                try Bound(value: $0, closed: true).converted(by: conversion).value
            }
        } catch {
            return nil
        }
        if conversion.isDecreasing { swap(&result.lower, &result.upper) }
        (result.unit, result.unitKind) = (target.code, target.kind)
        return result
    }
}

extension Requirement.Bound {
    /// A number that does not fit the other unit.
    private struct Unfit: Error {}

    fileprivate func converted(by conversion: UnitConversion) throws -> Requirement.Bound {
        guard let value = conversion.apply(value) else { throw Unfit() }
        return Requirement.Bound(value: value, closed: closed)
    }
}
