import Diagnostics
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import PortalAssets
import Registry

/// What is served beside the pages: the style sheet, the icon, the word to robots, the signs of life.
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

    /// That the process lives, and no more.
    static var health: PageResponse {
        PageResponse(body: "ok\n", type: "text/plain; charset=utf-8", caching: .never)
    }

    /// Whether pages are to be had here: 503 where the portal drains or the registry does not answer.
    static func ready(
        _ readiness: PortalReadiness, _ record: any PublicRecord, _ context: PortalContext
    ) async -> Response {
        if readiness.isDraining { return answer("draining", .serviceUnavailable) }
        do {
            _ = try await record.state()
        } catch {
            context.logger.error("not ready", metadata: ["error": "\(error)"])
            return answer("no registry", .serviceUnavailable)
        }
        return answer("ready", .ok)
    }

    private static func answer(_ text: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: "text/plain; charset=utf-8",
                .cacheControl: PageResponse.Caching.never.rawValue,
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n")))
    }
}
