import Diagnostics
import Testing

@testable import Reading

@Suite struct TextEncodingTests {
    /// 编号,名称 in GB 18030.
    static let chinese: [UInt8] = [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6]

    func decode(_ bytes: [UInt8], _ declared: TextEncoding? = nil) throws(InputFailure) -> String {
        String(decoding: try DecodedText(bytes, declared: declared, file: "f").bytes, as: UTF8.self)
    }

    func failure(_ bytes: [UInt8], _ declared: TextEncoding? = nil) -> String? {
        do throws(InputFailure) {
            _ = try decode(bytes, declared)
            return nil
        } catch {
            return error.diagnostics.first?.code
        }
    }

    @Test func everyEncodingGivesTheSameText() throws {
        let text = "编号,名称"
        #expect(try decode(Array(text.utf8)) == text)
        #expect(try decode([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
        #expect(try decode(Self.chinese) == text)
        #expect(try decode(Self.chinese, .gb18030) == text)
        let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try decode([0xFF, 0xFE] + units) == text)
        let swapped = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try decode([0xFE, 0xFF] + swapped) == text)
        #expect(try decode([0x90, 0x30, 0x81, 0x30, 0x41], .gb18030) == "\u{10000}A")
    }

    @Test func aGuessIsSaid() throws {
        let guessed = try DecodedText(Self.chinese, declared: nil, file: "f")
        #expect(guessed.diagnostics.map(\.code) == ["guessed-encoding"])
        #expect(try DecodedText(Self.chinese, declared: .gb18030, file: "f").diagnostics == [])
    }

    @Test func aFewBrokenBytesDoNotChangeTheEncoding() throws {
        let text = Array(String(repeating: "中", count: 50).utf8)
        let decoded = try DecodedText(text + [0xE4, 0xB8], declared: nil, file: "f")
        #expect(decoded.bytes == text + [0xE4, 0xB8])
        #expect(decoded.diagnostics == [])
    }

    @Test func whatIsNoTextIsNamed() {
        #expect(failure([0x50, 0x4B, 3, 4]) == "binary-input")
        #expect(failure([0xD0, 0xCF, 0x11, 0xE0]) == "binary-input")
        #expect(failure(Array("a\0b".utf8)) == "binary-input")
        #expect(failure([0x61, 0xE9, 0x2C]) == "wrong-encoding")
        #expect(failure([0xFF, 0xFE, 0x41, 0], .utf8) == "wrong-encoding")
        #expect(failure([0x41, 0], .utf16) == "wrong-encoding")
    }
}
