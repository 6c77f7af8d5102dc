import Foundation
import Hummingbird
import Testing

@testable import Portal

/// Serves the fixture for a person or a browser to look at:
/// `PORTAL_DEMO_PORT=8090 swift test --filter DemoTests`.
@Suite struct DemoTests {
    static let port = ProcessInfo.processInfo.environment["PORTAL_DEMO_PORT"].flatMap { Int($0) }

    @Test(.enabled(if: port != nil, "serves only when PORTAL_DEMO_PORT is set"))
    func servesTheFixtureUntilInterrupted() async throws {
        let port = try #require(Self.port)
        let application = Portal.application(
            record: FixtureRecord(), configuration: PortalConfiguration(port: port))
        try await application.runService()
    }
}
