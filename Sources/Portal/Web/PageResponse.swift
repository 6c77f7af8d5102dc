import Diagnostics
import HTTPTypes
import Hummingbird
import NIOCore

/// A rendered page, or a file, on its way out.
struct PageResponse: ResponseGenerator {
    static let htmlType = "text/html; charset=utf-8"

    /// How long a response may be kept.
    enum Caching: String, Sendable {
        /// Kept, and asked for again each time: pages change with the registry.
        case revalidate = "public, no-cache"
        /// Kept for a year: the address changes with the contents.
        case forever = "public, max-age=31536000, immutable"
        /// Kept for a day.
        case day = "public, max-age=86400"
        /// Not kept.
        case never = "no-store"
    }

    var body: String
    var type = Self.htmlType
    var caching = Caching.revalidate
    var language: Language?

    func response(from request: Request, context: some RequestContext) throws -> Response {
        var headers: HTTPFields = [.contentType: type, .cacheControl: caching.rawValue]
        if caching != .never { headers[.eTag] = "\"\(ContentHash.of(body))\"" }
        if let language { headers[.contentLanguage] = LayoutView.tag(of: language) }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }
}
