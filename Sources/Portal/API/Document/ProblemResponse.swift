import Diagnostics
import HTTPTypes
import Reading

/// The answers to requests that cannot be fulfilled, as the document names them.
enum ProblemResponse: String, Sendable, CaseIterable {
    case badRequest = "BadRequest"
    case notFound = "NotFound"
    case gone = "Gone"
    case methodNotAllowed = "MethodNotAllowed"
    case notAcceptable = "NotAcceptable"
    case unsatisfiableRange = "RangeNotSatisfiable"
    case unprocessable = "UnprocessableContent"
    case tooManyRequests = "TooManyRequests"

    /// The status.
    var status: Int {
        switch self {
        case .badRequest: 400
        case .notFound: 404
        case .gone: 410
        case .methodNotAllowed: 405
        case .notAcceptable: 406
        case .unsatisfiableRange: 416
        case .unprocessable: 422
        case .tooManyRequests: 429
        }
    }

    private var kinds: [APIProblem.Kind] {
        APIProblem.Kind.allCases.filter { $0.status.code == status }
    }

    private var headers: [APIHeader] {
        switch self {
        case .methodNotAllowed: [.allow]
        case .unsatisfiableRange: [.contentRange]
        case .tooManyRequests: [.retryAfter, .rateLimit, .rateLimitPolicy]
        default: []
        }
    }

    /// Writes the keys of the response.
    func write(to json: inout JSONWriter) {
        json.field("description", kinds.map { "\($0.title.zh) \($0.title.en)" }.joined(separator: " · "))
        OperationWriter.write(headers, to: &json)
        json.field("content") { json in
            json.object { json in
                json.field("application/problem+json") { json in
                    json.object { $0.field("schema") { APIDocument.problem.write(to: &$0) } }
                }
            }
        }
    }
}
