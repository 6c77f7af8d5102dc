import Diagnostics
import Testing

@testable import Reading

@Suite("Lists that rows repeat")
struct ListMemoryTests {
    @Test("A list is known again by its bytes, as long as few others came since")
    func remembers() {
        let bytes = Array(#"["a"]["b"]["c"]["d"]["e"]["a"]["bc"]"#.utf8)
        let range = { (place: Int) in place * 5..<place * 5 + 5 }
        var memory = ListMemory()
        #expect(memory.texts(range(0), in: bytes) == nil)
        for (place, text) in ["a", "b", "c", "d"].enumerated() { memory.keep([text], range(place)) }
        #expect(memory.texts(range(5), in: bytes) == ["a"])
        #expect(memory.texts(30..<36, in: bytes) == nil)
        memory.keep(["e"], range(4))
        #expect(memory.texts(range(5), in: bytes) == nil, "the oldest gave way")
        #expect(memory.texts(range(4), in: bytes) == ["e"])
    }

    @Test("A text that is written like a list is none, also where the list came before")
    func kinds() {
        let lines = ["[]", "\"[]\""].map {
            #"{"enterprise":{"id":"1","idScheme":"X-TEST","name":"甲"},"standard":{"number":"Q/A 1-2026","title":"乙"},"#
                + #""indicators":[{"name":"丙","requirement":"≥ 1","methods":[]},"#
                + #"{"name":"丁","requirement":"≥ 1","methods":"# + $0 + "}]}"
        }
        let good = DeclarationReader(file: "a").read(Array(lines[0].utf8))
        #expect(good.declarations.count == 1)
        let bad = DeclarationReader(file: "a").read(Array(lines[1].utf8))
        #expect(bad.declarations.isEmpty)
        #expect(bad.diagnostics.map(\.code) == ["wrong-type"])
    }
}
