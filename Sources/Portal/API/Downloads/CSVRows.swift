/// Rows of CSV (RFC 4180), UTF-8 with a byte order mark.
///
/// The mark is for Excel: without it, Excel on Chinese Windows reads a CSV file as GBK and shows UTF-8 as nonsense.
/// Readers that know UTF-8 skip it.
package enum CSVRows {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The mark and the heads of the columns.
    package static func head(_ columns: [String]) -> [UInt8] { mark + bytes([columns.map(APICell.text)]) }

    /// Rows with their line ends.
    package static func bytes(_ rows: [[APICell]]) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in rows {
            for (place, cell) in row.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                switch cell {
                case .empty: break
                case .integer(let number): bytes.append(contentsOf: String(number).utf8)
                case .text(let text): append(harmless(text), to: &bytes)
                }
            }
            bytes.append(contentsOf: "\r\n".utf8)
        }
        return bytes
    }

    /// A text that no spreadsheet takes for a formula: an apostrophe stands before the characters that formulas
    /// begin with, in their wide forms too. In a workbook this is not needed: its cells have types.
    static func harmless(_ text: String) -> String {
        switch text.unicodeScalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": "'" + text
        default: text
        }
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        let needsQuotes = text.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
        }
        guard needsQuotes else { return bytes.append(contentsOf: text.utf8) }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
