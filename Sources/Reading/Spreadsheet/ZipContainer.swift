import CLibArchive

/// The parts of a zip container in memory, read by libarchive under limits.
struct ZipContainer {
    private let bytes: [UInt8]
    private let limits: SpreadsheetLimits
    private var unpacked = 0

    init(_ bytes: [UInt8], limits: SpreadsheetLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// Unpacks the parts with these names; those that the container does not have are left out.
    mutating func parts(_ names: Set<String>) throws(SpreadsheetError) -> [String: [UInt8]] {
        var unpacked = unpacked
        defer { self.unpacked = unpacked }
        let limits = limits
        let size = bytes.count
        let result: Result<[String: [UInt8]], SpreadsheetError> = bytes.withUnsafeBytes { buffer in
            do throws(SpreadsheetError) {
                return .success(try Self.parts(names, buffer, limits, size, &unpacked))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static func parts(
        _ names: Set<String>, _ buffer: UnsafeRawBufferPointer, _ limits: SpreadsheetLimits, _ size: Int,
        _ unpacked: inout Int
    ) throws(SpreadsheetError) -> [String: [UInt8]] {
        guard let archive = archive_read_new() else { throw .damaged("memory") }
        defer { archive_read_free(archive) }
        // The directory at the end must be there: a file that was cut off is not read as far as it goes.
        archive_read_support_format_zip_seekable(archive)
        guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
            throw .damaged("ZIP")
        }
        var parts: [String: [UInt8]] = [:]
        var entry: OpaquePointer?
        var count = 0
        while true {
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { return parts }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw .damaged("ZIP") }
            count += 1
            guard count <= limits.entries else {
                throw .tooLarge(zh: "条目超过 \(limits.entries) 个", en: "more than \(limits.entries) entries")
            }
            guard let path = archive_entry_pathname_utf8(entry) else { continue }
            // Some writers put a slash or a backslash where the format has neither.
            var name = String(cString: path).replacing("\\", with: "/").lowercased()
            if name.hasPrefix("/") { name.removeFirst() }
            guard names.contains(name), parts[name] == nil else { continue }
            guard archive_entry_is_encrypted(entry) == 0 else {
                throw SpreadsheetError(
                    "encrypted-workbook", zh: "工作簿已加密", en: "the workbook is encrypted")
            }
            parts[name] = try content(archive, name, limits, size, &unpacked)
        }
    }

    private static func content(
        _ archive: OpaquePointer, _ name: String, _ limits: SpreadsheetLimits, _ size: Int,
        _ unpacked: inout Int
    ) throws(SpreadsheetError) -> [UInt8] {
        var content: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = block.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw .damaged(name) }
            guard count > 0 else { return content }
            content.append(contentsOf: block[..<count])
            unpacked += count
            guard unpacked <= limits.unpackedBytes else {
                throw .tooLarge(
                    zh: "解压后超过 \(limits.unpackedBytes) 字节",
                    en: "more than \(limits.unpackedBytes) bytes unpacked")
            }
            guard unpacked <= limits.smallBytes || unpacked / limits.ratio <= size else {
                throw .tooLarge(
                    zh: "压缩比超过 \(limits.ratio)", en: "unpacks to more than \(limits.ratio) times its size")
            }
        }
    }
}
