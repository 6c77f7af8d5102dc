import Portal
import ServiceLifecycle

/// Between the signal to end and the end: the portal goes on answering, and `/readyz` says that it goes, until every proxy
/// has asked.
struct DrainService: Service {
    let readiness: PortalReadiness
    /// How long that is.
    let time: Duration

    func run() async throws {
        try await gracefulShutdown()
        readiness.drain()
        try await Task.sleep(for: time)
    }
}
