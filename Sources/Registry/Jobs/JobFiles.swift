import Diagnostics
import Foundation

/// The files that jobs may read: those under one folder, links followed. A job is asked for by whoever may import, not by
/// who runs the worker, so it does not reach what else the worker's account can read.
struct JobFiles: Sendable {
    private let folder: String

    init(folder: String) throws(JobError) {
        guard let path = Self.real(folder) else { throw .noFolder(folder) }
        self.folder = path == "/" ? "" : path
    }

    /// The path of a file without links.
    func path(of file: String) throws(JobFailure) -> String {
        guard let path = Self.real(file) else {
            let reason = String(cString: strerror(errno))
            throw JobFailure(
                LocalizedText(zh: "\(file):无法读取:\(reason)", en: "\(file): cannot be read: \(reason)"))
        }
        guard path.hasPrefix(folder + "/") else {
            throw JobFailure(
                LocalizedText(
                    zh: "\(file) 不在工作进程的文件夹内:请用 lingpao worker --folder 指定",
                    en: "\(file) lies outside of the worker's folder: see lingpao worker --folder"))
        }
        return path
    }

    /// What tells whether a file is still the one that it was: its length and when it was written last.
    static func mark(_ path: String) throws(JobFailure) -> (text: String, bytes: Int) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw JobFailure(LocalizedText(zh: "\(path) 不是文件", en: "\(path) is no file"))
        }
        #if canImport(Darwin)
            let written = status.st_mtimespec
        #else
            let written = status.st_mtim
        #endif
        return ("\(status.st_size) \(written.tv_sec).\(written.tv_nsec)", Int(status.st_size))
    }

    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
