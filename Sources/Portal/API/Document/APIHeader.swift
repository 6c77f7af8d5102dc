import Diagnostics

/// The headers of answers that callers may want to read; other sites' scripts may read these too.
enum APIHeader: String, Sendable, CaseIterable {
    case eTag = "ETag"
    case link = "Link"
    case allow = "Allow"
    case location = "Location"
    case wwwAuthenticate = "WWW-Authenticate"
    case mementoDatetime = "Memento-Datetime"
    case reprDigest = "Repr-Digest"
    case acceptRanges = "Accept-Ranges"
    case contentRange = "Content-Range"
    case contentDisposition = "Content-Disposition"
    case rateLimit = "RateLimit"
    case rateLimitPolicy = "RateLimit-Policy"
    case retryAfter = "Retry-After"

    /// What it says.
    var about: LocalizedText {
        switch self {
        case .eTag:
            LocalizedText(
                zh: "内容的标记；带回 If-None-Match，未变则答 304。",
                en:
                    "The tag of the contents; sent back as If-None-Match it gives 304 as long as nothing changed."
            )
        case .link: LocalizedText(zh: "列表的下一部分（rel=next）。", en: "The next part of a list (rel=next).")
        case .allow: LocalizedText(zh: "可用的方法。", en: "The methods that there are.")
        case .location: LocalizedText(zh: "新内容的地址。", en: "Where what was made stands.")
        case .wwwAuthenticate:
            LocalizedText(
                zh: "须给出的凭证（RFC 6750）。", en: "Which credentials are to be given (RFC 6750).")
        case .mementoDatetime:
            LocalizedText(
                zh: "回看的时刻（RFC 7089）：asOf 一天的终了。",
                en:
                    "The moment that the answer is of (RFC 7089), where asOf asks for one: the end of that day."
            )
        case .reprDigest:
            LocalizedText(zh: "整个文件的摘要（RFC 9530）。", en: "The digest of the whole file (RFC 9530).")
        case .acceptRanges: LocalizedText(zh: "可以用 Range 取一段。", en: "Parts can be asked for with Range.")
        case .contentRange: LocalizedText(zh: "这是哪一段，总长多少。", en: "Which part it is, and of how many bytes.")
        case .contentDisposition: LocalizedText(zh: "下载的文件名。", en: "The name of a download.")
        case .rateLimit:
            LocalizedText(
                zh: "还可请求的次数 r，恢复满额的秒数 t。",
                en: "How many requests are left (r), and the seconds until all are there again (t).")
        case .rateLimitPolicy:
            LocalizedText(zh: "每个时间窗 w 秒内的额度 q。", en: "The quota q in a window of w seconds.")
        case .retryAfter: LocalizedText(zh: "等待的秒数。", en: "How many seconds to wait.")
        }
    }

    /// What its value is like.
    var schema: APISchema {
        switch self {
        case .eTag: .text(APITextRules(pattern: #"^"[0-9a-f]{16}(-gz)?"$"#))
        case .link: .text(APITextRules(pattern: #"^<[^>]+>; rel="next"$"#))
        case .allow, .mementoDatetime, .wwwAuthenticate: .text(.any)
        case .location: .text(.address)
        case .reprDigest: .text(APITextRules(pattern: "^sha-256=:[A-Za-z0-9+/=]{44}:$"))
        case .acceptRanges: .choice(["bytes"])
        case .contentRange: .text(APITextRules(pattern: #"^bytes ([0-9]+-[0-9]+|\*)/[0-9]+$"#))
        case .contentDisposition: .text(APITextRules(pattern: #"^attachment; filename="[A-Za-z0-9._-]+"$"#))
        case .rateLimit: .text(APITextRules(pattern: #"^"client";r=[0-9]+;t=[0-9]+$"#))
        case .rateLimitPolicy: .text(APITextRules(pattern: #"^"client";q=[0-9]+;w=[0-9]+$"#))
        case .retryAfter: .integer(least: 1, most: nil)
        }
    }
}
