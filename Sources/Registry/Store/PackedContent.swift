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
    /// The ids of a declaration's terms, in their order.
    struct IDs {
        private let terms: [Int32]
        private let ids: [Int?]
        private var place = 0

        /// - Parameters:
        ///   - terms: the places of the terms in their vocabulary.
        ///   - ids: the ids of the vocabulary.
        init(_ terms: [Int32], _ ids: [Int?]) {
            self.terms = terms
            self.ids = ids
        }

        /// The id of the next term.
        mutating func next() throws -> Int {
            guard place < terms.count, let id = ids[Int(terms[place])] else {
                throw RegistryError.inconsistent("a term was not looked up")
            }
            place += 1
            return id
        }

        /// The id of the next term, where there is one.
        mutating func next(_ isThere: Bool) throws -> Int? { isThere ? try next() : nil }
    }

    /// The attributes as JSON.
    static func attributes(_ declaration: Declaration) -> [UInt8] {
        written { $0.value(declaration.attributes) }
    }

    /// The offerings as JSON.
    static func offerings(_ declaration: Declaration, _ ids: inout IDs) throws -> [UInt8] {
        var writer = JSONWriter()
        writer.reserveCapacity(16 + 96 * declaration.offerings.count)
        try writer.array { json in
            for offering in declaration.offerings {
                try json.array { json in
                    var row = PackedRow()
                    row.add(offering.kind == .service ? 1 : 0, to: &json)
                    row.add(offering.name, to: &json)
                    row.add(try ids.next(offering.commonName != nil), to: &json)
                    row.add(offering.brand, to: &json)
                    row.add(offering.barcode, to: &json)
                    row.add(offering.specification, to: &json)
                    row.add(offering.model, to: &json)
                    row.add(offering.outlets, to: &json)
                }
            }
        }
        return writer.bytes
    }

    /// The indicators as JSON.
    static func indicators(_ declaration: Declaration, _ ids: inout IDs) throws -> [UInt8] {
        // Field by field: a copy of an indicator counts a reference for each text in it.
        let indicators = declaration.indicators
        var writer = JSONWriter()
        writer.reserveCapacity(16 + 48 * indicators.count)
        try writer.array { json in
            for place in indicators.indices {
                try json.array { json in
                    var row = PackedRow()
                    row.add(try ids.next(), to: &json)
                    row.add(indicators[place].requirement.text, to: &json)
                    row.add(try ids.next(indicators[place].requirement.unit != nil), to: &json)
                    row.add(try ids.next(!indicators[place].methods.isEmpty), to: &json)
                    row.add(try ids.next(!indicators[place].parents.isEmpty), to: &json)
                    row.add(try ids.next(indicators[place].grade != nil), to: &json)
                    row.add(try ids.next(indicators[place].segment != nil), to: &json)
                    let confidence = indicators[place].confidence
                    row.add(raw: confidence == 1 ? nil : confidence.description, to: &json)
                    row.add(raw: try indicators[place].place.map { try StoredJSON.text($0) }, to: &json)
                }
            }
        }
        return writer.bytes
    }

    /// A list as a term has it.
    static func json(_ texts: [String]) -> String {
        String(decoding: written { $0.array { for text in texts { $0.value(text) } } }, as: UTF8.self)
    }

    /// An object as a term has it.
    static func json(_ texts: [String: String]) -> String {
        String(decoding: written { $0.value(texts) }, as: UTF8.self)
    }

    private static func written(_ content: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.reserveCapacity(96)
        content(&writer)
        return writer.bytes
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
