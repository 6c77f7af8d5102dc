import Diagnostics
import Registry
import ServiceLifecycle

/// The sequencer beside the portal: a round a second, so that what is queued has its position and its signature well
/// within ten.
struct LogService: Service {
    private let sequencer: LogSequencer
    private let interval: Duration
    private let report: @Sendable (LocalizedText) -> Void

    /// - Parameter report: is told when the standing of the log is another than in the round before.
    init(
        _ sequencer: LogSequencer, every interval: Duration = .seconds(1),
        report: @escaping @Sendable (LocalizedText) -> Void
    ) {
        self.sequencer = sequencer
        self.interval = interval
        self.report = report
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var said: LocalizedText?
            while !Task.isCancelled {
                let standing = await round()
                // That entries wait for the next round is nothing to be told.
                if let standing, standing != said, !Task.isCancelled {
                    report(standing)
                    said = standing
                }
                try? await Task.sleep(for: interval)
            }
        }
    }

    /// One round; what fails is tried again in the next one.
    private func round() async -> LocalizedText? {
        do {
            let standing = try await sequencer.round().standing
            return standing == .pending ? nil : standing.message
        } catch {
            return LocalizedText(zh: "日志暂停:\(error)", en: "the log waits: \(error)")
        }
    }
}
