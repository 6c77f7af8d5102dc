import Diagnostics
import Foundation
import Standards
import Testing
import TestSupport

@Suite("Unified social credit codes")
struct CreditCodeTests {
    @Test("published codes are read, and keep their text", .enabled(if: Vectors.isPresent, "no ../shared"))
    func valid() throws {
        let vectors = try Vectors.load()
        #expect(vectors.valid.count == 200)
        for text in vectors.valid {
            #expect(try CreditCode(text).text == text)
        }
    }

    @Test(
        "a wrong last character is found at place 18, with the right one named",
        .enabled(if: Vectors.isPresent, "no ../shared"))
    func wrongCheck() throws {
        let vectors = try Vectors.load()
        #expect(vectors.invalid_checksum_derived.count == 200)
        for (text, right) in zip(vectors.invalid_checksum_derived, vectors.valid) {
            let error = try #require(throws: CreditCodeError.self) { try CreditCode(text) }
            #expect(error == .check(expected: right.last ?? "?", found: text.last ?? "?"))
        }
    }

    @Test("malformed codes are refused", .enabled(if: Vectors.isPresent, "no ../shared"))
    func malformed() throws {
        let vectors = try Vectors.load()
        for text in vectors.invalid_length + vectors.invalid_format + vectors.invalid_checksum {
            #expect(throws: CreditCodeError.self) { try CreditCode(text) }
        }
        for pair in vectors.compact {
            #expect(try CreditCode(pair[0]).text == pair[1])
        }
    }

    @Test("the error says what is wrong and where")
    func errors() throws {
        #expect(throws: CreditCodeError.length(5)) { try CreditCode("12345") }
        #expect(throws: CreditCodeError.length(0)) { try CreditCode("") }
        #expect(throws: CreditCodeError.character("I", at: 14)) { try CreditCode("9111000060003IOZSV") }
        #expect(throws: CreditCodeError.character("?", at: 3)) { try CreditCode("91京110000600037341") }
        #expect(throws: CreditCodeError.character("A", at: 8)) { try CreditCode("9111000A600037341L") }
        #expect(throws: CreditCodeError.organisationCheck(expected: "1", found: "2")) {
            try CreditCode("91110000600037342L")
        }
        #expect(throws: CreditCodeError.check(expected: "L", found: "N")) {
            try CreditCode("91110000600037341N")
        }
        #expect(CreditCodeError.check(expected: "L", found: "N").place == 18)
        #expect(CreditCodeError.length(5).message.zh.contains("5 位"))
        #expect(CreditCodeError.character("I", at: 14).message.en.contains("character 14"))
    }

    @Test("case, width and white space do not matter")
    func folding() throws {
        let code = try CreditCode(" 91 110000 600037341l\n")
        #expect(code == (try CreditCode("９１１１００００６００037341Ｌ")))
        #expect(code.division == "110000")
        #expect(code.organisation == "600037341")
        #expect("\(code)" == "91110000600037341L")
    }

    @Test("one character replaced is always noticed")
    func oneCharacter() {
        let text = Array("91110000600037341L")
        for place in text.indices {
            for other in "0123456789ABCDEFGHJKLMNPQRTUWXY" where other != text[place] {
                var changed = text
                changed[place] = other
                #expect(throws: CreditCodeError.self) { try CreditCode(String(changed)) }
            }
        }
    }
}

/// The published test codes.
private struct Vectors: Decodable {
    let valid: [String]
    let invalid_checksum_derived: [String]
    let invalid_length: [String]
    let invalid_format: [String]
    let invalid_checksum: [String]
    let compact: [[String]]

    static var isPresent: Bool { SharedMaterial.isPresent }

    static func load() throws -> Vectors {
        let file = SharedMaterial.file("vectors/uscc-gb32100/uscc.json")
        return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
    }
}
