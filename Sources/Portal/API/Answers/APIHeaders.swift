import HTTPTypes

/// The headers of every answer of the API: any site may read it, and no browser may take it for a page.
enum APIHeaders {
    static let allow = "GET, HEAD, OPTIONS"

    static let common: HTTPFields = [
        .accessControlAllowOrigin: "*",
        .accessControlExposeHeaders: APIHeader.allCases.map(\.rawValue).joined(separator: ", "),
        .xContentTypeOptions: "nosniff",
        .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
        .crossOriginResourcePolicy: "cross-origin",
        .referrerPolicy: "no-referrer",
    ]

    /// The headers of answers under a key: scripts of other sites may not read them.
    static let closed: HTTPFields = {
        var headers = common
        headers[.accessControlAllowOrigin] = nil
        headers[.accessControlExposeHeaders] = nil
        headers[.crossOriginResourcePolicy] = "same-origin"
        return headers
    }()

    /// The answer to the question of a browser whether a script may ask.
    static let preflight: HTTPFields = {
        var headers = common
        headers[.allow] = allow
        headers[.accessControlAllowMethods] = "GET, HEAD"
        headers[.accessControlAllowHeaders] = "Accept, Accept-Language, If-None-Match"
        headers[.accessControlMaxAge] = "86400"
        return headers
    }()
}

extension HTTPField.Name {
    // The name is fixed and valid.
    static let link = HTTPField.Name("Link")!
}
