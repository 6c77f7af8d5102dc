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

    @Test("What is read from where a block ended is what would have followed")
    func goesOn() throws {
        var lines = (0..<60).map { DeclarationReaderTests.line(number: "Q/SL \($0)-2026") }
        lines[40] = "{"
        try file("\u{FEFF}" + lines.joined(separator: "\n")) { path in
            for stop in 1...6 {
                var stream = try DeclarationStream(path: path, blockBytes: 1_000)
                for _ in 0..<stop { _ = try stream.next() }
                let position = stream.position
                var later = try DeclarationStream(path: path, from: position, blockBytes: 700)
                var (left, right) = ([Declaration](), [Declaration]())
                var rows = [Int]()
                while let block = try stream.next() { left += block.declarations }
                while let block = try later.next() {
                    right += block.declarations
                    rows += block.rejects.map(\.row)
                }
                #expect(left == right)
                #expect(left.count < 59)
                #expect(rows == (position.line > 41 ? [] : [41]))
                #expect(later.position == stream.position)
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
