import Diagnostics
import SystemPackage

/// Reads the bytes of files and of standard input.
enum InputFile {
    /// The whole content of a file; `-` is standard input.
    static func bytes(_ path: String, limit: Int) throws(InputFailure) -> [UInt8] {
        do {
            if path == "-" { return try content(.standardInput, path, limit) }
            let file = try FileDescriptor.open(FilePath(path), .readOnly)
            return try file.closeAfter { try content(file, path, limit) }
        } catch let failure as InputFailure {
            throw failure
        } catch let error as Errno {
            throw InputFailure(
                code: "unreadable-input", file: path, zh: "无法读取：\(error)", en: "cannot be read: \(error)")
        } catch {
            throw InputFailure(code: "unreadable-input", file: path, zh: "无法读取", en: "cannot be read")
        }
    }

    private static func content(_ file: FileDescriptor, _ path: String, _ limit: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        // A pipe has no length; a file's is found out once, so that nothing is copied while growing.
        if let size = try? file.seek(offset: 0, from: .end), size > 0 {
            try file.seek(offset: 0, from: .start)
            bytes.reserveCapacity(Int(clamping: min(size, Int64(limit))))
        }
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { block.deallocate() }
        while true {
            let count = try file.read(into: block)
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: block[..<count])
            guard bytes.count <= limit else {
                throw tooLong(path, limit)
            }
        }
    }

    /// The code of that failure.
    static let tooLong = "input-too-long"

    /// The failure of a file that is longer than it may be.
    static func tooLong(_ path: String, _ limit: Int) -> InputFailure {
        InputFailure(
            code: tooLong, file: path, zh: "超过 \(limit) 字节", en: "longer than \(limit) bytes")
    }
}
