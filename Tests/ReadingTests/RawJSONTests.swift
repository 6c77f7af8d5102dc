import Foundation
import TestSupport
import Testing

@testable import Reading

@Suite struct RawJSONTests {
    static let corpus = SharedMaterial.file("vectors/json-parsing/test_parsing")

    func parse(_ text: String) throws(JSONError) -> RawJSON {
        var json = RawJSON(Array(text.utf8))
        try json.parse(0..<json.bytes.count)
        return json
    }

    func reason(_ text: String) -> JSONError? {
        do throws(JSONError) {
            _ = try parse(text)
            return nil
        } catch {
            return error
        }
    }

    @Test(.enabled(if: SharedMaterial.isPresent, "the shared material is absent"))
    func theAcceptanceCorpusIsSortedIntoGoodAndBad() throws {
        let files = try FileManager.default.contentsOfDirectory(
            at: Self.corpus, includingPropertiesForKeys: nil)
        #expect(files.count > 300)
        for file in files.sorted(by: { $0.path < $1.path }) {
            let bytes = try [UInt8](Data(contentsOf: file))
            var json = RawJSON(bytes)
            let accepted = (try? json.parse(0..<bytes.count)) != nil
            switch file.lastPathComponent.prefix(2) {
            case "y_": #expect(accepted, "\(file.lastPathComponent) is JSON")
            case "n_": #expect(!accepted, "\(file.lastPathComponent) is not JSON")
            default: break
            }
        }
    }

    @Test func hundredThousandNestedListsAreRefused() {
        let error = reason(String(repeating: "[", count: 100_000))
        #expect(error == JSONError(reason: .tooDeep(limit: 128), offset: 128))
    }

    @Test func numbersStayTheTextTheyAre() throws {
        let numbers = ["0.50", "1e999", "-0", "12345678901234567890.123456789", "1E+2"]
        let json = try parse("[\(numbers.joined(separator: ", "))]")
        #expect(json.elements(0).map(json.text) == numbers)
    }

    @Test(arguments: ["01", "1.", ".5", "+1", "0x10", "NaN", "--5", "12abc", "1e", "Infinity", "-"])
    func whatIsNoNumberIsRefused(_ text: String) {
        #expect(reason(text) != nil)
        #expect(reason("[\(text)]") != nil)
    }

    @Test func escapesAndPairsOfSurrogatesBecomeTheirCharacters() throws {
        let json = try parse(#""a\n\t\"\\\/\u4e2d\ud83d\ude00é中""#)
        #expect(json.text(0) == "a\n\t\"\\/中😀é中")
    }

    @Test(arguments: [#""\ud800""#, #""\udc00""#, #""\ud83dx""#, #""\ud83d\u0041""#])
    func halfAPairOfSurrogatesIsRefused(_ text: String) {
        #expect(reason(text)?.reason == .loneSurrogate)
    }

    @Test func errorsStandAtTheirByte() {
        #expect(reason("") == JSONError(reason: .empty, offset: 0))
        #expect(reason(#"{"a":1,}"#) == JSONError(reason: .unexpected(UInt8(ascii: "}")), offset: 7))
        #expect(reason(#"{"a" 1}"#) == JSONError(reason: .unexpected(UInt8(ascii: "1")), offset: 5))
        #expect(reason("[1] x") == JSONError(reason: .trailing, offset: 4))
        #expect(reason("\"a\u{1}\"") == JSONError(reason: .controlCharacter(1), offset: 2))
        #expect(reason("[,]") == JSONError(reason: .unexpected(UInt8(ascii: ",")), offset: 1))
        #expect(reason("{\"a\":[1,2}") == JSONError(reason: .unexpected(UInt8(ascii: "}")), offset: 9))
    }

    @Test func theWayToATokenIsTold() throws {
        let json = try parse(#"{"a":[{"b":1},{"c":{"d":[7,8]}}]}"#)
        let eight = try #require((0..<json.tokens.count).first { json.text($0) == "8" })
        #expect(json.path(to: eight) == "a[1].c.d[1]")
        #expect(json.path(to: 0) == "")
    }

    @Test func keysGiveTheirLastValue() throws {
        let json = try parse(#"{"a":1,"\u0061":2,"b":{}}"#)
        #expect(json.value("a", in: 0).map(json.text) == "2")
        #expect(json.value("c", in: 0) == nil)
        #expect(json.keys(0).count == 3)
    }

    @Test func aTextMayLieAnywhereInTheBytes() throws {
        var json = RawJSON(Array("xx[1]\n{\"a\":2}".utf8))
        try json.parse(2..<5)
        #expect(json.text(1) == "1")
        try json.parse(6..<13)
        #expect(json.value("a", in: 0).map(json.text) == "2")
    }

    @Test func theLengthIsLimited() {
        var limits = RawJSON.Limits()
        limits.bytes = 4
        var json = RawJSON(Array("[1,2]".utf8), limits: limits)
        #expect(throws: JSONError(reason: .tooLong(limit: 4), offset: 0)) { try json.parse(0..<5) }
    }

    @Test func noTruncationAndNoRandomBytesDoHarm() {
        var random = SeededBytes(seed: 7)
        let text = Array(#"{"a":[1.5e3,"\u4e2d中\n",true,null,{"b":-0}]}"#.utf8)
        for length in 0..<text.count {
            var json = RawJSON(text)
            #expect(throws: JSONError.self) { try json.parse(0..<length) }
        }
        for _ in 0..<Rounds.count(sample: 5_000, full: 500_000) {
            var broken = text
            for _ in 0..<random.next(4) + 1 { broken[random.next(broken.count)] = UInt8(random.next(256)) }
            var json = RawJSON(broken)
            guard (try? json.parse(0..<broken.count)) != nil else { continue }
            for token in json.tokens.indices { _ = json.path(to: token) + json.text(token) }
        }
    }
}
