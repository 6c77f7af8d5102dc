import ArgumentParser
import Database
import Diagnostics
import Foundation
import Registry

/// The registry that a command works on.
struct RegistryOptions: ParsableArguments {
    @Option(
        help:
            """
            Where the registry is: sqlite:PATH or postgres://HOST/NAME, also with several hosts, \
            postgres://HOST,HOST,HOST/NAME. Without it LINGPAO_DATABASE decides.
            """
    )
    var database: String?

    @Option(
        help: """
            Seconds for which a change looks for the server that takes it, after PostgreSQL went away. Without it \
            LINGPAO_DATABASE_WAIT decides, without that it is 30.
            """)
    var databaseWait: Int?

    @OptionGroup var key: KeyOptions

    @Option(help: "A folder of scheme files (*.yaml) that are taken in first.")
    var schemes: String?

    /// Opens the registry and takes in the schemes.
    func open(in language: Language) async throws -> Registry {
        let registry: Registry
        do {
            let location = try location()
            let opened = try await Registry(location, patience: patience(), now: SystemClock.now)
            registry = opened.acting(as: try await key.actor(opened, at: location, in: language))
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure("\(error)")
        }
        if let schemes { try await load(schemes, into: registry, language: language) }
        return registry
    }

    private func patience() throws -> Duration {
        let text = databaseWait.map { String($0) } ?? LogOptions.environment("LINGPAO_DATABASE_WAIT") ?? "30"
        guard let seconds = Int(text), (0...3600).contains(seconds) else {
            throw CommandFailure(
                "--database-wait and LINGPAO_DATABASE_WAIT take 0 to 3600 seconds, not \(text)")
        }
        return .seconds(seconds)
    }

    /// Where the registry is.
    func location() throws -> DatabaseLocation {
        let place = database ?? ProcessInfo.processInfo.environment["LINGPAO_DATABASE"]
        guard let place else {
            throw CommandFailure(
                "no registry: give --database sqlite:PATH or postgres://HOST/NAME, or set LINGPAO_DATABASE")
        }
        do {
            return try DatabaseLocation(place)
        } catch {
            throw CommandFailure("\(error)")
        }
    }

    private func load(_ folder: String, into registry: Registry, language: Language) async throws {
        let files = try SchemeFile.paths([folder]).map { (text: try SchemeFile.text($0), file: $0) }
        for scheme in SchemeText.compile(files) {
            do {
                let findings = try await registry.addScheme(scheme)
                Terminal.report(
                    findings.filter { $0.severity == .error }, in: language,
                    sources: [SourceText(file: scheme.file, text: scheme.text)])
                if findings.hasErrors { throw Outcome.failed }
            } catch let error as RegistryError {
                throw CommandFailure("\(scheme.file): \(error)")
            } catch let error as RightsError {
                throw CommandFailure("\(scheme.file): \(error.message[language])")
            }
        }
    }
}
