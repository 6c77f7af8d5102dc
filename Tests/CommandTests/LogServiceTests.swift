import Database
import Diagnostics
import Foundation
import Registry
import Standards
import TestSupport
import Testing

@testable import LingpaoCommands

@Suite("The sequencer as a service")
struct LogServiceTests {
    @Test("Rounds go on until the service is asked to end, and a standing is told once")
    func rounds() async throws {
        try await TestEngine.sqlite.withDatabase { path in
            let registry = try await Registry(.sqlite(path: path)) { Timestamp(milliseconds: 1) }
                .acting(as: .local(user: "test"))
            let scheme = ProjectFolder.root.appending(path: "Schemes/room-air-conditioners.yaml")
            let text = try String(contentsOf: scheme, encoding: .utf8)
            let (told, continuation) = AsyncStream.makeStream(of: LocalizedText.self)
            let service = LogService(
                LogSequencer(registry, LogNotary()), every: .milliseconds(10)
            ) { continuation.yield($0) }
            let running = Task { try await service.run() }
            #expect(await told.first { _ in true } == LogStatus.Standing.withoutKey.message)
            _ = try await registry.addScheme(text, file: "scheme.yaml")
            // Several rounds later the leaf has its position.
            for _ in 0..<500 where registry.lastLogStatus?.size != 1 {
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(registry.lastLogStatus?.size == 1)
            running.cancel()
            try await running.value
            continuation.finish()
            #expect(await told.reduce(0) { count, _ in count + 1 } == 0)
            try registry.close()
        }
    }

    @Test("A database that fails is told, and does not end the service")
    func failure() async throws {
        try await TestEngine.sqlite.withDatabase { path in
            let registry = try await Registry(.sqlite(path: path)) { Timestamp(milliseconds: 1) }
            try registry.close()
            let (told, continuation) = AsyncStream.makeStream(of: LocalizedText.self)
            let service = LogService(
                LogSequencer(registry, LogNotary()), every: .milliseconds(1)
            ) { continuation.yield($0) }
            let running = Task { try await service.run() }
            let text = try #require(await told.first { _ in true })
            #expect(text.en.hasPrefix("the log waits: "))
            running.cancel()
            try await running.value
        }
    }
}
