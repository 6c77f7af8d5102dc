import Diagnostics
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Registry

@testable import Portal

/// Runs a test against the portal in process.
func withPortal<Value>(
    record: any PublicRecord = FixtureRecord(), desk: Registry? = nil,
    configuration: PortalConfiguration = PortalConfiguration(),
    readiness: PortalReadiness = PortalReadiness(), clock: PortalClock = .system,
    _ test: @Sendable (PortalClient) async throws -> Value
) async throws -> Value {
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let application = Portal.application(
        record: record, desk: desk, configuration: configuration, logger: logger, readiness: readiness,
        clock: clock)
    return try await application.test(.router) { try await test(PortalClient(client: $0)) }
}

/// Asks the portal for pages.
struct PortalClient {
    let client: any TestClientProtocol

    /// A response with its body as text.
    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: String
    }

    func get(
        _ route: Route, in language: Language = .zh, method: HTTPRequest.Method = .get,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await get(route.link(in: language), method: method, headers: headers)
    }

    func get(
        _ address: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:]
    ) async throws -> Answer {
        try await client.execute(uri: address, method: method, headers: headers) { response in
            Answer(status: response.status, headers: response.headers, body: String(buffer: response.body))
        }
    }
}
