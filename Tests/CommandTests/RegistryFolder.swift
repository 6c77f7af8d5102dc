import Database
import Registry

@testable import LingpaoCommands

/// Registries in files, as the command line opens them.
enum RegistryFolder {
    static func open(_ path: String) async throws -> Registry {
        try await Registry(DatabaseLocation(path), now: SystemClock.now).acting(as: .local(user: "test"))
    }
}
