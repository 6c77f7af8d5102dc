import Database
import Diagnostics
import Standards
import Testing

@testable import Registry

@Suite("Who may ask for jobs")
struct JobRightsTests {
    @Test("A job needs the scope of its work, to ask for it, to see it and to take it back")
    func scopes() async throws {
        try await JobFixture.run { fixture in
            let importing = JobTask.importing(ImportTask(files: ["/a.jsonl"]))
            let evaluating = JobTask.evaluating(category: "test-goods")
            let importer = fixture.registry.acting(as: .key(id: "i", scopes: [.import]))
            let keeper = fixture.registry.acting(as: .key(id: "s", scopes: [.schemes]))
            let asked = try await importer.addJob(importing)
            #expect(asked.right == "scope:import")
            #expect(try await keeper.addJob(evaluating).actor == "key:s")
            await #expect(throws: RightsError.notAllowed(actor: "key:i", scope: .schemes)) {
                _ = try await importer.addJob(evaluating)
            }
            await #expect(throws: RightsError.notAllowed(actor: "key:s", scope: .import)) {
                _ = try await keeper.addJob(importing)
            }
            await #expect(throws: RightsError.notAllowed(actor: "key:i", scope: .schemes)) {
                _ = try await importer.cancelJob(2)
            }
            await #expect(throws: RightsError.notAllowed(actor: "key:s", scope: .import)) {
                _ = try await keeper.jobRejects(1)
            }
            #expect(try await importer.jobs().map(\.id) == [1])
            #expect(try await keeper.jobs().map(\.id) == [2])
            #expect(try await fixture.registry.jobs().map(\.id) == [2, 1])
            #expect(try await fixture.registry.jobs(before: 2, limit: 1).map(\.id) == [1])
            await #expect(throws: RightsError.notAllowed(actor: "anonymous", scope: .import)) {
                _ = try await fixture.registry.acting(as: .anonymous).jobs()
            }
            await #expect(throws: JobError.noSuchJob(9)) { _ = try await fixture.registry.job(9) }
        }
    }

    @Test("A key that was revoked, or has ended, does nothing any more; a good one is named by what it did")
    func keys() async throws {
        try await JobFixture.run { fixture in
            var generator = SystemRandomNumberGenerator()
            var jobs: [Registry] = []
            for days in [1, 30, 30] {
                let token = KeyToken(.key, using: &generator)
                let request = KeyRequest(label: "a", scopes: [.import], days: days)
                _ = try await fixture.registry.createKey(request, token: token)
                jobs.append(fixture.registry.acting(as: try await fixture.registry.actor(key: token.text)))
            }
            for (place, registry) in jobs.enumerated() {
                let file = try fixture.file("\(place).jsonl", place * 10..<place * 10 + 5)
                _ = try await registry.addJob(.importing(ImportTask(files: [file])))
            }
            let revoked = try #require(jobs[1].actor.name.split(separator: ":").last)
            _ = try await fixture.registry.revokeKey(String(revoked))
            fixture.clock.forward(seconds: 2 * 86_400)
            let expired = try #require(try await fixture.runner().runNext())
            #expect(expired.state == .failed)
            #expect(expired.failure?.en.contains("expired") == true)
            let second = try #require(try await fixture.runner().runNext())
            #expect(second.failure?.en.contains("revoked") == true)
            let third = try #require(try await fixture.runner().runNext())
            #expect(third.state == .done)
            let rows = try await fixture.registry.audit(AuditQuery(action: .declarationsLoaded))
            #expect(rows.allSatisfy { $0.actor == jobs[2].actor.name && $0.right == "scope:import" })
            #expect(!rows.isEmpty)
            #expect(try await fixture.count("declaration") == 5)
        }
    }

    @Test("What no job can be is refused before it is kept")
    func limits() async throws {
        try await JobFixture.run { fixture in
            let most = ImportTask.mostFiles
            let wrong: [(ImportTask, JobError)] = [
                (ImportTask(files: []), .files(most: most)),
                (ImportTask(files: Array(repeating: "/a", count: most + 1)), .files(most: most)),
                (ImportTask(files: ["a.jsonl"]), .path("a.jsonl")),
                (
                    ImportTask(files: ["/" + String(repeating: "a", count: 4096)]),
                    .path("/" + String(repeating: "a", count: 199))
                ),
                (
                    ImportTask(files: ["/a"], mapping: String(repeating: " ", count: 1 << 20) + " "),
                    .mapping(longest: 1 << 20)
                ),
            ]
            for (task, error) in wrong {
                await #expect(throws: error) { _ = try await fixture.registry.addJob(.importing(task)) }
            }
            await #expect(throws: JobError.noCategory("none")) {
                _ = try await fixture.registry.addJob(.evaluating(category: "none"))
            }
            let count = try await fixture.count("job")
            #expect(count == 0)
        }
    }
}
