/// Writes the declarations of one enterprise after another, and beside them what is wrong with them.
struct DeclarationSampler {
    let plan: SamplePlan
    var text = JSONBytes()
    var truth = JSONBytes()
    var generator: SeededGenerator
    var planted: [PlantedDefect] = []
    var defects: DefectPlan
    var attributes: [Double] = []
    /// The indicators written so far for the declaration.
    var written = 0
    /// The first indicator that is not the scheme's.
    var fillerStart = 0
    var date: DeclarationDate
    var quality = 0.0

    init(_ plan: SamplePlan) {
        self.plan = plan
        generator = SeededGenerator(seed: plan.options.seed)
        defects = DefectPlan(.none, generator: &generator)
        date = DeclarationDate(generator: &generator)
    }

    /// Writes all declarations of one enterprise.
    ///
    /// - Parameter firstLine: the line of its first declaration, from 1.
    mutating func append(enterprise index: Int, standards: Int, firstLine: Int) {
        generator = SeededGenerator(seed: plan.options.seed, stream: UInt64(index))
        let enterprise = SampleEnterprise(index: index, generator: &generator)
        let home = plan.homeCategory(&generator)
        var usedExternals: [[UInt8]] = []
        for place in 0..<standards {
            let category = generator.chance(0.8) ? home : plan.neighbour(of: home, &generator)
            append(
                enterprise, plan.categories[category], place: place, line: firstLine + place, &usedExternals)
        }
    }

    private mutating func append(
        _ enterprise: SampleEnterprise, _ category: CategoryPlan, place: Int, line: Int,
        _ usedExternals: inout [[UInt8]]
    ) {
        planted.removeAll(keepingCapacity: true)
        defects = DefectPlan(plan.options.rates, generator: &generator)
        date = DeclarationDate(generator: &generator)
        quality = 0.6 * enterprise.quality
        let number = number(enterprise, category, place: place, &usedExternals)
        text.append("{\"enterprise\":{\"id\":\"")
        text.append(enterprise.code)
        text.append("\",\"idScheme\":\"USCC\",\"name\":\"")
        text.append(enterprise.name)
        text.append("\",\"division\":\"")
        text.append(enterprise.division)
        text.append("\"},\"standard\":{\"number\":\"")
        text.append(number)
        let names = category.commonNames
        let commonName = names[generator.chance(0.6) ? 0 : generator.below(names.count)]
        appendTitle(commonName)
        text.append("\",\"kind\":\"")
        text.append(category.kind)
        text.append("\"},\"channel\":")
        appendChannel(line: line)
        text.append(generator.chance(0.7) ? ",\"disclosure\":\"fullText\"" : ",\"disclosure\":\"table\"")
        text.append(",\"version\":1,\"offerings\":[")
        appendOfferings(enterprise, category, commonName)
        text.append("],\"attributes\":{")
        let divides = drawAttributes(category)
        appendAttributes(category, divides: divides)
        text.append("},\"indicators\":[")
        appendIndicators(category, divides: divides)
        text.append("]}\n")
        for defect in planted {
            truth.append(defect, line: line, enterprise: enterprise.code, number: number)
        }
    }

    // MARK: The standard

    private mutating func number(
        _ enterprise: SampleEnterprise, _ category: CategoryPlan, place: Int, _ usedExternals: inout [[UInt8]]
    ) -> [UInt8] {
        var number: SampleNumber
        if defects.obsolete, let old = category.superseded.first(where: { $0.since <= date.number }),
            !usedExternals.contains(old.number)
        {
            defects.obsolete = false
            planted.append(PlantedDefect(kind: .obsoleteStandard, expected: old.replacement))
            usedExternals.append(old.number)
            number = SampleNumber(external: old.number, faulty: defects.badNumber)
        } else if generator.chance(0.17) {
            // 83 of 100 standards are the enterprise's own.
            number = SampleNumber(
                external: external(category, place: place, &usedExternals), faulty: defects.badNumber)
        } else {
            let year = Swift.max(2019, date.year - (generator.chance(0.15) ? 1 : 0))
            number = SampleNumber(
                enterprise, sequence: place + 1, year: year, isFood: category.isFood,
                faulty: defects.badNumber,
                generator: &generator)
        }
        if let expected = number.expected {
            planted.append(PlantedDefect(kind: .badNumber, form: number.form, expected: expected))
        }
        return number.text
    }

    /// A standard of the category's field, or one of a fictional association.
    private mutating func external(
        _ category: CategoryPlan, place: Int, _ used: inout [[UInt8]]
    ) -> [UInt8] {
        if !category.externals.isEmpty {
            let number = category.externals[generator.below(category.externals.count)]
            if !used.contains(number) {
                used.append(number)
                return number
            }
        }
        var number = JSONBytes()
        number.append("T/SLXH ")
        number.append(place + 1, width: 3)
        number.append("-")
        number.append(Swift.max(2019, date.year - 1))
        return number.bytes
    }

    private mutating func appendTitle(_ commonName: [UInt8]) {
        text.append("\",\"title\":\"")
        guard defects.badTitle else { return text.append(commonName) }
        if generator.chance(0.5) {
            text.append(commonName)
            text.append("企业标准")
            planted.append(PlantedDefect(kind: .badTitle, form: "suffix", expected: commonName))
        } else {
            text.append("其他系列产品")
            planted.append(PlantedDefect(kind: .badTitle, form: "mismatch", expected: commonName))
        }
    }

    private mutating func appendChannel(line: Int) {
        if defects.undeclared {
            planted.append(PlantedDefect(kind: .undeclared))
            return text.append("null")
        }
        text.append("{\"name\":\"示例标准公开平台\",\"address\":\"https://standards.example/d/")
        text.append(line)
        text.append("\",\"declaredAt\":\"")
        text.append(date.year)
        text.append("-")
        text.append(date.month, width: 2)
        text.append("-")
        text.append(date.day, width: 2)
        text.append("\"}")
    }

    // MARK: Offerings

    /// 5,271,353 products to 3,165,625 standards: 1.665 each.
    private mutating func appendOfferings(
        _ enterprise: SampleEnterprise, _ category: CategoryPlan, _ commonName: [UInt8]
    ) {
        var count = 1
        while count < 12, generator.chance(0.4) { count += 1 }
        for place in 0..<count {
            if place > 0 { text.append(",") }
            text.append(
                category.isService ? "{\"kind\":\"service\",\"name\":\"" : "{\"kind\":\"model\",\"name\":\"")
            text.append(enterprise.brand)
            text.append(commonName)
            text.append("\",\"commonName\":\"")
            text.append(commonName)
            if category.isService {
                text.append("\",\"outlets\":\"")
                text.append(1 + generator.below(8) * generator.below(12))
                text.append(" 个网点")
            } else {
                text.append("\",\"brand\":\"")
                text.append(enterprise.brand)
                if generator.chance(0.4) { appendBarcode() }
                text.append("\",\"model\":\"")
                text.append(enterprise.letters)
                text.append("-")
                text.append(100 + generator.below(900))
                text.append(byte: 0x41 + UInt8(place))
            }
            text.append("\"}")
        }
    }

    /// An EAN-13 that begins with 2: such numbers are used inside shops and given to no company (GS1).
    private mutating func appendBarcode() {
        text.append("\",\"barcode\":\"")
        var digits = 2_000_000_00000 + generator.below(99_999_999)
        let body = digits
        var sum = 0
        var weight = 3
        while digits > 0 {
            sum += digits % 10 * weight
            weight = 4 - weight
            digits /= 10
        }
        text.append(body)
        text.append((10 - sum % 10) % 10)
    }
}
