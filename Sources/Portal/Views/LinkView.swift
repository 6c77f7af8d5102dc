import Mustache

/// A link with its words.
struct LinkView: Sendable, Equatable, MustacheParent {
    var title: String
    var href: String
    /// Whether it leads to the page that it stands on.
    var isCurrent = false

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "href": href
        case "isCurrent": isCurrent
        default: nil
        }
    }
}

/// A word and what it means, for lists of facts.
struct FactView: Sendable, Equatable, MustacheParent {
    var label: String
    var text: String
    var href: String?

    func child(named name: String) -> Any? {
        switch name {
        case "label": label.isEmpty ? nil : label
        case "text": text
        case "href": href
        default: nil
        }
    }
}
