import ArgumentParser
import Testing

@testable import LingpaoCommands

@Suite("The server's options")
struct ServeCommandTests {
    @Test("A limit is requests in seconds, or none", arguments: ["off", "600/60", "1/1"])
    func rateLimit(limit: String) throws {
        #expect(try ServeCommand.parse(["--rate-limit", limit]).rateLimit == limit)
    }

    @Test(
        "Wrong options are refused before anything is opened",
        arguments: [
            ["--rate-limit", "600"], ["--rate-limit", "0/60"], ["--rate-limit", "none"],
            ["--kept-answers", "-1"], ["--kept-answers", "65537"], ["--kept-seconds", "-1"], ["--port", "0"],
            ["--drain", "-1"], ["--drain", "601"],
        ])
    func wrongOptions(arguments: [String]) {
        #expect(throws: (any Error).self) { try ServeCommand.parse(arguments) }
    }
}
