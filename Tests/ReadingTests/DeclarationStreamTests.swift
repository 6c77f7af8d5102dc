import Diagnostics
import Foundation
import Standards
import Testing

@testable import Reading

@Suite struct DeclarationStreamTests {
    func file(_ text: String, _ body: (String) throws -> Void) throws {
        let file = URL(filePath: NSTemporaryDirectory()).appending(path: "stream-\(UUID().uuidString).jsonl")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file.path)
    }

    @Test func blocksGiveWhatTheWholeFileGives() throws {
        var lines = (0..<60).map { DeclarationReaderTests.line(number: "Q/SL \($0)-2026") }
        lines[7] = "{"
        lines[30] = ""
        try file("\u{FEFF}" + lines.joined(separator: "\n")) { path in
            let whole = DeclarationReader(file: path).read([UInt8](try Data(contentsOf: URL(filePath: path))))
            for blockBytes in [1, 100, 5_000, 1 << 20] {
                var stream = try DeclarationStream(path: path, blockBytes: blockBytes)
                var declarations: [Declaration] = []
                var diagnostics: [Diagnostic] = []
                var rejects: [Reject] = []
                while let block = try stream.next() {
                    declarations += block.declarations
                    diagnostics += block.diagnostics
                    rejects += block.rejects
                }
                #expect(declarations == whole.declarations)
                #expect(diagnostics == whole.diagnostics)
                #expect(rejects == whole.rejects && rejects.map(\.row) == [8])
            }
        }
    }

    @Test func anEmptyFileGivesNothing() throws {
        try file("\n\n") { path in
            var stream = try DeclarationStream(path: path)
            let block = try stream.next()
            #expect(block == nil)
        }
    }

    @Test func aFileThatIsNotThereIsTold() {
        #expect(throws: InputFailure.self) { _ = try DeclarationStream(path: "/no/such/file") }
    }
}
