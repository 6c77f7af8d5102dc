import Diagnostics
import Quantities
import Standards

extension RowBuilder {
    /// One indicator.
    mutating func indicator(_ token: Int) -> Indicator {
        let nothing = Requirement(text: "", kind: .text)
        guard let fields = fields(token, IndicatorKey.self) else {
            return Indicator(name: "", requirement: nothing)
        }
        if fields[.requirement] == nil { missing("requirement", in: token) }
        return Indicator(
            name: text(fields[.name], required: "name", in: token), parents: texts(fields[.parents]),
            grade: text(fields[.grade]), segment: fields[.segment].map { texts(byName: $0) },
            requirement: fields[.requirement].flatMap { requirement($0) } ?? nothing,
            methods: texts(fields[.methods]), place: fields[.place].map { place($0) },
            confidence: fields[.confidence].map { confidence($0) } ?? 1)
    }

    /// A requirement: an object with its text, or the text alone. The text is the truth.
    private mutating func requirement(_ token: Int) -> Requirement? {
        guard json.kind(token) == .object else { return phrase(token, unit: nil) }
        guard let fields = fields(token, RequirementKey.self) else { return nil }
        guard let text = fields[.text] else {
            missing("text", in: token)
            return nil
        }
        var unit: Unit?
        if let written = fields[.unit] {
            do throws(UnitError) {
                unit = try phrases.unit(self.text(written))
            } catch {
                let problem = RequirementProblem(error)
                report(.error, problem.code, at: written, problem.message)
            }
        }
        guard let requirement = phrase(text, unit: unit) else { return nil }
        compare(fields, with: requirement)
        return requirement
    }

    private mutating func phrase(_ token: Int, unit: Unit?) -> Requirement? {
        let text = text(token)
        do throws(RequirementError) {
            return try phrases.requirement(text, unit: unit)
        } catch {
            let problem = RequirementProblem(error)
            report(.error, problem.code, at: token, problem.message)
            return nil
        }
    }

    /// Tells where the object says otherwise than its text, which is what counts.
    private mutating func compare(_ fields: JSONFields<RequirementKey>, with requirement: Requirement) {
        compare(fields[.lower], requirement.lower)
        compare(fields[.upper], requirement.upper)
        if let token = fields[.nominal], number(token) != requirement.nominal { contradicts(token) }
        if let token = fields[.kind], text(token) != requirement.kind.rawValue { contradicts(token) }
    }

    private mutating func compare(_ token: Int?, _ bound: Requirement.Bound?) {
        guard let token, let fields = fields(token, BoundKey.self) else { return }
        guard let value = fields[.value] else { return missing("value", in: token) }
        let closed = fields[.closed].map { json.kind($0) != .no } ?? true
        if let number = number(value), bound != Requirement.Bound(value: number, closed: closed) {
            contradicts(token)
        }
    }

    private mutating func contradicts(_ token: Int) {
        report(
            .warning, "contradicts-text", at: token,
            LocalizedText(
                zh: "与其文本不符，以文本为准",
                en: "says otherwise than the text, and the text counts"))
    }

    /// A number as exact decimal.
    private mutating func number(_ token: Int) -> DecimalNumber? {
        checkNumber(token) ? DecimalNumber(json.text(token)) : nil
    }

    /// Reports a number that cannot be used: `1e999`, or more than 38 digits.
    @discardableResult
    mutating func checkNumber(_ token: Int) -> Bool {
        let text = text(token)
        if DecimalNumber(text) != nil { return true }
        let problem = RequirementProblem(badNumber: text)
        report(.error, problem.code, at: token, problem.message)
        return false
    }

    private mutating func confidence(_ token: Int) -> Double {
        if let value = Double(text(token)), (0...1).contains(value) { return value }
        report(
            .error, "wrong-value", at: token,
            LocalizedText(zh: "置信度应在 0 与 1 之间", en: "a confidence lies between 0 and 1"))
        return 0
    }

    private mutating func place(_ token: Int) -> DocumentPlace {
        guard let fields = fields(token, PlaceKey.self) else { return DocumentPlace() }
        var box: [Double]?
        if let list = fields[.box] {
            // A place on a page is no quantity: a binary number will do.
            box = elements(list).map { checkNumber($0) ? Double(json.text($0)) ?? 0 : 0 }
            if box?.count != 4 {
                report(
                    .error, "wrong-value", at: list,
                    LocalizedText(zh: "box 应有四个数", en: "a box has four numbers"))
            }
        }
        return DocumentPlace(
            page: count(fields[.page]), table: text(fields[.table]), cell: text(fields[.cell]), box: box)
    }
}
