/// Which defects a declaration is to have, drawn before it is written; and which it got.
struct DefectPlan {
    var badNumber = false
    var badTitle = false
    var missingIndicator = false
    /// The place from which on an indicator loses its methods.
    var missingMethodFrom: Int?
    var obsolete = false
    var undeclared = false
    var belowLimit = false
    /// The place from which on a value contradicts itself.
    var inconsistentFrom: Int?
    /// The place from which on a value stands in another unit.
    var otherUnitFrom: Int?
    var otherMethod = false
    var missingAttribute = false

    /// Draws the defects; each is independent of the others.
    init(_ rates: DefectRates, generator: inout SeededGenerator) {
        if generator.chance(rates.numberOrTitle) {
            badNumber = generator.chance(0.7)
            badTitle = !badNumber
        }
        if generator.chance(rates.indicatorOrMethod) {
            missingIndicator = generator.chance(0.3)
            if !missingIndicator { missingMethodFrom = generator.below(6) }
        }
        obsolete = generator.chance(rates.obsolete)
        undeclared = generator.chance(rates.undeclared)
        belowLimit = generator.chance(rates.belowLimit)
        if generator.chance(rates.inconsistent) { inconsistentFrom = generator.below(4) }
        if generator.chance(rates.incomparableUnit) { otherUnitFrom = generator.below(3) }
        otherMethod = generator.chance(rates.incomparableMethod)
        missingAttribute = generator.chance(rates.missingAttribute)
    }
}
