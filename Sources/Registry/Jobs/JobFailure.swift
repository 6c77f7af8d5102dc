import Diagnostics

/// Work that cannot be done, however often it is tried.
struct JobFailure: Error {
    let message: LocalizedText

    init(_ message: LocalizedText) { self.message = message }
}
