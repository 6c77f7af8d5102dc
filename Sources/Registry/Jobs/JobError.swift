public import Diagnostics

/// Why a job is not taken, or not found.
public enum JobError: Error, Sendable, Hashable {
    /// There is no job with this number.
    case noSuchJob(Int)
    /// No files, or too many.
    case files(most: Int)
    /// A path is not whole, or too long.
    case path(String)
    /// A mapping is too long, in bytes.
    case mapping(longest: Int)
    /// There is no scheme with this id.
    case noCategory(String)
    /// The folder for files is not there.
    case noFolder(String)
    /// Too many jobs wait.
    case tooMany(most: Int)

    /// What is wrong, and what to do.
    public var message: LocalizedText {
        switch self {
        case .noSuchJob(let id):
            LocalizedText(
                zh: "没有任务 \(id):lingpao job list 列出任务", en: "there is no job \(id): see lingpao job list")
        case .files(let most):
            LocalizedText(zh: "一个任务应有 1 至 \(most) 个文件", en: "a job has 1 to \(most) files")
        case .path(let path):
            LocalizedText(
                zh: "任务中的文件须写完整路径,至多 \(ImportTask.longestPath) 字节:\(path)",
                en:
                    "a job names files by their whole paths, of \(ImportTask.longestPath) bytes at most: \(path)"
            )
        case .mapping(let longest):
            LocalizedText(zh: "映射文件至多 \(longest) 字节", en: "a mapping has \(longest) bytes at most")
        case .noCategory(let id):
            LocalizedText(
                zh: "没有类别 \(id):lingpao tally 列出全部类别", en: "there is no category \(id): see lingpao tally")
        case .noFolder(let folder):
            LocalizedText(zh: "没有文件夹 \(folder)", en: "there is no folder \(folder)")
        case .tooMany(let most):
            LocalizedText(
                zh: "已有 \(most) 个任务在等候:请先用 lingpao worker 完成",
                en: "\(most) jobs wait already: let lingpao worker do them first")
        }
    }
}
