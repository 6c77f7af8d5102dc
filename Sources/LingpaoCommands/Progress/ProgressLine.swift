import Diagnostics
import Foundation

/// The line on a terminal's last row that says how far a command is. On standard error alone, and only where that is a
/// terminal; it is gone when the command ends.
struct ProgressLine {
    private static let clearing = "\r\u{1B}[K"

    private let language: Language
    private let isTerminal: Bool
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant?
    private var isShown = false

    init(in language: Language) {
        self.language = language
        isTerminal = isatty(STDERR_FILENO) == 1
    }

    /// Shows how far it is, a few times a second at most.
    mutating func show(share: Double?, declarations: Int) {
        let now = ContinuousClock.now
        guard isTerminal, last.map({ now - $0 > .milliseconds(200) }) ?? true else { return }
        last = now
        isShown = true
        let line = ProgressMeter.line(share: share, declarations: declarations, after: now - start)
        write(Self.clearing + line[language])
    }

    /// Takes the line away, so that something else can be written.
    mutating func clear() {
        guard isShown else { return }
        isShown = false
        write(Self.clearing)
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
