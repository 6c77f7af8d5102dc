/// Many texts in one piece of memory.
struct TextArena {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// The number of texts.
    var count: Int { ends.count }

    /// One of the texts.
    subscript(_ index: Int) -> String {
        let start = index == 0 ? 0 : ends[index - 1]
        return String(decoding: bytes[start..<ends[index]], as: UTF8.self)
    }

    /// Adds to the text that ``finish()`` ends.
    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Ends a text.
    mutating func finish() { ends.append(bytes.count) }
}

/// Reads the table of shared texts. Of rich text the runs are joined; phonetic guides are left out.
enum SharedStrings {
    static func read(
        _ bytes: [UInt8], part: String, limits: ContainerLimits
    ) throws(ContainerError) -> TextArena {
        try XMLPart.read(bytes, part, limits) { xml throws(ContainerError) in
            var texts = TextArena()
            var inText = false
            var inGuide = false
            while let step = try xml.next() {
                switch step {
                case .start("t"): inText = true
                case .end("t"): inText = false
                case .start("rPh"): inGuide = true
                case .end("rPh"): inGuide = false
                case .text where inText && !inGuide: texts.append(unescaped(xml.text))
                case .end("si"): texts.finish()
                default: break
                }
            }
            return texts
        }
    }

    /// Resolves `_x000D_`, by which workbooks write characters that XML does not have.
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "_x") {
            result += rest[..<start.lowerBound]
            let digits = rest[start.upperBound...].prefix(4)
            let end = digits.endIndex
            if digits.count == 4, end < rest.endIndex, rest[end] == "_", let code = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(code)
            {
                result.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: end)...]
            } else {
                result += "_x"
                rest = rest[start.upperBound...]
            }
        }
        return result + rest
    }
}
