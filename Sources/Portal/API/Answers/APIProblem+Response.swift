import Diagnostics
import HTTPTypes
import Hummingbird
import NIOCore
import Reading
import Registry
import Standards

extension APIProblem {
    /// The problem as the caller gets it.
    ///
    /// - Parameter reference: the number under which the log has the request.
    func response(language: Language, reference: String) -> Response {
        let detail = [kind.detail[language], hint?[language]].compactMap { $0 }
            .joined(separator: language == .zh ? "" : " ")
        var json = JSONWriter()
        json.object {
            $0.field("type", "\(Route.api.link(in: language))#\(kind.rawValue)")
            $0.field("title", kind.title[language])
            $0.field("status", number: kind.status.code)
            $0.field("detail", detail)
            $0.field("parameter", parameter)
            $0.field("reference", reference)
            if let tombstone {
                $0.field("since", tombstone.since.description)
                $0.field("ground", tombstone.ground)
            }
        }
        var headers = APIHeaders.common
        for field in self.headers { headers[field.name] = field.value }
        headers[.contentType] = "application/problem+json"
        headers[.contentLanguage] = LayoutView.tag(of: language)
        headers[.cacheControl] = PageResponse.Caching.never.rawValue
        headers[.vary] = "Accept-Language"
        return Response(
            status: kind.status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
    }

    /// The language that a caller would rather read: Chinese unless English is preferred.
    static func language(_ accept: String?) -> Language {
        let members = (accept ?? "").split(separator: ",").compactMap { Weighted($0) }
        func quality(_ tag: String) -> Double {
            members.filter { $0.name == tag || $0.name.hasPrefix(tag + "-") }.map(\.quality).max() ?? 0
        }
        return quality("en") > quality("zh") ? .en : .zh
    }
}
