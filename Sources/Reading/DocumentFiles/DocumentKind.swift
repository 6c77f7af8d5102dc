import Diagnostics

/// What a file is, told by its first bytes and not by its name.
enum DocumentKind {
    /// A zip container: DOCX or XLSX, as its parts tell.
    case office
    case html
    case text
    /// An OLE compound file.
    case compound
    case pdf
    case picture
    /// Something that is not read, by its name.
    case other(LocalizedText)

    /// Tells what a file is.
    init(_ bytes: [UInt8]) {
        if FileSignature.isZip(bytes) {
            self = .office
        } else if CompoundFile.isOne(bytes) {
            self = .compound
        } else if Self.begins(bytes, ["%PDF"]) {
            self = .pdf
        } else if Self.isPicture(bytes) {
            self = .picture
        } else if let other = Self.other(bytes) {
            self = .other(other)
        } else {
            self = Self.isHTML(bytes) ? .html : .text
        }
    }

    private static func isPicture(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            return true
        }
        if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
            return true
        }
        if begins(bytes, ["GIF87a", "GIF89a"]) { return true }
        // A bitmap repeats its length, an RIFF file says what it holds.
        if begins(bytes, ["BM"]), bytes.count > 14, bytes[6..<10].allSatisfy({ $0 == 0 }) { return true }
        return begins(bytes, ["RIFF"]) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
    }

    private static func other(_ bytes: [UInt8]) -> LocalizedText? {
        if begins(bytes, ["{\\rtf"]) { return LocalizedText(zh: " RTF 文件", en: "an RTF file") }
        if begins(bytes, ["MIME-Version:", "From: <Saved by"]) {
            return LocalizedText(zh: "网页存档（MHT）", en: "a web archive (MHT)")
        }
        if begins(bytes, ["Rar!"]) || bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) {
            return LocalizedText(zh: "压缩包（RAR、7z）", en: "an archive (RAR, 7z)")
        }
        let head = head(bytes)
        if head.hasPrefix("<?xml"), ["<w:worddocument", "<pkg:package"].contains(where: head.contains) {
            return LocalizedText(zh: " Word XML 文件", en: "a Word XML file")
        }
        return FileSignature.name(of: bytes)
    }

    private static func isHTML(_ bytes: [UInt8]) -> Bool {
        var head = head(bytes)[...]
        // What may stand before the first element.
        while true {
            head = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            if head.hasPrefix("<!--"), let end = head.firstRange(of: "-->") {
                head = head[end.upperBound...]
            } else if head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>") {
                head = head[end.upperBound...]
            } else {
                break
            }
        }
        let first = ["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<h1", "<meta"]
        return first.contains { head.hasPrefix($0) }
    }

    /// The first bytes as text in lower case; of UTF-16 every second byte says enough.
    private static func head(_ bytes: [UInt8]) -> String {
        let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let head = isWide ? bytes.prefix(4_096).dropFirst(2).filter { $0 != 0 } : Array(bytes.prefix(4_096))
        return String(decoding: head, as: UTF8.self).lowercased()
    }

    private static func begins(_ bytes: [UInt8], _ texts: [String]) -> Bool {
        texts.contains { bytes.starts(with: $0.utf8) }
    }
}
