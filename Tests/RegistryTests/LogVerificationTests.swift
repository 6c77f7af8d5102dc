import Database
import Diagnostics
import Ledger
import Testing

@testable import Registry

@Suite("Verification of the whole log")
struct LogVerificationTests {
    @Test("A log that nobody touched holds, whether it is empty, short or long")
    func holds() async throws {
        try await LogFixture.run { fixture in
            var size = 0
            for count in [0, 1, 255, 1, 400] {
                try await fixture.queue(size..<size + count)
                size += count
                try await fixture.sequencer.round()
                let result = try await fixture.registry.verifyLog(fixture.notary)
                #expect(result.findings.isEmpty, "\(result.findings)")
                #expect(result.size == UInt64(size))
                #expect(try result.root == LogFixture.root(0..<size))
                #expect(result.publishedSize == (size == 0 ? nil : UInt64(size)))
            }
        }
    }

    @Test(
        "Whatever is changed in the database is found",
        arguments: [
            (
                "UPDATE log_entry SET leaf = (SELECT leaf FROM log_entry WHERE position = 5) WHERE position = 7",
                ["malformed-entry", "wrong-hashes", "wrong-hashes", "wrong-state", "not-as-published"]
            ),
            ("UPDATE log_entry SET subject = 'x' WHERE position = 7", ["malformed-entry"]),
            (
                "DELETE FROM log_entry WHERE position = 299",
                [
                    "wrong-hashes", "wrong-state", "not-as-published",
                ]
            ),
            (
                "DELETE FROM log_entry WHERE position = 256 OR position = 257",
                [
                    "missing-entries", "wrong-hashes", "wrong-state", "not-as-published",
                ]
            ),
            (
                "UPDATE log_tile SET hashes = (SELECT hashes FROM log_tile WHERE level = 1) WHERE place = 1",
                ["wrong-hashes"]
            ),
            ("DELETE FROM log_tile WHERE level = 1", ["wrong-hashes"]),
            ("UPDATE log_tile SET place = 2 WHERE place = 1", ["wrong-hashes"]),
            ("INSERT INTO log_tile SELECT 1, 7, hashes FROM log_tile WHERE level = 1", ["surplus-tiles"]),
            ("UPDATE log_state SET size = 301", ["wrong-state"]),
            (
                "UPDATE log_state SET size = 512, subtrees = (SELECT hashes FROM log_tile WHERE level = 1)",
                ["wrong-state"]
            ),
        ])
    func tampering(statement: String, codes: [String]) async throws {
        try await LogFixture.run { fixture in
            try await fixture.queue(0..<300)
            try await fixture.sequencer.round()
            try await fixture.registry.database.write { try $0.execute(statement) }
            let result = try await fixture.registry.verifyLog(fixture.notary)
            #expect(
                result.findings.map(\.code) == codes,
                "\(fixture.location): \(result.findings.map(\.message.en))")
        }
    }

    @Test("A log that was made anew with everything that is in the database is found by its checkpoint")
    func remade() async throws {
        try await LogFixture.run { fixture in
            try await fixture.queue(0..<20)
            try await fixture.sequencer.round()
            try await fixture.registry.database.write { connection in
                for statement in ["DELETE FROM log_entry", "DELETE FROM log_tile"] {
                    try connection.execute(statement)
                }
                try connection.execute(
                    "UPDATE log_state SET signed_size = 0, published_size = 0, published = NULL")
                try LogState.write(MerkleFrontier(), connection)
            }
            try await fixture.queue(20..<40)
            try await LogSequencer(fixture.registry, LogNotary()).round()
            let result = try await fixture.registry.verifyLog(fixture.notary)
            #expect(result.findings.map(\.code) == ["not-as-published"])
            #expect(try await fixture.registry.verifyLog(LogNotary()).findings.isEmpty)
        }
    }
}
