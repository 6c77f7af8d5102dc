import Diagnostics
import PortalAssets

/// What is served beside the pages: the style sheet, the icon, the word to robots, the sign of life.
enum PortalFiles {
    static func asset(_ name: String) throws -> PageResponse {
        guard name == PortalStyle.assetName else { throw PortalError.notFound }
        return PageResponse(body: PortalStyle.text, type: "text/css; charset=utf-8", caching: .forever)
    }

    static var icon: PageResponse {
        PageResponse(body: PortalAssets.icon, type: "image/svg+xml", caching: .day)
    }

    /// Search results are not for robots: each is a page that nobody wrote.
    static var robots: PageResponse {
        let searches = Language.allCases.map { Route.Patterns.search.routerPath(in: $0) }
        let lines = ["User-agent: *"] + searches.map { "Disallow: \($0)" }
        return PageResponse(
            body: lines.joined(separator: "\n") + "\n", type: "text/plain; charset=utf-8", caching: .day)
    }

    static var health: PageResponse {
        PageResponse(body: "ok\n", type: "text/plain; charset=utf-8", caching: .never)
    }
}
