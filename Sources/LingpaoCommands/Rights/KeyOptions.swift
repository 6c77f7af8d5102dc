import ArgumentParser
import Database
import Diagnostics
import Foundation
import Registry

/// Who a command acts as: the holder of a key, or the owner of the registry's file.
///
/// A key never stands on the command line, where other users of the machine could read it.
struct KeyOptions: ParsableArguments {
    @Option(help: "A file that holds the key to act under. Without it LINGPAO_KEY is the key.")
    var keyFile: String?

    /// Who acts.
    ///
    /// Without a key: on a file whoever can write it, for that is who owns it; on a server that user only as long as no
    /// key was ever made; otherwise nobody known.
    func actor(
        _ registry: Registry, at location: DatabaseLocation, in language: Language
    ) async throws -> Registry.Actor {
        if let key = try key(in: language) {
            do {
                return try await registry.actor(key: key)
            } catch let error as RightsError {
                throw CommandFailure(error.message[language])
            }
        }
        if case .sqlite = location { return .local(user: NSUserName()) }
        return try await registry.isClaimed() ? .anonymous : .setup(user: NSUserName())
    }

    private func key(in language: Language) throws -> String? {
        guard let keyFile else { return ProcessInfo.processInfo.environment["LINGPAO_KEY"] }
        return try SecretFile.text(keyFile, in: language)
    }
}
