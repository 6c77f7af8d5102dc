import Diagnostics
import Reading
import Registry

extension APIOperation {
    /// An operation that gives one object.
    ///
    /// - Parameters:
    ///   - basis: what the object depends on, where that is less than the whole record.
    ///   - value: the object; `nil` where it is not there.
    static func resource<Value>(
        _ id: String, _ pattern: RoutePattern, _ title: LocalizedText, _ shape: APIShape<Value>,
        parameters: [APIParameter] = [], required: Set<APIParameter> = [], hasPast: Bool = true,
        isKept: Bool = true, basis: Basis<Value>? = nil,
        _ value: @escaping @Sendable (APIRequest, any PublicRecord) async throws -> Value?
    ) -> APIOperation {
        APIOperation(
            id: id, pattern: pattern, title: title,
            parameters: parameters + (hasPast ? [.asOf] : []) + (shape.isSparse ? [.fields] : []),
            required: required,
            fields: shape.isSparse ? shape.keys : [], answer: shape.schema,
            canBeMissing: hasPast || pattern.hasParameters, basis: basis?.now, isKept: isKept
        ) { request, record in
            for parameter in required { _ = try request.required(parameter) }
            guard let value = try await value(request, record) else { throw APIProblem(.notFound) }
            var json = JSONWriter()
            shape.write(value, request.selection, to: &json)
            return .json(json.bytes, basis: basis?.of(value))
        }
    }

    /// What an object depends on.
    struct Basis<Value>: Sendable {
        /// What the object in hand was made from.
        let of: @Sendable (Value) -> StandardBasis?
        /// What one would be made from now.
        let now: @Sendable (APIRequest, any PublicRecord) async throws -> StandardBasis?
    }
}
