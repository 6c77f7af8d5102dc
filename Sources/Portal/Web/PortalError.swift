import HTTPTypes
import Hummingbird
import Registry

/// What can go wrong with a request.
enum PortalError: Error, Sendable, Hashable, CaseIterable {
    /// A query or a path that is not well-formed.
    case badRequest
    /// No such page, or nothing of that name in the registry.
    case notFound
    /// Something that was forgotten as the law requires.
    case gone
    /// A day of which there is no record.
    case notRecorded
    /// A search as of a day, which there is not.
    case noPastSearch
    /// Too much to work out for one page.
    case tooLarge
    /// Something else than GET and HEAD.
    case methodNotAllowed
    /// An address longer than the limit.
    case addressTooLong
    /// Anything unforeseen. Its text stays in the log.
    case unexpected
}

/// The one place where errors become statuses and words.
extension PortalError {
    /// The error that a request ends with; what is not known is unexpected.
    init(_ error: any Error) {
        switch error {
        case let known as PortalError: self = known
        case is Gone: self = .gone
        case PastError.notRecorded: self = .notRecorded
        case PastError.noSearch: self = .noPastSearch
        case PastError.tooLarge: self = .tooLarge
        case let web as HTTPError where web.status == .notFound: self = .notFound
        case let web as HTTPError where web.status.kind == .clientError: self = .badRequest
        default: self = .unexpected
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .badRequest, .noPastSearch: .badRequest
        case .notFound, .notRecorded: .notFound
        case .tooLarge: .unprocessableContent
        case .gone: .gone
        case .methodNotAllowed: .methodNotAllowed
        case .addressTooLong: .uriTooLong
        case .unexpected: .internalServerError
        }
    }

    var title: TextKey {
        switch self {
        case .badRequest: .errorBadRequestTitle
        case .notFound: .errorNotFoundTitle
        case .gone: .goneTitle
        case .notRecorded: .errorNotRecordedTitle
        case .noPastSearch: .errorNoPastSearchTitle
        case .tooLarge: .errorTooLargeTitle
        case .methodNotAllowed: .errorMethodTitle
        case .addressTooLong: .errorTooLongTitle
        case .unexpected: .errorInternalTitle
        }
    }

    var advice: TextKey {
        switch self {
        case .badRequest: .errorBadRequestBody
        case .notFound: .errorNotFoundBody
        case .gone: .goneBody
        case .notRecorded: .errorNotRecordedBody
        case .noPastSearch: .errorNoPastSearchBody
        case .tooLarge: .errorTooLargeBody
        case .methodNotAllowed: .errorMethodBody
        case .addressTooLong: .errorTooLongBody
        case .unexpected: .errorInternalBody
        }
    }

    /// Headers that the status calls for.
    var headers: HTTPFields {
        self == .methodNotAllowed ? [.allow: "GET, HEAD"] : [:]
    }
}
