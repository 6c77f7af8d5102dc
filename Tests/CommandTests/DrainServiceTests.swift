import Logging
import Portal
import ServiceLifecycle
import Testing

@testable import LingpaoCommands

@Suite("Draining before the end")
struct DrainServiceTests {
    @Test("Asked to end, a portal first says that it goes, and only when the time is over the others end")
    func order() async throws {
        let readiness = PortalReadiness()
        let time = Duration.milliseconds(300)
        let (events, event) = AsyncStream.makeStream(of: String.self)
        let other = Waiting { event.yield("the others end, draining: \(readiness.isDraining)") }
        let group = ServiceGroup(
            services: [other, DrainService(readiness: readiness, time: time)],
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let running = Task { try await group.run() }
        try await Task.sleep(for: .milliseconds(50))
        #expect(!readiness.isDraining)
        let began = ContinuousClock.now
        await group.triggerGracefulShutdown()
        let ended = await events.first { _ in true }
        #expect(ended == "the others end, draining: true")
        #expect(began.duration(to: .now) >= time)
        try await running.value
    }

    /// A service that ends when it is asked to.
    private struct Waiting: Service {
        let whenAsked: @Sendable () -> Void

        func run() async throws {
            try await gracefulShutdown()
            whenAsked()
        }
    }
}
