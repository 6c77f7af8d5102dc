import Diagnostics

/// Reads an input of JSON Lines, whatever its encoding.
enum JSONLinesInput {
    static func read(
        _ bytes: [UInt8], name: String, encoding: TextEncoding?
    ) throws(InputFailure) -> InputResult {
        if let binary = FileSignature.name(of: bytes) {
            throw InputFailure(
                code: "binary-input", file: name, zh: "不是文本，而是\(binary.zh)", en: "not text but \(binary.en)")
        }
        let reader = DeclarationReader(file: name)
        let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        guard encoding == nil || encoding == .utf8, !hasMark else {
            return try decoded(bytes, name, encoding, reader)
        }
        // UTF-8 is checked while reading; only where that fails is another encoding thought of.
        let result = reader.read(bytes)
        let isDamaged = result.diagnostics.contains { $0.code == "invalid-json" }
        guard encoding == nil, isDamaged, UTF8Text.survey(bytes.span, 0..<bytes.count).wrong > 0 else {
            return result
        }
        return try decoded(bytes, name, nil, reader)
    }

    private static func decoded(
        _ bytes: [UInt8], _ name: String, _ encoding: TextEncoding?, _ reader: DeclarationReader
    ) throws(InputFailure) -> InputResult {
        let text = try DecodedText(bytes, declared: encoding, file: name)
        var result = reader.read(text.bytes)
        result.diagnostics = text.diagnostics + result.diagnostics
        return result
    }
}
