import Foundation
import Quantities
import Testing

@testable import Ranking

@Suite("Bytes of reports")
struct ByteWriterTests {
    private func csv(_ text: String) -> String {
        var writer = ByteWriter()
        writer.write(csv: text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(
        "decimals are written as they print",
        arguments: [
            "0", "0.50", "-0.05", "12.340", "100", "-7", "0.000001", "1e25", "123456789012345678901234567890",
            "-123.456",
        ])
    func decimals(_ text: String) throws {
        let number = try #require(DecimalNumber(text))
        var writer = ByteWriter()
        writer.write(number)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == number.description)
    }

    @Test(
        "JSON strings come back as they were",
        arguments: ["", "直链淀粉", "a\"b\\c/d", "\u{0}\u{1F}\n\r\t\u{7F}", "\u{2028}😀"])
    func json(_ text: String) throws {
        var writer = ByteWriter()
        writer.write(json: text)
        let read = try JSONSerialization.jsonObject(with: Data(writer.bytes), options: .fragmentsAllowed)
        #expect(read as? String == text)
        #expect(!String(decoding: writer.bytes, as: UTF8.self).contains("\\/"))
    }

    @Test("a cell that would be a formula is made harmless, a number stays a number")
    func formulas() {
        for text in ["=1+1", "+cmd", "-cmd", "@sum", "\tx"] { #expect(csv(text) == "'" + text) }
        for text in ["-5", "-0.50", "+3", "5", "≥ 5", "A-1", ""] { #expect(csv(text) == text) }
        #expect(csv("=A1,\"x\"") == "\"'=A1,\"\"x\"\"\"")
        #expect(csv("a\nb") == "\"a\nb\"")
    }
}
