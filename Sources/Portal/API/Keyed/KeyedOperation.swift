import Diagnostics
import HTTPTypes
import Registry

/// One thing that is read or done under a key alone. Requests are answered and the document is written from the same
/// description, as for what is open (``APIOperation``); answers are never kept.
struct KeyedOperation: Sendable {
    /// What it is called in the document; code is generated under this name.
    let id: String
    /// How it is asked: what changes nothing is `GET`.
    let method: HTTPRequest.Method
    /// Its address.
    let pattern: RoutePattern
    /// What it gives or does.
    let title: LocalizedText
    /// What the key has to allow.
    let scope: Scope
    /// The keys of the query that it knows.
    var parameters: [APIParameter] = []
    /// The schema of what is sent; `nil`: nothing is.
    var body: APISchema?
    /// The statuses of its answers.
    var statuses: [HTTPResponse.Status] = [.ok]
    /// The schema of its answers.
    let answer: APISchema
    /// What may stand in the way, beyond what may wherever a key is asked for.
    var problems: Set<ProblemResponse> = []
    /// Answers a request.
    ///
    /// - Parameter registry: the registry, in which the holder of the key acts.
    let respond: @Sendable (KeyedRequest, _ registry: Registry) async throws -> KeyedAnswer

    /// The methods by which it is asked.
    var methods: [HTTPRequest.Method] { method == .get ? [.get, .head] : [method] }
}

/// What a keyed operation answers.
struct KeyedAnswer: Sendable {
    /// JSON.
    let json: [UInt8]
    /// What became of it.
    var status = HTTPResponse.Status.ok
    /// Where a list goes on.
    var next: String?
    /// Where what was made stands.
    var location: String?
}

/// All keyed operations, in the order of the document.
enum KeyedOperations {
    static let all: [KeyedOperation] = [
        declare, listQuestions, getQuestion, decideQuestion, assignCategory, listKeys, createKey, revokeKey,
        listAudit,
    ]

    /// The operations at a path; none where nothing there needs a key.
    static func operations(at path: String) -> [KeyedOperation] {
        let words = path.split(separator: "/")
        return all.filter { $0.pattern.matches(words) }
    }
}
