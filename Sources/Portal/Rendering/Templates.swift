import Logging
import Mustache
import PortalAssets

/// The compiled templates.
struct Templates: Sendable {
    /// The templates that are pages.
    enum Name: String, CaseIterable, Sendable {
        case home, category, list, scheme, standard, enterprise, search, number, plain, report, api
        case versions, version, atom, reading
    }

    /// The templates are part of the program: one that does not parse is a fault of the program, found by the
    /// first test that touches any page.
    static let shared = Templates()

    private let library: MustacheLibrary

    private init() {
        var library = MustacheLibrary()
        for (name, text) in PortalAssets.templates {
            do {
                try library.register(text, named: name)
            } catch {
                preconditionFailure("the template \(name) does not parse: \(error)")
            }
        }
        self.library = library
    }

    /// Places a view in a template.
    func render(_ view: any MustacheParent & Sendable, in name: Name) -> String {
        guard let page = library.render(view, withTemplate: name.rawValue) else {
            preconditionFailure("there is no template \(name.rawValue)")
        }
        return page
    }
}
