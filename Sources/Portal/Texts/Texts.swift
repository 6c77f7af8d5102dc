import Diagnostics
import Mustache

/// The texts of the pages in one language.
struct Texts: Sendable {
    /// The language.
    let language: Language

    /// A text, with `{0}`, `{1}` … replaced by the arguments.
    func callAsFunction(_ key: TextKey, _ arguments: String...) -> String {
        let text = self[key]
        guard !arguments.isEmpty else { return text }
        var filled = ""
        filled.reserveCapacity(text.utf8.count + 32)
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            filled += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: "}"),
                let place = Int(rest[rest.index(after: open)..<close]), arguments.indices.contains(place)
            else { break }
            filled += arguments[place]
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// A text as it stands.
    subscript(key: TextKey) -> String {
        switch language {
        case .zh: key.chinese
        case .en: key.english
        }
    }
}

extension Texts: MustacheParent {
    /// Templates name a text by its key: `{{t.searchButton}}`.
    func child(named name: String) -> Any? {
        TextKey(rawValue: name).map { self[$0] }
    }
}
