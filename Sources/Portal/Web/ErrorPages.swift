import Diagnostics
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Reading
import Registry
import Standards

/// Turns errors into pages for people and into problem+json (RFC 9457) for machines.
struct ErrorPages: RouterMiddleware {
    typealias Context = PortalContext

    func handle(
        _ request: Request, context: PortalContext,
        next: @concurrent (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let portalError = PortalError(error)
            if portalError == .unexpected {
                context.logger.error("unexpected error", metadata: ["error": "\(error)"])
            }
            return Self.response(
                to: portalError, tombstone: (error as? Gone)?.tombstone, request: request,
                reference: context.reference)
        }
    }

    /// The response to an error.
    ///
    /// - Parameter tombstone: what stands in the place of what is gone.
    static func response(
        to error: PortalError, tombstone: Tombstone? = nil, request: Request, reference: String
    ) -> Response {
        let language = language(of: request.uri.path)
        let texts = Texts(language: language)
        var headers = error.headers
        headers[.cacheControl] = "no-store"
        let body: String
        if wantsJSON(request.headers[.accept]) {
            headers[.contentType] = "application/problem+json; charset=utf-8"
            body = problem(error, tombstone, texts: texts, reference: reference)
        } else {
            headers[.contentType] = PageResponse.htmlType
            body = page(error, tombstone, language: language, reference: reference)
        }
        headers[.contentLanguage] = LayoutView.tag(of: language)
        return Response(
            status: error.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }

    private static func page(
        _ error: PortalError, _ tombstone: Tombstone?, language: Language, reference: String
    ) -> String {
        let page = PageContext(language: language, route: .home)
        let texts = page.texts
        let view = PlainView(
            title: texts[error.title], lead: texts[error.advice],
            sections: tombstone.map { TombstoneView.facts($0, in: page) } ?? [],
            note: texts(.errorReference, reference),
            action: LinkView(title: texts[.errorHome], href: page.link(.home)))
        return Templates.shared.render(
            LayoutView(page: page, title: view.title, isIndexed: false, isErrorPage: true, content: view),
            in: .plain)
    }

    /// Every field is a text of our own or a number, but for the ground of a tombstone, which is public; nothing of the
    /// request or of the error is repeated.
    private static func problem(
        _ error: PortalError, _ tombstone: Tombstone?, texts: Texts, reference: String
    ) -> String {
        var json = JSONWriter()
        json.object {
            $0.field("type", "about:blank")
            $0.field("title", texts[error.title])
            $0.field("status", number: error.status.code)
            $0.field("detail", texts[error.advice])
            $0.field("reference", reference)
            if let tombstone {
                $0.field("since", tombstone.since.description)
                $0.field("ground", tombstone.ground)
            }
        }
        return json.text
    }

    /// The language of an address, by its prefix.
    static func language(of path: String) -> Language {
        let prefix = "/" + Language.en.rawValue
        return path == prefix || path.hasPrefix(prefix + "/") ? .en : .zh
    }

    /// Whether the caller asks for JSON and not for a page.
    static func wantsJSON(_ accept: String?) -> Bool {
        guard let accept = accept?.lowercased() else { return false }
        return accept.contains("json") && !accept.contains("text/html")
    }
}
