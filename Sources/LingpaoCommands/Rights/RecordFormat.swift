import ArgumentParser
import Diagnostics
import Registry

/// How records are printed.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
    /// A line for people, its parts apart by tabs.
    case text
    /// JSON Lines.
    case json
}

/// `--format`, for commands that print records.
struct RecordFormatOption: ParsableArguments {
    @Option(help: "text or json (one object a line).")
    var format = RecordFormat.text
}

extension RegistryOptions {
    /// Opens the registry, does something in it and closes it; failures become messages.
    func run(in language: Language, _ body: (Registry) async throws -> Void) async throws {
        let registry = try await open(in: language)
        do {
            try await body(registry)
        } catch let error as RightsError {
            throw CommandFailure(error.message[language])
        } catch let error where error is CommandFailure || error is Outcome {
            throw error
        } catch {
            throw CommandFailure("\(error)")
        }
        try registry.close()
    }
}
