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
                to: portalError, because: error, request: request, reference: context.reference)
        }
    }

    /// The response to an error.
    ///
    /// - Parameter cause: what is gone or not known says more of itself.
    static func response(
        to error: PortalError, because cause: (any Error)? = nil, request: Request, reference: String
    ) -> Response {
        let tombstone = (cause as? Gone)?.tombstone
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
            body = page(error, cause, language: language, reference: reference)
        }
        headers[.contentLanguage] = LayoutView.tag(of: language)
        return Response(
            status: error.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }

    private static func page(
        _ error: PortalError, _ cause: (any Error)?, language: Language, reference: String
    ) -> String {
        let page = PageContext(language: language, route: .home)
        let texts = page.texts
        let view = PlainView(
            title: texts[error.title], lead: texts[error.advice],
            sections: facts(cause, in: page),
            note: texts(.errorReference, reference),
            action: LinkView(title: texts[.errorHome], href: page.link(.home)))
        return Templates.shared.render(
            LayoutView(page: page, title: view.title, isIndexed: false, isErrorPage: true, content: view),
            in: .plain)
    }

    /// Since when something is gone and on which ground, or which days are known.
    private static func facts(_ cause: (any Error)?, in page: PageContext) -> [FactView] {
        if let gone = cause as? Gone { return TombstoneView.facts(gone.tombstone, in: page) }
        guard case .notRecorded(let first?, let last)? = cause as? PastError else { return [] }
        return [
            FactView(
                label: page.texts[.pastKnown],
                text: page.texts(.pastRange, page.wording.date(first), page.wording.date(last)))
        ]
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
