public import Diagnostics

/// Why a snapshot cannot be made or read.
public enum SnapshotError: Error, Sendable, Hashable {
    /// There is no such folder.
    case noFolder(String)
    /// A file cannot be written.
    case cannotWrite(String)
    /// What lies in the folder is no snapshot.
    case damaged(String)

    /// What is wrong, and what to do.
    public var message: LocalizedText {
        switch self {
        case .noFolder(let path):
            LocalizedText(zh: "没有文件夹 \(path),请先建立", en: "there is no folder \(path): make it first")
        case .cannotWrite(let path): LocalizedText(zh: "无法写入 \(path)", en: "cannot write \(path)")
        case .damaged(let path): LocalizedText(zh: "\(path) 不是快照", en: "\(path) is no snapshot")
        }
    }
}

extension SnapshotError: CustomStringConvertible {
    /// What is wrong, for the log.
    public var description: String { message.en }
}
