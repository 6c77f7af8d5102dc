import Database
import Diagnostics
import Foundation
import Logging
import Registry
import ServiceLifecycle
import TestSupport
import Testing

@testable import LingpaoCommands

@Suite("lingpao job and lingpao worker", .serialized)
struct JobCommandTests {
    @Test("A job is asked for, seen, done by a worker, and its rejects are printed")
    func done() async throws {
        try await withFolder { folder, place in
            let file = "\(folder)/declared.jsonl"
            #expect(await CommandLineMain.code(["sample", "--standards", "30", "--output", file]) == 0)
            var text = try Data(contentsOf: URL(filePath: file))
            text += Data("{\n".utf8)
            try text.write(to: URL(filePath: file))
            #expect(await CommandLineMain.code(["job", "add", "import", file] + place) == 0)
            for format in ["text", "json"] {
                #expect(await CommandLineMain.code(["job", "list", "--format", format] + place) == 0)
                #expect(await CommandLineMain.code(["job", "show", "1", "--format", format] + place) == 0)
            }
            #expect(await CommandLineMain.code(["worker", "--once", "--folder", folder] + place) == 0)
            #expect(await CommandLineMain.code(["job", "rejects", "1"] + place) == 0)
            let registry = try await RegistryFolder.open(place[1])
            let job = try await registry.job(1)
            #expect(job.state == .done)
            #expect(job.report.added == 30 && job.report.rejected == 1)
            try registry.close()
        }
    }

    @Test(
        "A job that cannot be done has failed: the worker that found out ends with 1, and so does showing it")
    func failed() async throws {
        try await withFolder { folder, place in
            #expect(
                await CommandLineMain.code(["job", "add", "import", "\(folder)/none.jsonl"] + place) == 0)
            #expect(await CommandLineMain.code(["job", "show", "1"] + place) == 0)
            #expect(await CommandLineMain.code(["worker", "--once", "--folder", folder] + place) == 1)
            #expect(await CommandLineMain.code(["job", "show", "1"] + place) == 1)
            #expect(await CommandLineMain.code(["job", "cancel", "1"] + place) == 0)
            #expect(await CommandLineMain.code(["worker", "--once", "--folder", folder] + place) == 0)
        }
    }

    @Test(
        "Wrong use ends with 2",
        arguments: [
            ["job", "add", "import"], ["job", "add", "import", "-"], ["job", "add", "evaluate", "none"],
            ["job", "add", "import", "a.csv", "--mapping", "/none.yaml"], ["job", "show", "1"],
            ["job", "show", "x"], ["job", "cancel", "1"], ["job", "rejects", "1"],
            ["job", "list", "--limit", "0"],
            ["worker", "--once", "--lease", "2"], ["worker", "--once", "--lease", "3601"],
            ["worker", "--once", "--attempts", "0"], ["worker", "--once", "--folder", "/none"],
        ])
    func wrongUse(arguments: [String]) async throws {
        try await withFolder { _, place in
            #expect(await CommandLineMain.code(arguments + place) == 2)
        }
    }

    @Test("A worker waits for jobs, does what comes, and ends when it is asked to")
    func service() async throws {
        try await withFolder { folder, place in
            let registry = try await RegistryFolder.open(place[1])
            let file = "\(folder)/declared.jsonl"
            #expect(await CommandLineMain.code(["sample", "--standards", "5", "--output", file]) == 0)
            let (reports, sink) = AsyncStream.makeStream(of: LocalizedText.self)
            let runner = try JobRunner(registry, worker: "test", folder: folder)
            let service = WorkerService(runner, once: false, every: .milliseconds(20)) { sink.yield($0) }
            let group = ServiceGroup(services: [service], logger: Logger(label: "test"))
            async let ended: Void = group.run()
            try await Task.sleep(for: .milliseconds(100))
            _ = try await registry.addJob(.importing(ImportTask(files: [file])))
            var iterator = reports.makeAsyncIterator()
            let report = try #require(await iterator.next())
            #expect(report.en.hasPrefix("job 1 done: 5 added"), "\(report.en)")
            await group.triggerGracefulShutdown()
            // A service that ends when it is asked to is no failure of the group.
            try await ended
            #expect(service.failures == 0)
            try registry.close()
        }
    }

    private func withFolder(_ body: (String, [String]) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder, ["--database", "\(folder)/test.sqlite"])
    }
}
