import Database
import Diagnostics
import Foundation
import Standards
import Synchronization
import Testing

@testable import Registry

@Suite("Imports as jobs")
struct ImportJobTests {
    @Test(
        "A job takes its files in, under the right of who asked, and keeps what did not go in with the reasons"
    )
    func done() async throws {
        try await JobFixture.run { fixture in
            let other = try RegistryFixture.declaration(3, [1, 2, 3])
            _ = try await fixture.registry.load([other])
            let files = [
                try fixture.file("a.jsonl", 1..<20, and: "{\n"), try fixture.file("b.jsonl", 15..<25),
            ]
            let asked = try await fixture.registry.addJob(.importing(ImportTask(files: files)))
            #expect(asked.state == .waiting)
            let job = try #require(try await fixture.runner().runNext())
            #expect(job.state == .done, "\(String(describing: job.failure))")
            #expect(job.report.added == 23)
            #expect(job.report.unchanged == 5)
            #expect(job.report.refused == 1)
            #expect(job.report.rejected == 1)
            #expect(job.report.kept == 2)
            #expect(job.progress.share == 1)
            #expect(try await fixture.count("declaration") == 24)
            let rejects = try await fixture.registry.jobRejects(job.id)
            #expect(rejects.map(\.number) == [1, 2])
            #expect(rejects[0].line.contains("version-conflict"))
            #expect(rejects[1].line.contains("invalid-json"))
            #expect(try await fixture.registry.jobRejects(job.id, after: 1).map(\.number) == [2])
            let rows = try await fixture.registry.audit(AuditQuery(subject: "jobs/1"))
            #expect(rows.map(\.action) == ["job.import"])
            #expect(rows.map(\.actor) == ["local:test"])
            #expect(try await fixture.runner().runNext() == nil)
        }
    }

    @Test("A job that is handed back goes on where it was: nothing twice, nothing lost")
    func goesOn() async throws {
        try await JobFixture.run { fixture in
            let files = [try fixture.file("a.jsonl", 0..<40), try fixture.file("b.jsonl", 40..<60)]
            _ = try await fixture.registry.addJob(.importing(ImportTask(files: files)))
            var counts: [Int] = []
            // Each worker is asked to end after a few chunks.
            for worker in 0..<40 {
                let now = try #require(try await Self.run(try fixture.runner("\(worker)"), chunks: 4))
                counts.append(try await fixture.count("declaration"))
                #expect(now.report.added == counts.last)
                if now.state == .done { break }
                #expect(now.state == .waiting)
                #expect(now.attempts == 0)
            }
            #expect(counts.count > 3)
            #expect(counts == counts.sorted() && Set(counts).count >= counts.count - 1)
            let job = try await fixture.registry.job(1)
            #expect(job.state == .done)
            #expect(job.report.added == 60)
            #expect(job.report.unchanged == 0)
            #expect(try await fixture.count("declaration") == 60)
        }
    }

    /// Runs the next job until so many chunks were begun.
    private static func run(_ runner: JobRunner, chunks: Int) async throws -> Job? {
        let counter = Counter()
        return try await runner.runNext { counter.next() > chunks }
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }

    @Test("A worker whose job another has taken up writes nothing more of it")
    func lost() async throws {
        try await JobFixture.run { fixture in
            let file = try fixture.file("a.jsonl", 0..<20)
            _ = try await fixture.registry.addJob(.importing(ImportTask(files: [file])))
            let held = try #require(try await fixture.claim("slow"))
            fixture.clock.forward(seconds: 61)
            let other = try #require(try await fixture.claim("quick"))
            #expect(other.job.attempts == 2)
            let runner = try fixture.runner("slow")
            let work = ImportWork(
                fixture.registry, ImportTask(files: [file]), JobHold(held, isStopping: { false }),
                runner.files, JobFixture.rules, executable: nil)
            await #expect(throws: JobStop.lost) { try await work.run() }
            #expect(try await fixture.count("declaration") == 0)
            fixture.clock.forward(seconds: 61)
            let job = try #require(try await fixture.runner("third").runNext())
            #expect(job.state == .done && job.report.added == 20 && job.attempts == 3)
        }
    }

    @Test("A job that is taken back while it runs ends between two chunks")
    func cancelled() async throws {
        try await JobFixture.run { fixture in
            let file = try fixture.file("a.jsonl", 0..<400)
            _ = try await fixture.registry.addJob(.importing(ImportTask(files: [file])))
            async let ended = fixture.runner().runNext {
                Thread.sleep(forTimeInterval: 0.05)
                return false
            }
            while try await fixture.registry.job(1).report.added == 0 {
                try await Task.sleep(for: .milliseconds(20))
            }
            _ = try await fixture.registry.cancelJob(1)
            let job = try #require(try await ended)
            #expect(job.state == .cancelled)
            #expect(job.report.added > 0 && job.report.added < 400)
            #expect(try await fixture.count("declaration") == job.report.added)
            #expect(job.progress.rate > 0)
        }
    }

    @Test("A file that was written again meanwhile is read from its beginning")
    func changed() async throws {
        try await JobFixture.run { fixture in
            let file = try fixture.file("a.jsonl", 0..<20)
            _ = try await fixture.registry.addJob(.importing(ImportTask(files: [file])))
            let first = try #require(try await Self.run(try fixture.runner(), chunks: 4))
            #expect(first.state == .waiting && first.report.added > 0)
            _ = try fixture.file("a.jsonl", 100..<110)
            let job = try #require(try await fixture.runner().runNext())
            #expect(job.state == .done)
            #expect(job.report.added == first.report.added + 10)
        }
    }

    @Test("A table is taken in through the mapping that the job carries, and goes on too")
    func table() async throws {
        try await JobFixture.run { fixture in
            let mapping = """
                mapping:
                  row: standard
                  key: 标准编号
                  enterprise: {id: "{代码}", idScheme: X-TEST, name: "{企业}"}
                  standard: {number: "{标准编号}", title: 试验品}
                  indicators:
                    - {name: 甲值, column: 甲, unit: "%", operator: ">="}

                """
            let rows = (1...10).map { "Y\($0),示例\($0),Q/SL\($0) 001-2026,\($0 == 4 ? "?!" : "\(80 + $0)")" }
            let path = "\(fixture.folder)/t.csv"
            try Data((["代码,企业,标准编号,甲"] + rows).joined(separator: "\r\n").utf8).write(to: URL(filePath: path))
            let task = ImportTask(files: [path], mapping: mapping)
            _ = try await fixture.registry.addJob(.importing(task))
            let first = try #require(try await Self.run(try fixture.runner(), chunks: 2))
            #expect(first.state == .waiting && first.report.added == 3, "\(first)")
            let job = try #require(try await fixture.runner().runNext())
            #expect(job.state == .done)
            #expect(job.report.added + job.report.rejected == 10)
            #expect(job.report.unchanged == 0)
            #expect(try await fixture.registry.jobRejects(1).count == job.report.rejected)
        }
    }

    @Test(
        "A table of many blocks goes on in each of them: nothing twice, nothing lost, each reject kept once")
    func tableOfBlocks() async throws {
        try await JobFixture.run { fixture in
            let mapping = """
                mapping:
                  row: model
                  key: [代码, 标准编号]
                  enterprise: {id: "{代码}", idScheme: X-TEST, name: "{企业}"}
                  standard: {number: "{标准编号}", title: 试验品}
                  offering: {name: 试验品, model: "{型号}"}
                  indicators:
                    - {name: 甲值, column: 甲, unit: "%", operator: ">="}

                """
            let rows = (0..<400).map { row in
                "Y\(row / 4),示例\(row / 4),Q/SL\(row / 4) 001-2026,M-\(row % 4),\(row % 40 == 9 ? "?!" : "80")"
            }
            let path = "\(fixture.folder)/t.csv"
            try Data((["代码,企业,标准编号,型号,甲"] + rows).joined(separator: "\n").utf8).write(
                to: URL(filePath: path))
            _ = try await fixture.registry.addJob(.importing(ImportTask(files: [path], mapping: mapping)))
            var job: Job?
            var turns = 0
            repeat {
                job = try await Self.run(try fixture.runner("\(turns)"), chunks: 5)
                turns += 1
                #expect(try await fixture.count("declaration") == job?.report.added)
            } while job?.state == .waiting && turns < 100
            #expect(job?.state == .done)
            #expect(turns > 5)
            #expect(job?.report.added == 100)
            #expect(job?.report.unchanged == 0)
            #expect(job?.report.rejected == 10)
            #expect(try await fixture.registry.jobRejects(1).count == 10)
        }
    }

    @Test("What cannot be read, lies outside of the folder or holds nothing fails the job with the reason")
    func failed() async throws {
        try await JobFixture.run { fixture in
            let folder = fixture.folder
            try Data("\n".utf8).write(to: URL(filePath: "\(folder)/empty.jsonl"))
            try Data("a,b\n".utf8).write(to: URL(filePath: "\(folder)/table.csv"))
            try FileManager.default.createDirectory(
                atPath: "\(folder)/sub", withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/link.jsonl", withDestinationPath: "/etc/hostname")
            let expected = [
                ("none.jsonl", "cannot be read"),
                ("../../../../../../etc/hostname", "outside of the worker's folder"),
                ("link.jsonl", "outside of the worker's folder"), ("empty.jsonl", "holds no declaration"),
                ("table.csv", "needs a mapping"), ("sub", "is no file"),
            ]
            for (name, _) in expected {
                _ = try await fixture.registry.addJob(.importing(ImportTask(files: ["\(folder)/\(name)"])))
            }
            for (name, reason) in expected {
                let job = try #require(try await fixture.runner().runNext())
                #expect(job.state == .failed)
                let text = job.failure?.en ?? ""
                #expect(text.contains(reason), "\(name): \(text)")
            }
            #expect(try await fixture.count("declaration") == 0)
        }
    }
}
