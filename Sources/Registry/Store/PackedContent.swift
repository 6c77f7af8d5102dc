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
    /// The texts of a declaration that are kept as terms.
    static func terms(_ declaration: Declaration, _ each: (String) -> Void) {
        if let channel = declaration.channel { each(channel.name) }
        for offering in declaration.offerings {
            if let name = offering.commonName { each(name) }
        }
        for indicator in declaration.indicators {
            each(indicator.name)
            if let unit = indicator.requirement.unit { each(unit) }
            if !indicator.methods.isEmpty { each(json(indicator.methods)) }
            if !indicator.parents.isEmpty { each(json(indicator.parents)) }
            if let grade = indicator.grade { each(grade) }
            if let segment = indicator.segment { each(json(segment)) }
        }
    }

    /// The attributes as JSON.
    static func attributes(_ declaration: Declaration) -> String { json(declaration.attributes) }

    /// The offerings as JSON.
    static func offerings(_ declaration: Declaration, _ terms: TermTable) throws -> String {
        var writer = JSONWriter()
        try writer.array { json in
            for offering in declaration.offerings {
                try json.array { json in
                    var row = PackedRow()
                    row.add(offering.kind == .service ? 1 : 0, to: &json)
                    row.add(offering.name, to: &json)
                    row.add(try offering.commonName.map(terms.id), to: &json)
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
    static func indicators(_ declaration: Declaration, _ terms: TermTable) throws -> String {
        var writer = JSONWriter()
        try writer.array { json in
            for indicator in declaration.indicators {
                try json.array { json in
                    var row = PackedRow()
                    row.add(try terms.id(indicator.name), to: &json)
                    row.add(indicator.requirement.text, to: &json)
                    row.add(try indicator.requirement.unit.map(terms.id), to: &json)
                    row.add(
                        indicator.methods.isEmpty ? nil : try terms.id(Self.json(indicator.methods)),
                        to: &json)
                    row.add(
                        indicator.parents.isEmpty ? nil : try terms.id(Self.json(indicator.parents)),
                        to: &json)
                    row.add(try indicator.grade.map(terms.id), to: &json)
                    row.add(try indicator.segment.map { try terms.id(Self.json($0)) }, to: &json)
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

    mutating func add(_ number: Int?, to json: inout JSONWriter) { add(raw: number?.description, to: &json) }

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
