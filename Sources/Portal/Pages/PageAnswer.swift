import Diagnostics
import HTTPTypes
import Hummingbird

/// What a handler answers: a page, a feed, or where the page is.
enum PageAnswer: Sendable, ResponseGenerator {
    case page(LayoutView, Templates.Name)
    case feed(ChangeFeedView, Language)
    case moved(String, forGood: Bool)

    func response(from request: Request, context: some RequestContext) throws -> Response {
        switch self {
        case .page(let layout, let template):
            let html = Templates.shared.render(layout, in: template)
            return try PageResponse(body: html, language: layout.page.language)
                .response(from: request, context: context)
        case .feed(let feed, let language):
            let text = Templates.shared.render(feed, in: .atom)
            return try PageResponse(
                body: text, type: "application/atom+xml; charset=utf-8", language: language
            ).response(from: request, context: context)
        case .moved(let address, let forGood):
            return Response(
                status: forGood ? .movedPermanently : .found,
                headers: [.location: address, .cacheControl: PageResponse.Caching.revalidate.rawValue])
        }
    }
}
