import Diagnostics
import Registry

extension RegistryOptions {
    /// Opens the registry, runs with it, and closes it; what fails becomes a message.
    func withRegistry<Value: Sendable>(
        _ language: Language, _ body: (Registry) async throws -> Value
    ) async throws -> Value {
        let registry = try await open(in: language)
        let value: Value
        do {
            value = try await body(registry)
        } catch {
            try? registry.close()
            throw CommandFailure("\(error)")
        }
        try registry.close()
        return value
    }
}
