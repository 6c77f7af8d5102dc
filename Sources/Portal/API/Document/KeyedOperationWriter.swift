import Diagnostics
import HTTPTypes
import Reading
import Registry

/// Writes one keyed operation into the document.
struct KeyedOperationWriter {
    /// The name of what is asked for in the document.
    static let security = "key"

    private let operation: KeyedOperation
    private let isHead: Bool

    init(_ operation: KeyedOperation, isHead: Bool = false) {
        self.operation = operation
        self.isHead = isHead
    }

    func write(to json: inout JSONWriter) {
        json.field("operationId", isHead ? "\(operation.id)Head" : operation.id)
        json.field("summary", "\(operation.title.zh) \(operation.title.en)")
        let scope = operation.scope.rawValue
        json.field("description", "须有权限 \(scope)。The key has to have the scope `\(scope)`.")
        json.field("security") { $0.array { $0.object { $0.field(Self.security, []) } } }
        json.field("parameters") { json in
            json.array { json in
                for case .parameter(let parameter) in operation.pattern.parts {
                    OperationWriter.write(parameter, to: &json)
                }
                for parameter in operation.parameters { OperationWriter.write(parameter, to: &json) }
            }
        }
        if let body = operation.body {
            json.field("requestBody") {
                $0.object {
                    $0.field("required") { $0.value(raw: true) }
                    $0.field("content") { Self.write(body, to: &$0) }
                }
            }
        }
        json.field("responses") { $0.object(responses) }
    }

    private func responses(_ json: inout JSONWriter) {
        for status in operation.statuses {
            json.field(String(status.code)) { json in
                json.object { json in
                    json.field("description", "\(operation.title.zh) \(operation.title.en)")
                    var headers: [APIHeader] = [.rateLimit, .rateLimitPolicy]
                    if operation.parameters.contains(.cursor) { headers.append(.link) }
                    if status == .created { headers.append(.location) }
                    OperationWriter.write(headers, to: &json)
                    if !isHead { json.field("content") { Self.write(operation.answer, to: &$0) } }
                }
            }
        }
        var problems = operation.problems.union([
            .badRequest, .unauthorized, .forbidden, .methodNotAllowed, .tooManyRequests,
        ])
        if operation.body != nil { problems.formUnion([.tooLarge, .wrongMediaType]) }
        for problem in ProblemResponse.allCases where problems.contains(problem) {
            json.field(String(problem.status)) { problem.writeReference(to: &$0, isHead: isHead) }
        }
    }

    private static func write(_ schema: APISchema, to json: inout JSONWriter) {
        json.object {
            $0.field(APIFormat.json.mediaType) { $0.object { $0.field("schema") { schema.write(to: &$0) } } }
        }
    }
}
