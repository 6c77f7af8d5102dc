import CLibArchive

/// The parts of a zip container in memory, read by libarchive under limits.
struct ZipContainer {
    private let bytes: [UInt8]
    private let limits: ContainerLimits
    private var unpacked = 0

    init(_ bytes: [UInt8], limits: ContainerLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// Unpacks the parts with these names; those that the container does not have are left out.
    mutating func parts(_ names: Set<String>) throws(ContainerError) -> [String: [UInt8]] {
        var unpacked = unpacked
        defer { self.unpacked = unpacked }
        let limits = limits
        let size = bytes.count
        let result: Result<[String: [UInt8]], ContainerError> = bytes.withUnsafeBytes { buffer in
            do throws(ContainerError) {
                return .success(try Self.parts(names, buffer, limits, size, &unpacked))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The names of all entries, as parts are named.
    func names() throws(ContainerError) -> [String] {
        let limits = limits
        let result: Result<[String], ContainerError> = bytes.withUnsafeBytes { buffer in
            do throws(ContainerError) {
                var names: [String] = []
                try Self.forEachEntry(buffer, limits) { _, _, name in
                    names.append(name)
                }
                return .success(names)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static func parts(
        _ names: Set<String>, _ buffer: UnsafeRawBufferPointer, _ limits: ContainerLimits, _ size: Int,
        _ unpacked: inout Int
    ) throws(ContainerError) -> [String: [UInt8]] {
        var parts: [String: [UInt8]] = [:]
        try forEachEntry(buffer, limits) { archive, entry, name throws(ContainerError) in
            guard names.contains(name), parts[name] == nil else { return }
            guard archive_entry_is_encrypted(entry) == 0 else { throw ContainerError(.encrypted) }
            parts[name] = try content(archive, name, limits, size, &unpacked)
        }
        return parts
    }

    private static func forEachEntry(
        _ buffer: UnsafeRawBufferPointer, _ limits: ContainerLimits,
        _ body: (OpaquePointer, OpaquePointer, String) throws(ContainerError) -> Void
    ) throws(ContainerError) {
        guard let archive = archive_read_new() else { throw .damaged("memory") }
        defer { archive_read_free(archive) }
        // The directory at the end must be there: a file that was cut off is not read as far as it goes.
        archive_read_support_format_zip_seekable(archive)
        guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
            throw .damaged("ZIP")
        }
        var entry: OpaquePointer?
        var count = 0
        while true {
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { return }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw .damaged("ZIP") }
            count += 1
            guard count <= limits.entries else {
                throw .tooLarge(zh: "条目超过 \(limits.entries) 个", en: "more than \(limits.entries) entries")
            }
            guard let path = archive_entry_pathname_utf8(entry) else { continue }
            // Some writers put a slash or a backslash where the format has neither.
            var name = String(cString: path).replacing("\\", with: "/").lowercased()
            if name.hasPrefix("/") { name.removeFirst() }
            try body(archive, entry, name)
        }
    }

    private static func content(
        _ archive: OpaquePointer, _ name: String, _ limits: ContainerLimits, _ size: Int,
        _ unpacked: inout Int
    ) throws(ContainerError) -> [UInt8] {
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
