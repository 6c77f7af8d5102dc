import Foundation
import Ledger
import TestSupport
import Testing

@Suite("Leaves of the log")
struct LogLeafTests {
    // SHA-256 of "abc" (FIPS 180-4, appendix B.1).
    private static let abc = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    @Test("The bytes of a leaf are one JSON object in canonical form")
    func bytes() throws {
        let leaf = try LogLeaf(
            .scheme, subject: "schemes/rice/1", .record(.of(Array("abc".utf8))), time: 1_780_000_000_000)
        #expect(
            String(decoding: leaf.bytes, as: UTF8.self) == """
                {"digest":"\(Self.abc)","kind":"scheme","subject":"schemes/rice/1","time":1780000000000}
                """)
        #expect(leaf.hash == .leaf(leaf.bytes))
        #expect(try LogLeaf(bytes: leaf.bytes) == leaf)
    }

    @Test("A bulk import is one leaf with the number and the root of its rows")
    func rows() throws {
        let digests = (0..<1000).map { LogDigest.of(Array("row \($0)".utf8)) }
        var rows = LogRows()
        for digest in digests { rows.add(digest) }
        let leaf = try LogLeaf(.import, subject: "imports/1", .rows(rows), time: 5)
        #expect(
            String(decoding: leaf.bytes, as: UTF8.self) == """
                {"kind":"import","root":"\(rows.root)","rows":1000,"subject":"imports/1","time":5}
                """)
        #expect(try LogLeaf(bytes: leaf.bytes) == leaf)
        // A row is shown to have been in the import.
        let tree = digests.map(LogRows.leaf)
        let proof = try MerkleProof { level, index in
            var frontier = MerkleFrontier()
            let start = Int(index) << level
            for leaf in tree[start..<start + 1 << level] { frontier.append(leaf) }
            return frontier.root
        }.inclusion(of: 123, size: 1000)
        #expect(
            MerkleVerifier.isIncluded(
                LogRows.leaf(digests[123]), at: 123, size: 1000, root: rows.root, proof: proof))
    }

    @Test("A salted digest is HMAC-SHA-256, and says nothing without its salt")
    func salted() throws {
        // RFC 4231 has no key of 32 bytes; this value is of Python's hmac module: key 00 01 … 1f, text "abc".
        let salt = try #require(LogSalt(0..<32))
        let digest = LogDigest.of(Array("abc".utf8), salt: salt)
        #expect(
            digest.description
                == "hmac-sha256:f0133729c4163dede81e21cd47839256da58171238c8a0d874397c73b14e1e47")
        #expect(digest != .of(Array("abc".utf8)))
        #expect(LogDigest(digest.description) == digest)
        var generator = SystemRandomNumberGenerator()
        #expect(LogSalt(using: &generator) != LogSalt(using: &generator))
        #expect(LogSalt([1, 2, 3]) == nil)
    }

    @Test(
        "Bytes that are not in canonical form are no leaf",
        arguments: [
            "", "{}", "[]", #"{"digest":"\#(abc)","kind":"scheme","subject":"a"}"#,
            #"{"digest":"\#(abc)","kind":"scheme","subject":"a", "time":1}"#,
            #"{"kind":"scheme","digest":"\#(abc)","subject":"a","time":1}"#,
            #"{"digest":"\#(abc)","extra":1,"kind":"scheme","subject":"a","time":1}"#,
            #"{"digest":"\#(abc)","kind":"Scheme","subject":"a","time":1}"#,
            #"{"digest":"\#(abc)","kind":"scheme","subject":"","time":1}"#,
            #"{"digest":"\#(abc)","kind":"scheme","subject":"a","time":-1}"#,
            #"{"digest":"\#(abc)","kind":"scheme","subject":"a","time":1.0}"#,
            #"{"digest":"\#(abc)","kind":"scheme","subject":"a","time":9007199254740992}"#,
            #"{"digest":"\#(abc)","kind":"scheme","rows":1,"subject":"a","time":1}"#,
            #"{"digest":"sha256:00","kind":"scheme","subject":"a","time":1}"#,
            #"{"digest":"md5:\#(abc.dropFirst(7))","kind":"scheme","subject":"a","time":1}"#,
            #"{"kind":"import","root":"\#(abc.dropFirst(7))","rows":-1,"subject":"a","time":1}"#,
        ])
    func malformed(text: String) throws {
        #expect(throws: LogLeafError.self) { try LogLeaf(bytes: Array(text.utf8)) }
        let right = #"{"digest":"\#(Self.abc)","kind":"scheme","subject":"a","time":1}"#
        #expect(throws: Never.self) { try LogLeaf(bytes: Array(right.utf8)) }
    }

    @Test("Subjects and numbers have limits, and the largest leaf fits into a bundle")
    func limits() throws {
        let digest = LogLeaf.Content.record(.of([]))
        let worst = String(repeating: "\u{1}", count: LogLeaf.longestSubject)
        let leaf = try LogLeaf(.scheme, subject: worst, digest, time: CanonicalJSON.largestInteger)
        #expect(leaf.bytes.count <= LogLeaf.longest)
        #expect(try LogLeaf(bytes: leaf.bytes) == leaf)
        #expect(throws: LogLeafError.subject(1025)) {
            try LogLeaf(.scheme, subject: worst + "x", digest, time: 1)
        }
        #expect(throws: LogLeafError.number) { try LogLeaf(.scheme, subject: "a", digest, time: -1) }
        #expect(LogLeaf.Kind("declaration") == .declaration)
        #expect(LogLeaf.Kind("two words") == nil)
    }
}

@Suite("Canonical JSON")
struct CanonicalJSONTests {
    @Test(
        "The published vectors without floating-point numbers come out byte for byte",
        .enabled(if: SharedMaterial.isPresent, "../shared is absent"),
        arguments: ["arrays", "french", "structures", "unicode", "weird"])
    func vectors(name: String) throws {
        let folder = SharedMaterial.file("vectors/jcs-rfc8785/testdata")
        let input = try Data(contentsOf: folder.appending(path: "input/\(name).json"))
        let output = try Data(contentsOf: folder.appending(path: "output/\(name).json"))
        let value = try json(JSONSerialization.jsonObject(with: input))
        #expect(value.bytes == Array(output))
    }

    @Test("Control characters have their short forms, or four digits")
    func controls() {
        let text = CanonicalJSON.string("\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}\"\\/\u{7F}中")
        #expect(
            String(decoding: text.bytes, as: UTF8.self)
                == #""\u0000\b\t\n\u000b\f\r\u001f\"\\/"# + "\u{7F}中\"")
    }

    /// The value of what Foundation read.
    private func json(_ value: Any) throws -> CanonicalJSON {
        switch value {
        case let members as [String: Any]: return .object(try members.mapValues(json))
        case let values as [Any]: return .array(try values.map(json))
        case let text as String: return .string(text)
        case is NSNull: return .null
        case let number as NSNumber where String(cString: number.objCType) == "c":
            return .bool(number.boolValue)
        case let number as NSNumber: return .integer(try #require(Int(exactly: number)))
        default: throw CocoaError(.coderReadCorrupt)
        }
    }
}
