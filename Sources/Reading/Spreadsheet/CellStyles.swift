/// Tells which cell styles show days.
enum CellStyles {
    /// For each cell style, whether its number format shows a day.
    static func dateStyles(
        _ bytes: [UInt8], part: String, limits: ContainerLimits
    ) throws(ContainerError) -> [Bool] {
        var custom: [Int: Bool] = [:]
        var formats: [Int] = []
        try XMLPart.read(bytes, part, limits) { xml throws(ContainerError) in
            var inCellFormats = false
            while let step = try xml.next() {
                switch step {
                case .start("numFmt"):
                    guard let id = xml.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
                    custom[id] = showsDay(xml.attribute("formatCode") ?? "")
                case .start("cellXfs"): inCellFormats = true
                case .end("cellXfs"): inCellFormats = false
                case .start("xf") where inCellFormats:
                    formats.append(xml.attribute("numFmtId").flatMap { Int($0) } ?? 0)
                default: break
                }
            }
        }
        return formats.map { custom[$0] ?? builtIn.contains($0) }
    }

    /// The built-in formats that show days (ISO/IEC 29500-1, 18.8.30), those of the Chinese locale included.
    private static let builtIn: Set<Int> = [
        14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
    ]

    /// Whether a format code shows days: a `d` or a `y` outside quotes, brackets and escapes.
    static func showsDay(_ code: String) -> Bool {
        var quoted = false
        var bracketed = false
        var escaped = false
        for character in code.lowercased() {
            if escaped {
                escaped = false
                continue
            }
            switch character {
            case "\"": quoted.toggle()
            case "\\", "_", "*": escaped = !quoted
            case "[" where !quoted: bracketed = true
            case "]" where !quoted: bracketed = false
            case "d", "y", "年", "日":
                if !quoted, !bracketed { return true }
            default: break
            }
        }
        return false
    }
}
