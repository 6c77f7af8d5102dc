import Ledger
import Testing

/// Keys, note and signatures are those of golang.org/x/mod v0.41.0, `sumdb/note/note_test.go`; the other note and the
/// checkpoint are the examples of c2sp.org/signed-note and c2sp.org/tlog-checkpoint.
enum PublishedNotes {
    static let verifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let signer = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    static let otherVerifier = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
    static let text = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        """
    static let signature =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    static let otherSignature =
        "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"
    static let poem = """
        Ognuno sta solo sul cuor della terra
        trafitto da un raggio di sole:

        ed è subito sera.

        — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=

        """
    static let checkpoint = """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=

        """
}

@Suite("Signed notes")
struct NoteTests {
    private func note(_ text: String) throws -> SignedNote { try SignedNote(bytes: Array(text.utf8)) }

    @Test("A published key signs the published note, byte for byte")
    func signs() throws {
        let key = try NoteSigningKey(PublishedNotes.signer)
        #expect(key.verifier.description == PublishedNotes.verifier)
        #expect(key.secretText == PublishedNotes.signer)
        let note = try SignedNote(PublishedNotes.text, signedBy: key)
        #expect(note.description == PublishedNotes.text + "\n" + PublishedNotes.signature)
    }

    @Test("Published signatures are verified, those of unknown keys passed over")
    func verifies() throws {
        let peter = try NoteVerifierKey(PublishedNotes.verifier)
        let enoch = try NoteVerifierKey(PublishedNotes.otherVerifier)
        let text = PublishedNotes.text + "\n" + PublishedNotes.signature + PublishedNotes.otherSignature
        let note = try note(text)
        #expect(note.description == text)
        #expect(try note.signers(among: [peter]) == [peter])
        #expect(try note.signers(among: [enoch, peter]) == [peter, enoch])
        let stranger = try NoteSigningKey(name: "PeterNeumann", seed: [UInt8](repeating: 7, count: 32))
        #expect(throws: NoteError.unknownSigner) { try note.signers(among: [stranger.verifier]) }
    }

    @Test("A note ends its text at the last empty line")
    func emptyLines() throws {
        let note = try note(PublishedNotes.poem)
        #expect(note.text.hasSuffix("raggio di sole:\n\ned è subito sera.\n"))
        #expect(note.signatures.map(\.name) == ["quasimodo.example/salvatore"])
        #expect(note.description == PublishedNotes.poem)
    }

    @Test("A changed text or signature is noticed")
    func tampering() throws {
        let key = try NoteVerifierKey(PublishedNotes.verifier)
        let whole = PublishedNotes.text + "\n" + PublishedNotes.signature
        let wrong = NoteError.wrongSignature(key: "PeterNeumann")
        let changed = [
            whole.replacing("answer", with: "Answer"),
            whole.replacing("x08go/ZJkuBS9", with: "x08go/ZJkuBS8"),
        ]
        for text in changed {
            let note = try note(text)
            #expect(throws: wrong) { try note.signers(among: [key]) }
        }
    }

    @Test(
        "What is no note is refused",
        arguments: [
            PublishedNotes.text, PublishedNotes.text + "\n",
            PublishedNotes.text + "\n" + PublishedNotes.signature.dropLast(),
            "\u{1}" + PublishedNotes.text + "\n" + PublishedNotes.signature,
            PublishedNotes.text + "\n" + PublishedNotes.signature.replacing("Peter", with: "Peter "),
            PublishedNotes.text + "\n" + PublishedNotes.signature.replacing("Peter", with: "Peter+"),
            PublishedNotes.text + "\n" + PublishedNotes.signature + "Unexpected line.\n",
            PublishedNotes.text + "\n" + String(repeating: PublishedNotes.signature, count: 101),
            PublishedNotes.text.replacing("\n", with: "\r\n") + "\n" + PublishedNotes.signature, "", "\n",
            "\n\n",
        ])
    func malformed(text: String) {
        #expect(throws: NoteError.malformedNote) { try note(text) }
        #expect(throws: NoteError.malformedNote) {
            try SignedNote(
                bytes: [0xFF] + Array((PublishedNotes.text + "\n" + PublishedNotes.signature).utf8))
        }
    }

    @Test("Every mangling of a key is refused", arguments: [true, false])
    func mangledKeys(isVerifier: Bool) throws {
        let key = Array((isVerifier ? PublishedNotes.verifier : PublishedNotes.signer).utf8)
        func isRead(_ bytes: some Sequence<UInt8>) -> Bool {
            let text = String(decoding: Array(bytes), as: UTF8.self)
            return isVerifier ? (try? NoteVerifierKey(text)) != nil : (try? NoteSigningKey(text)) != nil
        }
        #expect(isRead(key))
        for start in key.indices {
            for end in start...key.count where start > 0 || end < key.count {
                #expect(!isRead(key[start..<end]))
            }
        }
        for place in key.indices {
            var other = key
            other[place] += 1
            #expect(!isRead(other), "\(String(decoding: other, as: UTF8.self))")
        }
    }

    @Test("New keys differ, and sign what they verify")
    func newKeys() throws {
        var generator = SystemRandomNumberGenerator()
        let first = try NoteSigningKey(name: "log.example/1", using: &generator)
        let second = try NoteSigningKey(name: "log.example/1", using: &generator)
        #expect(first.verifier != second.verifier)
        let note = try SignedNote("a\n", signedBy: first)
        #expect(try note.signers(among: [second.verifier, first.verifier]) == [first.verifier])
        #expect("\(first)".contains("PRIVATE") == false)
        #expect(throws: NoteError.malformedName("a b")) { try NoteSigningKey(name: "a b", using: &generator) }
        #expect(throws: NoteError.malformedNote) { try SignedNote("no end", signedBy: first) }
    }
}

@Suite("Checkpoints")
struct CheckpointTests {
    @Test("The example of the specification is read, and written as it is")
    func example() throws {
        let note = try SignedNote(bytes: Array(PublishedNotes.checkpoint.utf8))
        let checkpoint = try Checkpoint(text: note.text)
        #expect(checkpoint.origin == "example.com/behind-the-sofa")
        #expect(checkpoint.size == 20_852_163)
        #expect(
            checkpoint.root.description == "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62")
        #expect(checkpoint.text == note.text)
    }

    @Test("A signed checkpoint comes back for whoever has the key, and for nobody else")
    func signed() throws {
        let key = try NoteSigningKey(name: "log.example", seed: 0..<32)
        let other = try NoteSigningKey(name: "log.example", seed: 1..<33)
        let checkpoint = Checkpoint(origin: "log.example", size: 7, root: .leaf([1]))
        let bytes = try checkpoint.signed(by: key).bytes
        #expect(
            try Checkpoint(note: bytes, origin: "log.example", signedBy: [other.verifier, key.verifier])
                == checkpoint)
        #expect(throws: NoteError.unknownSigner) {
            try Checkpoint(note: bytes, origin: "log.example", signedBy: [other.verifier])
        }
        #expect(throws: NoteError.foreignOrigin("log.example")) {
            try Checkpoint(note: bytes, origin: "other.example", signedBy: [key.verifier])
        }
    }

    @Test(
        "What is no checkpoint is refused",
        arguments: [
            "", "a\n1\n", "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2\n",
            "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
            "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nx\n",
            "a\n18446744073709551616\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        ])
    func malformed(text: String) {
        #expect(throws: NoteError.malformedCheckpoint) { try Checkpoint(text: text) }
    }
}
