import Diagnostics
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

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
            return Self.response(to: portalError, request: request, reference: context.reference)
        }
    }

    /// The response to an error.
    static func response(to error: PortalError, request: Request, reference: String) -> Response {
        let language = language(of: request.uri.path)
        let texts = Texts(language: language)
        var headers = error.headers
        headers[.cacheControl] = "no-store"
        let body: String
        if wantsJSON(request.headers[.accept]) {
            headers[.contentType] = "application/problem+json; charset=utf-8"
            body = problem(error, texts: texts, reference: reference)
        } else {
            headers[.contentType] = PageResponse.htmlType
            body = page(error, language: language, reference: reference)
        }
        headers[.contentLanguage] = LayoutView.tag(of: language)
        return Response(
            status: error.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }

    private static func page(_ error: PortalError, language: Language, reference: String) -> String {
        let page = PageContext(language: language, route: .home)
        let texts = page.texts
        let view = PlainView(
            title: texts[error.title], lead: texts[error.advice],
            note: texts(.errorReference, reference),
            action: LinkView(title: texts[.errorHome], href: page.link(.home)))
        return Templates.shared.render(
            LayoutView(page: page, title: view.title, isIndexed: false, isErrorPage: true, content: view),
            in: .plain)
    }

    /// Every field is a text of our own or a number; nothing of the request or of the error is repeated.
    private static func problem(_ error: PortalError, texts: Texts, reference: String) -> String {
        """
        {"type":"about:blank","title":"\(texts[error.title])","status":\(error.status.code),\
        "detail":"\(texts[error.advice])","reference":"\(reference)"}
        """
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
