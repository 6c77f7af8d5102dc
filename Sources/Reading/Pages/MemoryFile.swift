import CSandbox
import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files in memory, without a name.
enum MemoryFile {
    /// A file that holds bytes, to be read from its start. A pipe would end this process by a signal where the
    /// other one ended before it had read all.
    static func holding(_ bytes: [UInt8]) throws -> FileDescriptor {
        let descriptor = lingpao_sandbox_memory_file()
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
        let file = FileDescriptor(rawValue: descriptor)
        do {
            try file.writeAll(bytes)
            try file.seek(offset: 0, from: .start)
        } catch {
            try file.close()
            throw error
        }
        return file
    }
}
