import Diagnostics
import HTTPTypes
import Reading

/// The answers to requests that cannot be fulfilled, as the document names them.
enum ProblemResponse: String, Sendable, CaseIterable {
    case badRequest = "BadRequest"
    case unauthorized = "Unauthorized"
    case forbidden = "Forbidden"
    case notFound = "NotFound"
    case conflict = "Conflict"
    case gone = "Gone"
    case methodNotAllowed = "MethodNotAllowed"
    case notAcceptable = "NotAcceptable"
    case tooLarge = "ContentTooLarge"
    case wrongMediaType = "UnsupportedMediaType"
    case unsatisfiableRange = "RangeNotSatisfiable"
    case unprocessable = "UnprocessableContent"
    case tooManyRequests = "TooManyRequests"

    /// The status.
    var status: Int {
        switch self {
        case .badRequest: 400
        case .unauthorized: 401
        case .forbidden: 403
        case .notFound: 404
        case .conflict: 409
        case .gone: 410
        case .tooLarge: 413
        case .wrongMediaType: 415
        case .methodNotAllowed: 405
        case .notAcceptable: 406
        case .unsatisfiableRange: 416
        case .unprocessable: 422
        case .tooManyRequests: 429
        }
    }

    /// What may stand in the way of reading what is open.
    static let ofReading: [ProblemResponse] = [
        .badRequest, .notFound, .gone, .methodNotAllowed, .notAcceptable, .unsatisfiableRange, .unprocessable,
        .tooManyRequests,
    ]

    private var kinds: [APIProblem.Kind] {
        APIProblem.Kind.allCases.filter { $0.status.code == status }
    }

    private var headers: [APIHeader] {
        switch self {
        case .unauthorized, .forbidden: [.wwwAuthenticate]
        case .methodNotAllowed: [.allow]
        case .unsatisfiableRange: [.contentRange]
        case .tooManyRequests: [.retryAfter, .rateLimit, .rateLimitPolicy]
        default: []
        }
    }

    /// Writes a reference to the response; the answer to HEAD has no body, and is described alone.
    func writeReference(to json: inout JSONWriter, isHead: Bool) {
        json.object { json in
            if isHead {
                json.field("description", rawValue)
            } else {
                json.field("$ref", "#/components/responses/\(rawValue)")
            }
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
