public import Diagnostics

/// Why a question cannot be answered so.
public enum ReviewError: Error, Sendable, Hashable {
    /// There is no such question.
    case noSuchItem(Int)
    /// The answer is none of the candidates.
    case noSuchCandidate(String, among: [String])
    /// There is no such standard.
    case noSuchStandard(enterprise: String, number: String)
    /// There is no such category.
    case noSuchCategory(String, among: [String])
    /// Where none is chosen, or a decision is changed, it must be said why.
    case reasonNeeded
    /// A reason is too long.
    case reasonTooLong(limit: Int)
    /// The question was put anew with other candidates: answer that one.
    case replaced(by: Int)
    /// What it asks about no longer counts: a later version of the standard was declared.
    case superseded(Int)
    /// The value was misread, and the text as it stands in the document is missing.
    case correctionNeeded
    /// A text was given where none is asked for.
    case noCorrection
    /// The text that was given is not understood.
    case unreadable(String)
    /// What it asks about was forgotten, as the law requires.
    case forgotten(Int)

    /// What is wrong, and what to do.
    public var message: LocalizedText {
        switch self {
        case .noSuchItem(let id):
            LocalizedText(
                zh: "没有复核事项 \(id):lingpao review list 列出全部",
                en: "there is no question \(id): see lingpao review list")
        case .noSuchCandidate(let key, let known):
            LocalizedText(
                zh: "“\(key)”不是候选项;可选:\(known.joined(separator: ", "))",
                en: "‘\(key)’ is none of the candidates: \(known.joined(separator: ", "))")
        case .noSuchStandard(let enterprise, let number):
            LocalizedText(
                zh: "企业 \(enterprise) 没有标准 \(number)",
                en: "the enterprise \(enterprise) has no standard \(number)")
        case .noSuchCategory(let category, let known):
            LocalizedText(
                zh: "没有类别“\(category)”;现有:\(known.joined(separator: ", "))",
                en: "there is no category ‘\(category)’: \(known.joined(separator: ", "))")
        case .reasonNeeded: LocalizedText(zh: "须写明理由", en: "give a reason")
        case .reasonTooLong(let limit):
            LocalizedText(zh: "理由不超过 \(limit) 个字符", en: "a reason has at most \(limit) characters")
        case .replaced(let id):
            LocalizedText(zh: "该事项已由 \(id) 代替,请判定那一项", en: "it was put anew: answer \(id)")
        case .superseded(let id):
            LocalizedText(
                zh: "复核事项 \(id) 已不再有效:该标准已声明新的版本",
                en: "question \(id) no longer counts: a later version of the standard was declared")
        case .correctionNeeded:
            LocalizedText(
                zh: "读错的数值须给出文件中的原文 (--none --text)",
                en: "a value that was misread needs the text as it stands in the document (--none --text)")
        case .noCorrection:
            LocalizedText(
                zh: "只有读错的数值 (kind reading,都不是) 才给出原文",
                en: "a text is given for a value that was misread alone (kind reading, none)")
        case .unreadable(let text):
            LocalizedText(zh: "读不懂“\(text)”", en: "‘\(text)’ is not understood")
        case .forgotten(let id):
            LocalizedText(
                zh: "复核事项 \(id) 的内容已依法删除",
                en: "the content of question \(id) was forgotten as the law requires")
        }
    }
}

extension ReviewError: CustomStringConvertible {
    /// What is wrong, for the log.
    public var description: String { message.en }
}
