import Quantities

extension DeclarationSampler {
    /// Appends the requirement of one component.
    mutating func appendValue(
        _ component: ComponentPlan, _ segment: SegmentPlan, _ skill: Double, name: [UInt8]
    ) {
        switch component.form {
        case .yesno:
            PhraseWriter.appendWords(Self.yes[generator.below(Self.yes.count)], to: &text)
        case .ordinal(let scale):
            var place = scale.count - 1
            if let model = segment.model(component.column, component, attributes: attributes) {
                place = Swift.max(
                    0, Swift.min(place, model.draw(quality: skill, generator: &generator).value))
            }
            PhraseWriter.appendWords(scale[place], to: &text)
        case .nearest(let target):
            appendAround(target, component, segment, skill)
        case .narrower:
            appendAround(DecimalNumber(0), component, segment, skill)
        case .higher, .lower:
            appendBound(component, segment, skill, name: name)
        }
    }

    private mutating func appendBound(
        _ component: ComponentPlan, _ segment: SegmentPlan, _ skill: Double, name: [UInt8]
    ) {
        var isHigher = false
        if case .higher = component.form { isHigher = true }
        guard let model = segment.model(component.column, component, attributes: attributes) else {
            return PhraseWriter.appendWords(Self.yes[0], to: &text)
        }
        var (value, decimals) = model.draw(quality: skill, generator: &generator)
        if defects.belowLimit, let worse = model.worseThanLimit() {
            defects.belowLimit = false
            (value, decimals) = (worse, model.decimals)
            planted.append(PlantedDefect(kind: .belowLimit, name: name, place: written))
        }
        if let from = defects.inconsistentFrom, written >= from, value != 0 {
            switch generator.below(4) {
            case 0:
                // The lower end above the upper.
                defects.inconsistentFrom = nil
                planted.append(
                    PlantedDefect(kind: .inconsistent, form: "reversed", name: name, place: written))
                let span = Swift.max(1, abs(value) / 10)
                return PhraseWriter.appendInterval(
                    value + span, value - span, decimals: decimals, component, to: &text, &generator)
            case 1:
                // The point one place to the right.
                defects.inconsistentFrom = nil
                planted.append(
                    PlantedDefect(kind: .inconsistent, form: "misplacedPoint", name: name, place: written))
                value *= 10
            default:
                break
            }
        }
        var otherUnit = false
        if let from = defects.otherUnitFrom, written >= from, !component.unit.isEmpty {
            otherUnit = true
            defects.otherUnitFrom = nil
            planted.append(PlantedDefect(kind: .incomparableUnit, name: name, place: written))
        }
        PhraseWriter.appendBound(
            value, decimals: decimals, isLower: isHigher, component, otherUnit: otherUnit, to: &text,
            &generator)
    }

    /// Appends an interval around a target, as wide as the drawn value says.
    private mutating func appendAround(
        _ target: DecimalNumber, _ component: ComponentPlan, _ segment: SegmentPlan, _ skill: Double
    ) {
        guard let model = segment.model(component.column, component, attributes: attributes) else {
            return PhraseWriter.appendWords(Self.yes[0], to: &text)
        }
        let (value, decimals) = model.draw(quality: skill, generator: &generator)
        let half = Swift.max(1, abs(value))
        let centre = target.steps(decimals: decimals)
        PhraseWriter.appendInterval(
            centre - half, centre + half, decimals: decimals, component, to: &text, &generator)
    }

    /// Appends one entry for the two ends of an interval; `false` where their models do not fit.
    mutating func appendEnds(
        _ indicator: IndicatorPlan, _ segment: SegmentPlan, _ skill: Double, _ scope: [UInt8]
    ) -> Bool {
        let components = indicator.components
        guard components.count == 2,
            let first = segment.model(components[0].column, components[0], attributes: attributes),
            let second = segment.model(components[1].column, components[1], attributes: attributes)
        else { return false }
        let a = first.draw(quality: skill, generator: &generator)
        let b = second.draw(quality: skill, generator: &generator)
        let decimals = Swift.max(a.decimals, b.decimals)
        let x = a.value * powersOfTen[decimals - a.decimals]
        let y = b.value * powersOfTen[decimals - b.decimals]
        openEntry(components[0].name)
        PhraseWriter.appendInterval(
            Swift.min(x, y), Swift.max(x, y) == Swift.min(x, y) ? x + 1 : Swift.max(x, y), decimals: decimals,
            components[0], to: &text, &generator)
        closeEntry(components[0].name, indicator, scope: scope)
        return true
    }

    private static let yes: [[UInt8]] = ["合格", "符合要求", "有", "是"].map { Array($0.utf8) }
}
