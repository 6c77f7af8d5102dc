import Quantities
import Reading
import Standards

/// What a declaration holds beside its head, as three JSON texts in columns of its row: written and read in one go, a
/// fifth of the size that a row for each indicator would take, and still open to any program that reads SQL and JSON.
///
/// Texts that repeat stand as ids of ``TermShelf``; what is absent at the end of a list is left out.
///
/// - Attributes: `{"额定制冷量": "3500 W"}`, sorted by name.
/// - Offerings: `[[kind, name, common name, brand, bar code, specification, model, outlets], …]`; kind 0 is a model, 1 a
///   service; the common name is an id.
/// - Indicators: `[[name, requirement, unit, methods, parents, grade, segment, confidence, place], …]`; all but the
///   requirement's text, the confidence (1 where absent) and the place are ids; methods, parents and segment are ids of
///   JSON texts.
enum PackedContent {
    /// The texts of a declaration that are kept as terms, in the order in which packing comes upon them.
    static func terms(_ declaration: Declaration) -> [ExactText] {
        var terms: [ExactText] = []
        terms.reserveCapacity(2 + 2 * declaration.indicators.count)
        func add(_ text: String) { terms.append(ExactText(text)) }
        if let channel = declaration.channel { add(channel.name) }
        for offering in declaration.offerings {
            if let name = offering.commonName { add(name) }
        }
        for indicator in declaration.indicators {
            add(indicator.name)
            if let unit = indicator.requirement.unit { add(unit) }
            if !indicator.methods.isEmpty { add(json(indicator.methods)) }
            if !indicator.parents.isEmpty { add(json(indicator.parents)) }
            if let grade = indicator.grade { add(grade) }
            if let segment = indicator.segment { add(json(segment)) }
        }
        return terms
    }

    /// The ids of a declaration's terms, in their order.
    struct IDs {
        private let ids: [Int]
        private var place = 0

        init(_ terms: [ExactText], _ table: TermTable) throws { ids = try terms.map(table.id) }

        /// The id of the next term.
        mutating func next() -> Int {
            place += 1
            return ids[place - 1]
        }

        /// The id of the next term, where there is one.
        mutating func next(_ isThere: Bool) -> Int? { isThere ? next() : nil }
    }

    /// The attributes as JSON.
    static func attributes(_ declaration: Declaration) -> String { json(declaration.attributes) }

    /// The offerings as JSON.
    static func offerings(_ declaration: Declaration, _ ids: inout IDs) -> String {
        var writer = JSONWriter()
        writer.array { json in
            for offering in declaration.offerings {
                json.array { json in
                    var row = PackedRow()
                    row.add(offering.kind == .service ? 1 : 0, to: &json)
                    row.add(offering.name, to: &json)
                    row.add(ids.next(offering.commonName != nil), to: &json)
                    row.add(offering.brand, to: &json)
                    row.add(offering.barcode, to: &json)
                    row.add(offering.specification, to: &json)
                    row.add(offering.model, to: &json)
                    row.add(offering.outlets, to: &json)
                }
            }
        }
        return writer.text
    }

    /// The indicators as JSON.
    static func indicators(_ declaration: Declaration, _ ids: inout IDs) throws -> String {
        var writer = JSONWriter()
        try writer.array { json in
            for indicator in declaration.indicators {
                try json.array { json in
                    var row = PackedRow()
                    row.add(ids.next(), to: &json)
                    row.add(indicator.requirement.text, to: &json)
                    row.add(ids.next(indicator.requirement.unit != nil), to: &json)
                    row.add(ids.next(!indicator.methods.isEmpty), to: &json)
                    row.add(ids.next(!indicator.parents.isEmpty), to: &json)
                    row.add(ids.next(indicator.grade != nil), to: &json)
                    row.add(ids.next(indicator.segment != nil), to: &json)
                    row.add(
                        raw: indicator.confidence == 1 ? nil : indicator.confidence.description, to: &json)
                    row.add(raw: try indicator.place.map { try StoredJSON.text($0) }, to: &json)
                }
            }
        }
        return writer.text
    }

    private static func json(_ texts: [String]) -> String {
        var writer = JSONWriter()
        writer.array { for text in texts { $0.value(text) } }
        return writer.text
    }

    private static func json(_ texts: [String: String]) -> String {
        var writer = JSONWriter()
        writer.object { object in
            for (key, text) in texts.sorted(by: { $0.key < $1.key }) { object.field(key, text) }
        }
        return writer.text
    }
}

/// A row in which what is absent at the end is left out.
private struct PackedRow {
    private var absent = 0

    mutating func add(_ text: String?, to json: inout JSONWriter) {
        guard let text else {
            absent += 1
            return
        }
        fill(&json)
        json.value(text)
    }

    mutating func add(_ number: Int?, to json: inout JSONWriter) {
        guard let number else {
            absent += 1
            return
        }
        fill(&json)
        json.value(integer: number)
    }

    mutating func add(raw text: String?, to json: inout JSONWriter) {
        guard let text else {
            absent += 1
            return
        }
        fill(&json)
        json.value(raw: text)
    }

    private mutating func fill(_ json: inout JSONWriter) {
        for _ in 0..<absent { json.value(nil) }
        absent = 0
    }
}
