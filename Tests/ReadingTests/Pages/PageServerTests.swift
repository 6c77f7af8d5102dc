import Diagnostics
import Documents
import Foundation
import Testing

@testable import Reading

#if canImport(Glibc)
    import Glibc
#endif

@Suite("The process that stands ready, and its copies", .serialized)
struct PageServerTests {
    private static let program = TestPDF.client().executable

    private func text(_ document: Document) -> String? {
        if case .paragraph(let paragraph) = document.blocks.first { paragraph.text } else { nil }
    }

    private func pdf(_ word: String) -> [UInt8] { TestPDF(TestPDF.text(word, x: 72, y: 700)).bytes }

    @Test("A copy can neither read, write, connect nor start anything, and holds no other descriptors")
    func probe() async throws {
        let answer = PageAnswer(name: "x", form: .pdf, limits: PageFileLimits())
        let result = try await PageServer(executable: Self.program).answer(to: "--probe 1", [], answer)
            .outcome()
        guard case .failure(let failure) = result else { return #expect(Bool(false), "it gave a document") }
        let message = try #require(failure.diagnostics.first).message.en
        #expect(message.contains("probe"))
        for word in ["read:", "write:", "socket:", "spawn", "signal", "descriptor:"] {
            #expect(!message.contains(word), "\(message)")
        }
    }

    @Test("Files that are read at the same time do not meet")
    func concurrent() async throws {
        let client = TestPDF.client()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<24 {
                group.addTask {
                    let document = try await client.document(
                        pdf("file\(number)"), name: "\(number).pdf", form: .pdf)
                    #expect(text(document) == "file\(number)")
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("A file that breaks its copy leaves the others alone")
    func broken() async throws {
        let client = TestPDF.client()
        for _ in 0..<3 {
            await #expect(throws: InputFailure.self) {
                try await client.document(Array("%PDF-1.7 nothing".utf8), name: "bad.pdf", form: .pdf)
            }
            #expect(text(try await client.document(pdf("well"), name: "good.pdf", form: .pdf)) == "well")
        }
    }

    @Test("A file that takes too long is given up, and its copy ends")
    func givenUp() async throws {
        var limits = PageFileLimits()
        limits.time = .milliseconds(500)
        let client = TestPDF.client(limits)
        let before = Self.copies()
        do {
            _ = try await client.document(
                TestPDF.nested(levels: 30).bytes, name: "endless.pdf", form: .pdf)
            Issue.record("it was read")
        } catch {
            #expect(error.diagnostics.first?.code == "document-timeout")
        }
        // The signal comes at once, but the system may take a moment to clear away.
        var left = Self.copies().subtracting(before)
        for _ in 0..<50 where !left.isEmpty {
            try await Task.sleep(for: .milliseconds(100))
            left = Self.copies().subtracting(before)
        }
        #expect(left.isEmpty)
        #expect(text(try await client.document(pdf("well"), name: "good.pdf", form: .pdf)) == "well")
    }

    @Test("Where the process that stood ready has gone, another takes its place")
    func restarted() async throws {
        let others = Self.servers()
        let client = TestPDF.client()
        #expect(text(try await client.document(pdf("one"), name: "1.pdf", form: .pdf)) == "one")
        let ours = Self.servers().subtracting(others)
        #expect(ours.count == 1)
        for process in ours { kill(process, SIGKILL) }
        #expect(text(try await client.document(pdf("two"), name: "2.pdf", form: .pdf)) == "two")
    }

    @Test("It ends with the client")
    func ends() async throws {
        let others = Self.servers()
        do {
            let client = TestPDF.client()
            _ = try await client.document(pdf("one"), name: "1.pdf", form: .pdf)
            #expect(Self.servers().subtracting(others).count == 1)
        }
        for _ in 0..<50 where !Self.servers().subtracting(others).isEmpty {
            try await Task.sleep(for: .milliseconds(100))
        }
        #expect(Self.servers().subtracting(others).isEmpty)
    }

    /// The processes of this one that stand ready.
    private static func servers() -> Set<pid_t> { programs { $0 == getpid() } }

    /// The copies of those.
    private static func copies() -> Set<pid_t> {
        let servers = servers()
        return programs(servers.contains)
    }

    /// The processes that stand ready, or are copies of one that does, by their parents.
    private static func programs(_ isWanted: (pid_t) -> Bool) -> Set<pid_t> {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return Set(
            names.compactMap { pid_t($0) }.filter { process in
                guard let line = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8),
                    line.hasPrefix(program + "\0--serve"),
                    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
                    let parent = status.split(separator: "\n").first(where: { $0.hasPrefix("PPid:") })
                else { return false }
                return pid_t(parent.split(separator: "\t").last ?? "").map(isWanted) ?? false
            })
    }
}
