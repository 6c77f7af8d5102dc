import Foundation
import TestSupport
import Testing

@Suite struct QuantityCorpusTests {
    /// The inputs that fuzzing found worth keeping (scripts/fuzz.sh), each of which once took a way of its own.
    @Test func everythingThatFuzzingKeptStillHolds() throws {
        let file = ProjectFolder.root.appending(path: "Tests/Corpus/quantities.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        #expect(lines.count > 1000)
        for line in lines {
            let bytes = Array(try #require(Data(base64Encoded: String(line))))
            let violation = bytes.withUnsafeBufferPointer(QuantityOracle.violation)
            #expect(violation == nil, "\(line): \(String(decoding: bytes.dropFirst(), as: UTF8.self))")
        }
    }
}
