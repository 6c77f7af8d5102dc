public import Diagnostics

/// Why declarations are not given out.
public enum ExportError: Error, Sendable, Hashable {
    /// There is no scheme with this id.
    case noCategory(String)
    /// No enterprise has this code.
    case noEnterprise(String)

    /// What is wrong, and what to do.
    public var message: LocalizedText {
        switch self {
        case .noCategory(let id):
            LocalizedText(
                zh: "没有类别 \(id):lingpao tally 列出全部类别", en: "there is no category \(id): see lingpao tally")
        case .noEnterprise(let code):
            LocalizedText(zh: "没有代码为 \(code) 的企业", en: "no enterprise has the code \(code)")
        }
    }
}
