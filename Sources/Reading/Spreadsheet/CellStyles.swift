/// Tells how cell styles show numbers.
enum CellStyles {
    /// For each cell style, the code of its number format.
    static func formatCodes(
        _ bytes: [UInt8], part: String, limits: ContainerLimits
    ) throws(ContainerError) -> [String] {
        var custom: [Int: String] = [:]
        var formats: [Int] = []
        try XMLPart.read(bytes, part, limits) { xml throws(ContainerError) in
            var inCellFormats = false
            while let step = try xml.next() {
                switch step {
                case .start("numFmt"):
                    guard let id = xml.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
                    custom[id] = xml.attribute("formatCode") ?? ""
                case .start("cellXfs"): inCellFormats = true
                case .end("cellXfs"): inCellFormats = false
                case .start("xf") where inCellFormats:
                    formats.append(xml.attribute("numFmtId").flatMap { Int($0) } ?? 0)
                default: break
                }
            }
        }
        return formats.map { custom[$0] ?? usual[$0] ?? (days.contains($0) ? "yyyy-mm-dd" : "") }
    }

    /// The built-in formats of plain numbers (ISO/IEC 29500-1, 18.8.30).
    private static let usual = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0", 38: "#,##0",
        39: "#,##0.00", 40: "#,##0.00",
    ]

    /// The built-in formats that show days (ISO/IEC 29500-1, 18.8.30), those of the Chinese locale included.
    private static let days: Set<Int> = [
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
