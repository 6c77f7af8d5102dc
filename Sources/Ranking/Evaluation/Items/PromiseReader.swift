import Quantities

/// Reads promises out of requirements, component by component.
///
/// Under *higher is better* the promise is the lower bound, under *lower is better* the upper one; a requirement
/// without the bound that counts promises nothing. A plain number is taken as stated, not guaranteed.
struct PromiseReader {
    private struct UnitKey: Hashable {
        var code: String
        var kind: String?
    }

    /// How numbers in one unit become numbers in the component's.
    private enum Route {
        case same
        case convert(UnitConversion)
        case incomparable
    }

    private let component: Component
    private let rounding: Rounding?
    private let acceptsNoUnit: Bool
    private let unitCode: String
    private let unitKind: String?
    private let ordinal: OrdinalReader?
    private var routes: [UnitKey: Route] = [:]

    init(_ component: Component, rounding: Rounding?) {
        self.component = component
        self.rounding = rounding
        if case .ordinal(let scale) = component.direction {
            ordinal = OrdinalReader(scale: scale)
        } else {
            ordinal = nil
        }
        let code = component.unit.code
        unitCode = code
        unitKind = component.unit.kind
        // A number without a unit is a pure number; a grade point or a count has nothing to be confused with.
        acceptsNoUnit =
            code.hasPrefix("{") || Unit.one.convert(DecimalNumber(1), to: component.unit) == DecimalNumber(1)
    }

    /// Reads the promise of a requirement.
    mutating func read(_ requirement: Requirement) -> Promise {
        if let alternatives = requirement.alternatives, !alternatives.isEmpty {
            return worst(of: alternatives)
        }
        switch component.direction {
        case .ordinal: return ordinal?.read(requirement) ?? .not(.notUnderstood)
        case .yesno: return yesno(requirement)
        case .higher, .lower, .nearest, .narrower: return numeric(requirement)
        }
    }

    private mutating func worst(of alternatives: [Requirement]) -> Promise {
        var result = read(alternatives[0])
        for alternative in alternatives.dropFirst() {
            let promise = read(alternative)
            if promise.isWorse(than: result, higherIsBetter: component.direction.higherIsBetter) {
                result = promise
            }
        }
        return result
    }

    private func yesno(_ requirement: Requirement) -> Promise {
        switch requirement.kind {
        case .absence: Promise(status: .ranked, value: DecimalNumber(1))
        case .yesno:
            requirement.yes.map { Promise(status: .ranked, value: DecimalNumber($0 ? 1 : 0)) }
                ?? .not(.notUnderstood)
        case .text, .alternatives: .not(.notUnderstood)
        case .interval, .value, .ordinal: .not(.incomparableUnit(requirement.unit ?? ""))
        }
    }

    private mutating func numeric(_ requirement: Requirement) -> Promise {
        switch requirement.kind {
        case .interval, .value: break
        case .absence:
            // Nothing may be found: the strictest promise there is where less is better.
            guard case .lower = component.direction else { return .not(.incomparableUnit("")) }
            return Promise(status: .ranked, value: DecimalNumber(0))
        case .ordinal: return .not(.incomparableUnit(requirement.ordinal?.scale ?? ""))
        case .yesno, .text, .alternatives: return .not(.notUnderstood)
        }
        if isTooLong(requirement.lower) || isTooLong(requirement.upper) { return .not(.tooManyDigits) }
        let lower: Requirement.Bound?
        let upper: Requirement.Bound?
        switch route(requirement) {
        case .incomparable: return .not(.incomparableUnit(requirement.unit ?? ""))
        case .same: (lower, upper) = (requirement.lower, requirement.upper)
        case .convert(let conversion):
            guard let ends = conversion.apply(requirement.lower, requirement.upper) else {
                return .not(.incomparableUnit(requirement.unit ?? ""))
            }
            (lower, upper) = ends
        }
        guard var promise = promise(lower, upper, isPlain: requirement.kind == .value) else {
            return .not(.promisesNothing)
        }
        promise.statedOnly = requirement.kind == .value || requirement.approximate
        return rounded(promise)
    }

    private func promise(_ lower: Requirement.Bound?, _ upper: Requirement.Bound?, isPlain: Bool) -> Promise?
    {
        switch component.direction {
        case .higher: return lower.map { Promise(status: .ranked, value: $0.value, isOpen: !$0.closed) }
        case .lower: return upper.map { Promise(status: .ranked, value: $0.value, isOpen: !$0.closed) }
        case .nearest(let target):
            guard let lower, let upper, let below = target.subtracting(lower.value)?.magnitude,
                let above = upper.value.subtracting(target)?.magnitude
            else { return nil }
            // The farther end decides; equally far, the distance is reached unless both ends are open.
            if below == above {
                return Promise(status: .ranked, value: below, isOpen: !lower.closed && !upper.closed)
            }
            let decisive = below > above ? lower : upper
            return Promise(
                status: .ranked, value: DecimalNumber.maximum(below, above), isOpen: !decisive.closed)
        case .narrower:
            // A plain number says nothing about the spread.
            guard !isPlain, let lower, let upper, let width = upper.value.subtracting(lower.value) else {
                return nil
            }
            return Promise(status: .ranked, value: width, isOpen: !lower.closed || !upper.closed)
        case .ordinal, .yesno: return nil
        }
    }

    /// Rounds by GB/T 8170. A bound that rounding moves is closed afterwards: values beyond it round to it.
    private func rounded(_ promise: Promise) -> Promise {
        guard let rounding, let value = promise.value else { return promise }
        let interval = RoundingInterval(rawValue: rounding.interval) ?? .one
        let number = value.rounded(decimals: rounding.decimals, interval: interval)
        var result = promise
        result.value = number
        result.isOpen = promise.isOpen && number == value
        return result
    }

    private func isTooLong(_ bound: Requirement.Bound?) -> Bool {
        guard let bound else { return false }
        return bound.value.significand.magnitude >= 1_000_000_000_000_000
            && bound.value.significantDigits > 15
    }

    private mutating func route(_ requirement: Requirement) -> Route {
        guard let code = requirement.unit else { return acceptsNoUnit ? .same : .incomparable }
        if code == unitCode, requirement.unitKind == unitKind { return .same }
        let key = UnitKey(code: code, kind: requirement.unitKind)
        if let known = routes[key] { return known }
        let route: Route
        if let unit = try? Unit(code: code, kind: requirement.unitKind) {
            route =
                unit == component.unit
                ? .same : unit.conversion(to: component.unit).map { Route.convert($0) } ?? .incomparable
        } else {
            route = .incomparable
        }
        routes[key] = route
        return route
    }
}
