import Diagnostics
import Registry

extension RegistryOptions {
    /// Opens the registry, does something in it and closes it; failures become messages.
    func run<Value>(
        in language: Language, _ body: (Registry) async throws -> Value
    ) async throws -> Value {
        let registry = try await open(in: language)
        let value: Value
        do {
            value = try await body(registry)
        } catch {
            // What failed before is what is told.
            try? registry.close()
            throw Self.failure(error, in: language)
        }
        try registry.close()
        return value
    }

    private static func failure(_ error: any Error, in language: Language) -> any Error {
        switch error {
        case let error as RightsError: CommandFailure(error.message[language])
        case let error as ReviewError: CommandFailure(error.message[language])
        case let error as ForgettingError: CommandFailure(error.message[language])
        case let error as SnapshotError: CommandFailure(error.message[language])
        case let error as ExportError: CommandFailure(error.message[language])
        case let error as JobError: CommandFailure(error.message[language])
        case is CommandFailure, is Outcome: error
        default: CommandFailure("\(error)")
        }
    }
}
