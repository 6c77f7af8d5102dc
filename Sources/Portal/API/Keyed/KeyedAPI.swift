import HTTPTypes
import Hummingbird
import NIOCore
import Registry

/// The part of the API that needs a key (`Authorization: Bearer lp_…`): finds out who asks, and lets them do what the key
/// allows. Nothing of it is kept, here or on the way, and scripts of other sites cannot ask.
struct KeyedAPI: Sendable {
    private let registry: Registry

    /// - Parameter registry: the registry, in which nobody acts yet.
    init(_ registry: Registry) { self.registry = registry }

    /// The answer to a request at an address where these operations are.
    func respond(to request: Request, _ operations: [KeyedOperation]) async throws -> Response {
        let allowed = operations.flatMap(\.methods).map(\.rawValue) + ["OPTIONS"]
        let allow = allowed.joined(separator: ", ")
        if request.method == .options {
            var headers = APIHeaders.closed
            headers[.allow] = allow
            return Response(status: .noContent, headers: headers)
        }
        guard let operation = operations.first(where: { $0.methods.contains(request.method) }) else {
            throw APIProblem(.methodNotAllowed, headers: [.allow: allow])
        }
        let actor = try await actor(request.headers[.authorization])
        try actor.requires(operation.scope)
        let asked = try KeyedRequest(
            operation, path: request.uri.path, query: request.uri.query,
            body: operation.body == nil ? [] : try await Self.body(request))
        let answer = try await operation.respond(asked, registry.acting(as: actor))
        let response = Self.response(answer)
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// Who the holder of the key in a header is.
    private func actor(_ header: String?) async throws -> Registry.Actor {
        let parts = (header ?? "").split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else {
            throw APIProblem(.keyNeeded, headers: [.wwwAuthenticate: Self.challenge])
        }
        return try await registry.actor(key: String(parts[1]))
    }

    /// What credentials are to be given.
    static let challenge = #"Bearer realm="lingpao""#

    private static func body(_ request: Request) async throws -> [UInt8] {
        let type = (request.headers[.contentType] ?? "").prefix { $0 != ";" }
        guard String(type).trimmed.lowercased() == APIFormat.json.mediaType else {
            throw APIProblem(.wrongMediaType)
        }
        do {
            return Array(buffer: try await request.body.collect(upTo: KeyedRequest.mostBytes))
        } catch is NIOTooManyBytesError {
            throw APIProblem(.bodyTooLarge)
        }
    }

    private static func response(_ answer: KeyedAnswer) -> Response {
        var headers = APIHeaders.closed
        headers[.contentType] = APIFormat.json.contentType
        headers[.cacheControl] = PageResponse.Caching.never.rawValue
        headers[.contentLength] = String(answer.json.count)
        headers[.location] = answer.location
        if let next = answer.next { headers[.link] = "<\(next)>; rel=\"next\"" }
        return Response(
            status: answer.status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.json)))
    }
}
