import Quantities
import Reading
import Standards

/// The texts of some declarations that are kept as terms, each once: a declaration names them by their places here.
final class TermVocabulary: Sendable {
    /// The texts, in the order in which they came.
    let texts: [ExactText]

    init(_ texts: [ExactText]) { self.texts = texts }
}

/// Gathers the terms of declarations, of which most repeat those before them: a text is hashed and compared, and its
/// JSON is written, once for many.
struct TermCollector {
    /// The texts, in the order in which they came.
    private(set) var texts: [ExactText] = []
    private var places: [ExactText: Int32] = [:]
    /// Lists of one text, by that text.
    private var lists: [ExactText: Int32] = [:]

    /// The places of a declaration's terms, in the order in which packing comes upon them.
    mutating func terms(_ declaration: Declaration) -> [Int32] {
        var terms: [Int32] = []
        terms.reserveCapacity(2 + 2 * declaration.indicators.count)
        if let channel = declaration.channel { terms.append(place(of: channel.name)) }
        for place in declaration.offerings.indices {
            if let name = declaration.offerings[place].commonName { terms.append(self.place(of: name)) }
        }
        // Field by field: a copy of an indicator counts a reference for each text in it.
        let indicators = declaration.indicators
        for place in indicators.indices {
            terms.append(self.place(of: indicators[place].name))
            if let unit = indicators[place].requirement.unit { terms.append(self.place(of: unit)) }
            if !indicators[place].methods.isEmpty {
                terms.append(self.place(of: indicators[place].methods))
            }
            if !indicators[place].parents.isEmpty {
                terms.append(self.place(of: indicators[place].parents))
            }
            if let grade = indicators[place].grade { terms.append(self.place(of: grade)) }
            if let segment = indicators[place].segment {
                terms.append(self.place(of: PackedContent.json(segment)))
            }
        }
        return terms
    }

    private mutating func place(of text: String) -> Int32 {
        let text = ExactText(text)
        if let known = places[text] { return known }
        let place = Int32(texts.count)
        places[text] = place
        texts.append(text)
        return place
    }

    private mutating func place(of list: [String]) -> Int32 {
        guard list.count == 1 else { return place(of: PackedContent.json(list)) }
        let only = ExactText(list[0])
        if let known = lists[only] { return known }
        let place = place(of: PackedContent.json(list))
        lists[only] = place
        return place
    }
}
