/// Tells what an OLE compound file (MS-CFB) is by the names in its directory, whose entries lie at every 128 bytes.
enum CompoundFile {
    /// What may lie in one.
    enum Content {
        /// A document that is encrypted with a password.
        case encrypted
        /// A Word document of before 2007.
        case word
        /// A workbook of before 2007.
        case workbook
        /// Something else.
        case other
    }

    /// Whether a file is one.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    /// What lies in one.
    static func content(_ bytes: [UInt8]) -> Content {
        let has = { (name: String) in holds(name, bytes) }
        if has("EncryptedPackage") || has("EncryptionInfo") { return .encrypted }
        if has("WordDocument") { return .word }
        if has("Workbook") || has("Book") { return .workbook }
        return .other
    }

    private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
        // UTF-16, little-endian, with a zero at its end.
        var wanted: [UInt8] = []
        for byte in name.utf8 { wanted += [byte, 0] }
        wanted += [0, 0]
        var place = 512
        while place + 128 <= bytes.count {
            // The length of the name stands at 64, with its last zero.
            if Int(bytes[place + 64]) == wanted.count, bytes[place..<place + wanted.count] == wanted[...] {
                return true
            }
            place += 128
        }
        return false
    }
}
