import Diagnostics
public import Documents
public import StandardReading

/// Reads a file as the standard that it is: the file becomes a document, the document says what it promises.
public struct StandardFileReader: Sendable {
    private let documents: DocumentReader

    /// Creates a reader.
    ///
    /// - Parameter executable: the program that opens documents in processes of its own (``DocumentReader``).
    public init(executable: String?) {
        documents = DocumentReader(executable: executable)
    }

    /// A document and what it says.
    public struct Reading: Sendable {
        /// The document.
        public var document: Document
        /// What it says.
        public var content: StandardContent

        /// Creates a reading.
        public init(document: Document, content: StandardContent) {
            self.document = document
            self.content = content
        }
    }

    /// Reads the bytes of a file.
    ///
    /// - Parameter name: the name of the file, for messages.
    public func read(_ bytes: [UInt8], name: String) async throws(InputFailure) -> Reading {
        let document = try await documents.read(bytes, name: name)
        return Reading(document: document, content: StandardReader().read(document))
    }

    /// Reads a file.
    public func read(path: String) async throws(InputFailure) -> Reading {
        try await read(Self.bytes(path: path), name: path)
    }

    /// The bytes of a file, or of standard input for `-`; one that is too long is not read to its end.
    public static func bytes(path: String) throws(InputFailure) -> [UInt8] {
        let most = DocumentLimits().container.fileBytes
        do {
            return try InputFile.bytes(path, limit: most)
        } catch {
            guard error.diagnostics.first?.code == InputFile.tooLong else { throw error }
            throw DocumentReader.tooLarge(path, most)
        }
    }
}
