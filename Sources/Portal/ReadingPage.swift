public import Diagnostics
import Mustache
public import Reading

/// What was read from documents as a page on its own: for `read --format html`, values beside the tables they come from.
public enum ReadingPage {
    /// A document with what its indicators mean in a scheme.
    public struct Entry: Sendable {
        /// The name of the file.
        public var file: String
        /// The document and what it says.
        public var reading: StandardFileReader.Reading
        /// What indicators mean in a scheme; `nil` where none was given.
        public var matches: [NamedMatch]?

        /// Creates an entry.
        public init(file: String, reading: StandardFileReader.Reading, matches: [NamedMatch]?) {
            self.file = file
            self.reading = reading
            self.matches = matches
        }
    }

    /// Renders the page. It needs nothing beside it, holds no script, and the same documents give the same bytes.
    public static func render(_ entries: [Entry], language: Language) -> String {
        let page = PageContext(language: language, route: .home)
        return Templates.shared.render(
            ReadingPageView(standards: entries.map { ReadingView($0, in: page) }, page: page), in: .reading)
    }
}

/// The view of the page.
struct ReadingPageView: Sendable, MustacheParent {
    let standards: [ReadingView]
    let page: PageContext

    func child(named name: String) -> Any? {
        switch name {
        case "t": page.texts
        case "language": LayoutView.tag(of: page.language)
        case "style": PortalStyle.text
        case "title": page.texts[.readingTitle]
        case "standards": standards
        default: nil
        }
    }
}
