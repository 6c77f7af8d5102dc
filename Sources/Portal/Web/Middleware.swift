import HTTPTypes
import Hummingbird
import Logging

/// Writes one line for each request: method, path, status, milliseconds. The query is left out: what people
/// search for is theirs.
struct RequestLog: RouterMiddleware {
    typealias Context = PortalContext

    func handle(
        _ request: Request, context: PortalContext,
        next: @concurrent (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "path": "\(request.uri.path)",
                "status": "\(response.status.code)",
                "milliseconds": "\(seconds * 1000 + attoseconds / 1_000_000_000_000_000)",
            ])
        return response
    }
}

/// Sets the headers that keep other people's content and scripts out of the pages. There is no script at all,
/// so none is allowed.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = PortalContext

    static let policy = [
        "default-src 'none'", "style-src 'self'", "img-src 'self'", "form-action 'self'", "base-uri 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")

    func handle(
        _ request: Request, context: PortalContext,
        next: @concurrent (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "strict-origin-when-cross-origin"
        response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        return response
    }
}

/// Refuses what no page can be asked for: other methods, addresses that are too long or not well-formed.
struct RequestGuard: RouterMiddleware {
    typealias Context = PortalContext

    func handle(
        _ request: Request, context: PortalContext,
        next: @concurrent (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.description.utf8.count <= PortalLimits.addressBytes else {
            throw PortalError.addressTooLong
        }
        if request.method != .get, request.method != .head {
            let exists = Route.Patterns.all.contains { $0.matches(request.uri.path) }
            throw exists ? PortalError.methodNotAllowed : PortalError.notFound
        }
        guard let path = PercentEncoding.decode(request.uri.path), !path.unicodeScalars.contains("\0") else {
            throw PortalError.badRequest
        }
        return try await next(request, context)
    }
}

/// Answers 304 where the caller already has the page.
struct ConditionalRequests: RouterMiddleware {
    typealias Context = PortalContext

    func handle(
        _ request: Request, context: PortalContext,
        next: @concurrent (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard let tag = response.headers[.eTag], response.status == .ok,
            let known = request.headers[.ifNoneMatch], Self.matches(known, tag)
        else { return response }
        var headers = response.headers
        headers[.contentLength] = nil
        headers[.contentType] = nil
        return Response(status: .notModified, headers: headers)
    }

    /// Weak comparison (RFC 9110, 8.8.3.2) with each tag of a list.
    static func matches(_ list: String, _ tag: String) -> Bool {
        func plain(_ text: String) -> Substring {
            text.hasPrefix("W/") ? text.dropFirst(2) : text[...]
        }
        return list.split(separator: ",").contains { entry in
            let entry = String(entry).trimmed
            return entry == "*" || plain(entry) == plain(tag)
        }
    }
}

extension HTTPField.Name {
    // These names are fixed and valid.
    static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
}
