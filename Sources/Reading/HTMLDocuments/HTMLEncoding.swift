/// Brings a page into UTF-8: by its byte order mark, by what it declares, else by what its bytes can be.
enum HTMLEncoding {
    /// The page in UTF-8, without a mark; bytes that belong to no character are replaced.
    ///
    /// - Returns: the page, and whether its encoding was guessed.
    static func utf8(_ bytes: [UInt8]) throws(InputFailure) -> (bytes: [UInt8], isGuessed: Bool) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (valid(bytes[3...]), false) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (try converted(bytes[2...], "UTF-16LE"), false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (try converted(bytes[2...], "UTF-16BE"), false) }
        let declared = declared(bytes).flatMap { names[$0] }
        if let declared, declared != "UTF-8" { return (try converted(bytes[...], declared), false) }
        let survey = UTF8Text.survey(bytes.span, 0..<bytes.count)
        if survey.wrong == 0 { return (bytes, false) }
        // A page that says UTF-8 and has a few wrong bytes is one all the same.
        if declared == "UTF-8", survey.wrong * 20 < survey.multibyte { return (valid(bytes[...]), false) }
        return (try converted(bytes[...], "GB18030"), true)
    }

    /// The name of an encoding that a page declares, in lower case.
    static func declared(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4_096), as: UTF8.self).lowercased()
        for mark in ["charset=", "encoding="] {
            guard let start = head.firstRange(of: mark) else { continue }
            let rest = head[start.upperBound...].drop { "\"' ".contains($0) }
            let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    /// The encodings that pages declare, as the converter names them. A page that could be read so far is not in
    /// UTF-16, whatever it says.
    private static let names = [
        "utf-8": "UTF-8", "utf8": "UTF-8", "utf-16": "UTF-8", "gb2312": "GB18030", "gbk": "GB18030",
        "gb18030": "GB18030", "x-gbk": "GB18030", "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS",
        "iso-8859-1": "CP1252", "windows-1252": "CP1252", "us-ascii": "CP1252", "shift_jis": "CP932",
        "euc-kr": "CP949",
    ]

    private static func converted(_ bytes: ArraySlice<UInt8>, _ name: String) throws(InputFailure) -> [UInt8]
    {
        valid(try TextConverter(from: name).convert(bytes, isLast: true)[...])
    }

    private static func valid(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
}
