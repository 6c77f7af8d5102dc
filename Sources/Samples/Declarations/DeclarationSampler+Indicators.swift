extension DeclarationSampler {
    /// Draws the attributes of the (first) item; tells whether the standard speaks of two sizes.
    mutating func drawAttributes(_ category: CategoryPlan) -> Bool {
        attributes.removeAll(keepingCapacity: true)
        for attribute in category.attributes { attributes.append(attribute.draw(&generator)) }
        for (place, attribute) in category.attributes.enumerated() {
            guard let companion = attribute.companion,
                let threshold = category.lastThreshold(companion, attributes: attributes)
            else { continue }
            attributes[place] = attribute.draw(near: threshold, &generator)
        }
        return category.grades.isEmpty && category.dividing != nil && generator.chance(0.1)
    }

    /// Appends the attributes that hold for the whole standard.
    mutating func appendAttributes(_ category: CategoryPlan, divides: Bool) {
        var left: Int?
        if defects.missingAttribute, !category.attributes.isEmpty, !divides {
            let place = category.dividing ?? generator.below(category.attributes.count)
            left = place
            planted.append(PlantedDefect(kind: .missingAttribute, name: category.attributes[place].name))
        }
        var isFirst = true
        for (place, attribute) in category.attributes.enumerated() {
            if place == left || divides && place == category.dividing { continue }
            if !isFirst { text.append(",") }
            isFirst = false
            text.append("\"")
            text.append(attribute.name)
            text.append("\":")
            attribute.append(attributes[place], to: &text)
        }
    }

    /// Appends the indicators: the scheme's for each item, then others.
    mutating func appendIndicators(_ category: CategoryPlan, divides: Bool) {
        written = 0
        fillerStart = .max
        let missing = defects.missingIndicator ? missingIndicator(category) : nil
        if let missing {
            let name = category.indicators[missing].components[0].name
            planted.append(PlantedDefect(kind: .missingIndicator, name: name))
        } else if defects.missingIndicator {
            // Nothing there that a scheme asks for: a method is missing instead.
            defects.missingMethodFrom = generator.below(6)
        }
        if divides, let place = category.dividing {
            for item in 0..<2 {
                if item == 1 { attributes[place] = otherSize(category.attributes[place], attributes[place]) }
                var scope = JSONBytes()
                scope.append(",\"segment\":{\"")
                scope.append(category.attributes[place].name)
                scope.append("\":")
                category.attributes[place].append(attributes[place], to: &scope)
                scope.append("}")
                appendItem(category, without: missing, scope: scope.bytes)
            }
        } else if !category.grades.isEmpty, generator.chance(0.6) {
            let average = quality
            for (place, grade) in category.grades.enumerated() {
                quality = average + (place == 0 ? 0.5 : -0.8)
                var scope = JSONBytes()
                scope.append(",\"grade\":\"")
                scope.append(grade)
                scope.append("\"")
                appendItem(category, without: missing, scope: scope.bytes)
            }
            quality = average
        } else {
            appendItem(category, without: missing, scope: [])
        }
        appendFillers(category)
    }

    /// A core indicator that can be left out, drawn.
    private mutating func missingIndicator(_ category: CategoryPlan) -> Int? {
        let variety = variety(category)
        let candidates = category.indicators.indices.filter {
            category.indicators[$0].isCore && applies(category.indicators[$0], variety)
        }
        return candidates.isEmpty ? nil : candidates[generator.below(candidates.count)]
    }

    private mutating func otherSize(_ attribute: AttributePlan, _ size: Double) -> Double {
        for _ in 0..<8 {
            let other = attribute.draw(&generator)
            if other != size { return other }
        }
        return size
    }

    private func variety(_ category: CategoryPlan) -> Int? {
        category.varieties.firstIndex { $0.holds(attributes) }
    }

    private func applies(_ indicator: IndicatorPlan, _ variety: Int?) -> Bool {
        indicator.varieties.isEmpty || variety.map(indicator.varieties.contains) ?? false
    }

    private mutating func appendItem(_ category: CategoryPlan, without missing: Int?, scope: [UInt8]) {
        let variety = variety(category)
        for (place, indicator) in category.indicators.enumerated() where place != missing {
            guard applies(indicator, variety), indicator.share >= 1 || generator.chance(indicator.share),
                let segment = indicator.segments.first(where: { $0.condition.holds(attributes) })
                    ?? indicator.segments.first
            else { continue }
            append(indicator, segment, scope: scope)
        }
    }

    private mutating func appendFillers(_ category: CategoryPlan) {
        fillerStart = written
        // About ten indicators in all, and two others at least.
        let count = Swift.min(category.fillers.count, Swift.max(2, 8 + generator.below(5) - written))
        let first = generator.below(category.fillers.count)
        for offset in 0..<count {
            let filler = category.fillers[(first + offset) % category.fillers.count]
            if let segment = filler.segments.first { append(filler, segment, scope: []) }
        }
    }

    /// Appends one indicator: an entry for each component, one for the two ends of an interval.
    private mutating func append(_ indicator: IndicatorPlan, _ segment: SegmentPlan, scope: [UInt8]) {
        let skill = quality + 0.8 * generator.normal()
        if indicator.isInterval, appendEnds(indicator, segment, skill, scope) { return }
        for component in indicator.components {
            openEntry(component.name)
            appendValue(component, segment, skill, name: component.name)
            closeEntry(component.name, indicator, scope: scope)
            if let from = defects.inconsistentFrom, written - 1 >= from, isBound(component),
                generator.chance(0.5) || written > 7
            {
                // The same indicator once more, with another value.
                defects.inconsistentFrom = nil
                planted.append(
                    PlantedDefect(kind: .inconsistent, form: "repeated", name: component.name, place: written)
                )
                repeatEntry(component, segment, scope: scope, indicator)
            }
        }
    }

    private func isBound(_ component: ComponentPlan) -> Bool {
        switch component.form {
        case .higher, .lower: true
        default: false
        }
    }

    private mutating func repeatEntry(
        _ component: ComponentPlan, _ segment: SegmentPlan, scope: [UInt8],
        _ indicator: IndicatorPlan
    ) {
        guard let model = segment.model(component.column, component, attributes: attributes) else { return }
        openEntry(component.name)
        // One step away from the other in any case: the unit in the last place of the best threshold.
        let value = (model.thresholds.first ?? 1) + (model.thresholds.last ?? 1) + 1
        PhraseWriter.appendBound(
            value, decimals: model.decimals, isLower: isHigher(component), component, otherUnit: false,
            to: &text,
            &generator)
        closeEntry(component.name, indicator, scope: scope)
    }

    private func isHigher(_ component: ComponentPlan) -> Bool {
        if case .higher = component.form { return true }
        return false
    }

    /// Begins an entry.
    mutating func openEntry(_ name: [UInt8]) {
        if written > 0 { text.append(",") }
        text.append("{\"name\":\"")
        text.append(name)
        text.append("\",\"requirement\":")
    }

    /// Ends an entry with its scope and its methods.
    mutating func closeEntry(_ name: [UInt8], _ indicator: IndicatorPlan, scope: [UInt8]) {
        text.append(scope)
        text.append(",\"methods\":[")
        appendMethods(indicator, name: name)
        text.append("]}")
        written += 1
    }

    private mutating func appendMethods(_ indicator: IndicatorPlan, name: [UInt8]) {
        if defects.obsolete, written >= fillerStart {
            defects.obsolete = false
            let today = date.number
            let old = SampleCatalogue.superseded.last { $0.since <= today } ?? SampleCatalogue.superseded[0]
            text.append("\"")
            text.append(old.number)
            text.append("\"")
            planted.append(
                PlantedDefect(
                    kind: .obsoleteMethod, name: name, place: written, expected: old.replacement))
            return
        }
        if let from = defects.missingMethodFrom, written >= from {
            defects.missingMethodFrom = nil
            planted.append(PlantedDefect(kind: .missingMethod, name: name, place: written))
            return
        }
        if defects.otherMethod, indicator.isMethodBound {
            defects.otherMethod = false
            planted.append(PlantedDefect(kind: .incomparableMethod, name: name, place: written))
            return text.append("\"T/SLXH 901-2020\"")
        }
        guard !indicator.methods.isEmpty else { return }
        text.append("\"")
        text.append(indicator.methods[generator.below(indicator.methods.count)])
        text.append("\"")
    }
}
