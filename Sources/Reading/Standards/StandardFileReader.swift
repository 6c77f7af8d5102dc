import Diagnostics
import Foundation
public import Documents
public import StandardReading

/// Reads a file as the standard that it is: the file becomes a document, the document says what it promises.
public struct StandardFileReader: Sendable {
    private let pages: PageClient?

    /// Creates a reader.
    ///
    /// - Parameter programs: the folder where this program and ``PageClient/program`` lie; without it nothing that
    ///   needs a process of its own is opened.
    public init(programs: String?) {
        pages = programs.map { PageClient(executable: "\($0)/\(PageClient.program)") }
    }

    /// A document and what it says.
    public struct Reading: Sendable {
        /// The document.
        public var document: Document
        /// What it says.
        public var content: StandardContent
    }

    /// Reads the bytes of a file.
    ///
    /// - Parameter name: the name of the file, for messages.
    public func read(_ bytes: [UInt8], name: String) async throws(InputFailure) -> Reading {
        let document = try await document(bytes, name: name)
        return Reading(document: document, content: StandardReader().read(document))
    }

    /// Reads a file.
    public func read(path: String) async throws(InputFailure) -> Reading {
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe))
        } catch {
            throw InputFailure(
                code: "no-file", file: path, zh: "无法读取文件：\(error.localizedDescription)",
                en: "the file cannot be read: \(error.localizedDescription)")
        }
        return try await read(bytes, name: path)
    }

    private func document(_ bytes: [UInt8], name: String) async throws(InputFailure) -> Document {
        guard !bytes.isEmpty else {
            throw InputFailure(code: "empty-document", file: name, zh: "文件是空的", en: "the file is empty")
        }
        guard bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil else {
            throw InputFailure(
                code: "unknown-document", file: name, zh: "不认识的文件格式", en: "a kind of file that is not known")
        }
        guard let pages else {
            throw InputFailure(
                code: "no-page-reader", file: name, zh: "没有打开页面的程序",
                en: "there is no program that opens pages")
        }
        return try await pages.document(bytes, name: name, form: .pdf)
    }
}
