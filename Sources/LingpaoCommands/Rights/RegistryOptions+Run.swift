import Diagnostics
import Registry

extension RegistryOptions {
    /// Opens the registry, does something in it and closes it; failures become messages.
    func run(in language: Language, _ body: (Registry) async throws -> Void) async throws {
        let registry = try await open(in: language)
        do {
            try await body(registry)
        } catch let error as RightsError {
            throw CommandFailure(error.message[language])
        } catch let error as ReviewError {
            throw CommandFailure(error.message[language])
        } catch let error where error is CommandFailure || error is Outcome {
            throw error
        } catch {
            throw CommandFailure("\(error)")
        }
        try registry.close()
    }
}
