import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Registry

/// The API: finds the operation of an address, and answers from memory what has not changed.
struct PublicAPI: Sendable {
    private let record: any PublicRecord
    private let watch: RecordWatch
    private let store: AnswerStore
    private let limiter: RateLimiter?
    private let trustsForwarded: Bool
    private let snapshots: SnapshotFolder
    private let keyed: KeyedAPI?

    /// - Parameter desk: the registry in which holders of keys act; `nil`: nothing is done here.
    init(
        record: any PublicRecord, desk: Registry?, configuration: PortalConfiguration, clock: PortalClock
    ) {
        self.record = record
        keyed = desk.map { KeyedAPI($0) }
        watch = RecordWatch(record, clock: clock, seconds: configuration.keptSeconds)
        store = AnswerStore(bytes: configuration.keptBytes)
        limiter = configuration.rateLimit.map { RateLimiter($0, clock: clock) }
        trustsForwarded = configuration.trustsForwarded
        snapshots = configuration.snapshots
    }

    /// Whether an address is one of the API, be there something or not; the page that describes it is a page.
    func serves(_ path: String) -> Bool {
        path.hasPrefix("/api") && (path.utf8.count == 4 || path.utf8.dropFirst(4).first == UInt8(ascii: "/"))
            && !Route.Patterns.api.matches(path)
    }

    /// The answer to a request, whatever becomes of it.
    func respond(to request: Request, context: PortalContext) async throws -> Response {
        let quota = limiter?.take(
            ClientAddress(
                context.remoteAddress, forwarded: trustsForwarded ? request.headers[.xForwardedFor] : nil))
        var response: Response
        do {
            if let quota, !quota.isGranted {
                throw APIProblem(.tooManyRequests, headers: [.retryAfter: String(quota.retrySeconds)])
            }
            response = try await answer(request, context)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let problem = APIProblem(error)
            if problem.kind == .unexpected {
                context.logger.error("unexpected error", metadata: ["error": "\(error)"])
            }
            response = problem.response(
                language: APIProblem.language(request.headers[.acceptLanguage]), reference: context.reference)
            if request.method == .head { response = response.createHeadResponse() }
        }
        if let limiter, let quota {
            response.headers[.rateLimit] = quota.header
            response.headers[.rateLimitPolicy] = limiter.policy
        }
        return response
    }

    private func answer(_ request: Request, _ context: PortalContext) async throws -> Response {
        guard request.uri.description.utf8.count <= PortalLimits.addressBytes else {
            throw APIProblem(.malformedAddress)
        }
        guard let operation = APIOperations.operation(at: request.uri.path) else {
            let operations = KeyedOperations.operations(at: request.uri.path)
            guard let keyed, !operations.isEmpty else { throw APIProblem(.notFound) }
            return try await keyed.respond(to: request, operations)
        }
        switch request.method {
        case .get, .head: break
        case .options: return Response(status: .noContent, headers: APIHeaders.preflight)
        default: throw APIProblem(.methodNotAllowed, headers: [.allow: APIHeaders.allow])
        }
        var asked = try APIRequest(
            operation, path: request.uri.path, query: request.uri.query, accept: request.headers[.accept])
        asked.snapshots = snapshots
        let isHead = request.method == .head
        let takesGzip = Self.takesGzip(request.headers[.acceptEncoding])
        switch try await answer(asked, operation) {
        case .kept(let kept):
            let form = try kept.form(compressed: takesGzip)
            if let known = request.headers[.ifNoneMatch],
                known == form.tag || ConditionalRequests.matches(known, form.tag)
            {
                return Response(status: .notModified, headers: form.unchanged)
            }
            return Response(
                status: .ok, headers: form.headers,
                body: isHead ? ResponseBody() : ResponseBody(byteBuffer: form.body))
        case .table(let table):
            let download = TableDownload(
                table: table, format: asked.format, day: try asked.day(), takesGzip: takesGzip)
            return isHead ? download.response.createHeadResponse() : download.response
        case .file(let file):
            return try await FileAnswer(file).response(to: request, context: context)
        }
    }

    private enum Answer {
        case kept(KeptAnswer)
        case table(APITable)
        case file(APIFile)
    }

    /// The answer from memory, or from the record. What the record answers is kept under the state that was known
    /// before it was asked: a change in between makes it be asked again, never late. An answer of another state is
    /// still true where it depends on less than the whole record, and that is as it was.
    private func answer(_ request: APIRequest, _ operation: APIOperation) async throws -> Answer {
        let state = try await watch.state()
        let key = AnswerStore.Key(operation: operation.id, request: request.normalised)
        if operation.isKept, let kept = store.answer(key) {
            if kept.state == state { return .kept(kept) }
            if let basis = kept.basis, try await operation.basis?(request, record) == basis {
                kept.state = state
                return .kept(kept)
            }
        }
        let day = try request.day()
        let record = if let day { try await self.record.asOf(day) } else { self.record }
        switch try await operation.respond(request, record) {
        case .json(let bytes, let next, let basis):
            let kept = KeptAnswer(
                bytes, type: APIFormat.json.contentType, next: next, day: day, state: state, basis: basis)
            if operation.isKept { store.keep(kept, for: key) }
            return .kept(kept)
        case .table(let table):
            return .table(table)
        case .file(let file):
            return .file(file)
        }
    }

    private static func takesGzip(_ header: String?) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { member in
            Weighted(member).map { $0.name == "gzip" && $0.quality > 0 } ?? false
        }
    }
}

/// Hands over to the API what is asked of it; all else goes on to the pages.
struct APIRequests: RouterMiddleware {
    typealias Context = PortalContext

    let api: PublicAPI

    func handle(
        _ request: Request, context: PortalContext,
        next: @concurrent (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        guard api.serves(request.uri.path) else { return try await next(request, context) }
        return try await api.respond(to: request, context: context)
    }
}

extension HTTPField.Name {
    // The name is fixed and valid.
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
}
