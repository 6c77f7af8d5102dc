import Database
import Foundation
import Reading
import Standards
import Synchronization
import TestSupport
import Testing

@testable import Registry

/// A clock that is put forward by hand.
final class HandClock: Sendable {
    private let milliseconds = Mutex(1_780_000_000_000)

    func forward(seconds: Int) { milliseconds.withLock { $0 += seconds * 1000 } }

    @Sendable
    func now() -> Timestamp { Timestamp(milliseconds: milliseconds.withLock { $0 }) }
}

/// A registry with one small scheme, a clock, and a folder for the files of imports.
struct JobFixture {
    let registry: Registry
    let clock: HandClock
    let folder: String

    /// Rules under which a file has many chunks.
    static var rules: JobRules {
        var rules = JobRules(leaseSeconds: 60, mostAttempts: 3, retrySeconds: 10)
        rules.blockBytes = 2_000
        rules.chunk = 3
        return rules
    }

    /// Runs on each engine that is there.
    static func run(_ body: @escaping @Sendable (JobFixture) async throws -> Void) async throws {
        for engine in TestEngine.present {
            let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-jobs-\(UUID())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try await engine.withDatabase { address in
                let clock = HandClock()
                let registry = try await Registry(DatabaseLocation(address), now: clock.now)
                    .acting(as: .local(user: "test"))
                _ = try await registry.addScheme(RegistryFixture.scheme(), file: "test.yaml")
                try await body(JobFixture(registry: registry, clock: clock, folder: folder.path))
                try registry.close()
            }
        }
    }

    /// A worker.
    func runner(_ worker: String = "a") throws -> JobRunner {
        try JobRunner(registry, worker: worker, rules: Self.rules, folder: folder)
    }

    /// Takes the next job.
    func claim(_ worker: String = "a") async throws -> HeldJob? {
        let moment = clock.now()
        return try await registry.database.writeBeside {
            try JobStore($0).claim(worker: worker, Self.rules, at: moment)
        }
    }

    /// Writes a file of declarations, one for each number.
    func file(_ name: String, _ numbers: Range<Int>, and more: String = "") throws -> String {
        let declarations = try numbers.map { try RegistryFixture.declaration($0, [70 + $0 % 30, 80, 90]) }
        let path = "\(folder)/\(name)"
        let text = DeclarationWriter.jsonLines(declarations, requirements: .brief) + Array(more.utf8)
        try Data(text).write(to: URL(filePath: path))
        return path
    }

    /// How many rows a table has.
    func count(_ table: String) async throws -> Int {
        try await registry.database.read { connection in
            try connection.first("SELECT count(*) FROM \(table)") { $0.integer(0) } ?? -1
        }
    }
}
