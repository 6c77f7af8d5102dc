import Testing

@testable import Reading

@Suite("Writing JSON")
struct JSONWriterTests {
    private static func written(_ text: String) -> String {
        var writer = JSONWriter()
        writer.value(text)
        return writer.text
    }

    @Test("What needs an escape has one wherever it stands, and nothing else does")
    func escapes() {
        let escapes: [(Character, String)] = [
            ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"),
            ("\u{0}", "\\u0000"), ("\u{1F}", "\\u001f"), (" ", " "), ("!", "!"), ("#", "#"), ("[", "["),
            ("]", "]"), ("\u{7F}", "\u{7F}"), ("\u{80}", "\u{80}"), ("é", "é"), ("空", "空"), ("𠀀", "𠀀"),
        ]
        for (sign, expected) in escapes {
            for before in 0..<18 {
                for after in [0, 1, 7, 8, 9] {
                    let (left, right) = (
                        String(repeating: "a", count: before), String(repeating: "中", count: after)
                    )
                    #expect(Self.written(left + String(sign) + right) == "\"\(left)\(expected)\(right)\"")
                }
            }
        }
    }

    @Test(
        "Whole numbers are written as Swift writes them",
        arguments: [0, 1, 9, 10, 11, 99, 100, 101, 4096, 1_000_000, -1, -10, -907, .max, .min])
    func integers(number: Int) {
        var writer = JSONWriter()
        writer.value(integer: number)
        #expect(writer.text == "\(number)")
    }

    @Test("An object of texts is sorted by key", arguments: [0, 1, 2, 5])
    func objects(count: Int) {
        var writer = JSONWriter()
        writer.field("a", Dictionary(uniqueKeysWithValues: (0..<count).map { ("k\($0)", "v\($0)") }))
        let fields = (0..<count).map { "\"k\($0)\":\"v\($0)\"" }.joined(separator: ",")
        #expect(writer.text == "\"a\":{\(fields)}")
    }
}
