import Documents

/// Has documents opened by the limited process.
struct DocumentClient: Sendable {
    private let process: ProcessClient
    private let limits = DocumentLimits()

    /// Prepares to open documents.
    ///
    /// - Parameters:
    ///   - executable: the program that is run with ``DocumentWorker/subcommand``.
    ///   - timeout: how long a document may take.
    init(executable: String, timeout: Duration = .seconds(90)) {
        process = ProcessClient(
            executable: executable, subcommand: DocumentWorker.subcommand, kind: .document,
            limits: limits.container, timeout: timeout)
    }

    /// The document that a file holds.
    ///
    /// - Parameter arguments: how the process is to read it.
    func document(
        _ bytes: [UInt8], name: String, arguments: [String] = []
    ) async throws(InputFailure) -> Document {
        let answer = try await process.answer(bytes, name: name, arguments: arguments)
        var lines = BlockSource(answer.lines, isOwned: true, length: answer.length, name: name)
        return try DocumentAnswer.document(
            lines.next(.max), name: name, status: answer.status, limits: limits)
    }
}
