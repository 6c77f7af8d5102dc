import ArgumentParser
import Foundation
import Ledger
import Registry

/// Who signs the log and where checkpoints go.
struct LogOptions: ParsableArguments {
    @Option(
        name: .customLong("log-key"),
        help: "The file of the key that signs (lingpao log key). Without it LINGPAO_LOG_KEY decides.")
    var key: String?

    @Option(
        name: .customLong("log-store"),
        help: """
            Where checkpoints are written, outside the database: a folder, or an address that takes PUT \
            (https://USER:PASSWORD@HOST/PATH). Without it LINGPAO_LOG_STORE decides.
            """)
    var store: String?

    @Option(
        name: .customLong("log-origin"),
        help: """
            The name of the log. The key has it; where it is given the two must be the same. Without it \
            LINGPAO_LOG_ORIGIN decides.
            """)
    var origin: String?

    @Flag(
        name: .customLong("log-replicated"),
        help: """
            Sign only where the database has a synchronous replica (PostgreSQL, synchronous_standby_names); also \
            LINGPAO_LOG_REPLICATED=1.
            """)
    var isReplicated = false

    /// Reads the key and opens the store.
    func notary() throws -> LogNotary {
        let file = try (key ?? Self.environment("LINGPAO_LOG_KEY")).map { try LogKeyFile($0) }
        let origin = self.origin ?? Self.environment("LINGPAO_LOG_ORIGIN")
        if let file, let origin, file.key.verifier.name != origin {
            throw CommandFailure("the key is of the log \(file.key.verifier.name), and not of \(origin)")
        }
        return LogNotary(
            key: file?.key, formerKeys: file?.former ?? [],
            store: try (store ?? Self.environment("LINGPAO_LOG_STORE")).map { try Self.store($0) },
            requiresReplication: isReplicated || Self.environment("LINGPAO_LOG_REPLICATED") == "1")
    }

    /// The store that a text names.
    private static func store(_ place: String) throws -> any CheckpointStore {
        do {
            return place.contains("://")
                ? try AddressCheckpointStore(place) : try FolderCheckpointStore(folder: place)
        } catch {
            throw CommandFailure("\(error)")
        }
    }

    /// A variable of the environment, where it is set and not empty.
    static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
