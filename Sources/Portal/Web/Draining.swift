import HTTPTypes
import Hummingbird

/// Lets go of connections while the portal drains: whoever has one open opens the next one elsewhere.
struct Draining: RouterMiddleware {
    typealias Context = PortalContext

    let readiness: PortalReadiness

    func handle(
        _ request: Request, context: PortalContext,
        next: @concurrent (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        if readiness.isDraining { response.headers[.connection] = "close" }
        return response
    }
}
