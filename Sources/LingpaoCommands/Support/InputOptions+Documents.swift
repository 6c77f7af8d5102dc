import Diagnostics

extension InputOptions {
    /// The inputs, the documents of standards among them told from the rest.
    struct Parts {
        /// Files of declarations, and tables.
        var files: [String] = []
        /// Documents, each once.
        var documents: [String] = []
    }

    /// Parts the inputs; a folder means all documents in it. With a mapping a text file is a table.
    func parts(in language: Language) throws -> Parts {
        guard !files.isEmpty else { throw Self.noInput }
        var parts = Parts()
        var seen: Set<String> = []
        for file in files {
            guard let documents = DocumentFiles.documents(at: file, hasMapping: mapping != nil) else {
                parts.files.append(file)
                continue
            }
            guard !documents.isEmpty else {
                throw CommandFailure(
                    "\(file): \(LocalizedText(zh: "文件夹里没有文档", en: "the folder holds no document")[language])")
            }
            parts.documents += documents.filter { seen.insert($0).inserted }
        }
        return parts
    }
}
