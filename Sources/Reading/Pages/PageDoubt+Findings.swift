import Diagnostics
import Documents

extension PageDoubt {
    /// What a person is told about a page that was read from its picture.
    func findings(_ page: Int, in file: String) -> [Diagnostic] {
        let why = reason.words
        var findings = [
            Diagnostic(
                reason == .noText ? .note : .warning, code: "read-from-picture",
                LocalizedText(
                    zh: "第 \(page) 页按图像识别：\(why.zh)", en: "page \(page) was read from its picture: \(why.en)"),
                at: .file(file))
        ]
        if isWeak {
            findings.append(
                Diagnostic(
                    .warning, code: "weak-recognition",
                    LocalizedText(
                        zh: "第 \(page) 页只用 tesseract 识别，可信度低：没有安装行识别网络（scripts/line-network.sh）",
                        en:
                            "page \(page) was read by tesseract alone, less surely: the line network is not installed (scripts/line-network.sh)"
                    ), at: .file(file)))
        }
        if !differences.isEmpty {
            let pairs = differences.map { "“\($0.layer)” → “\($0.picture)”" }.joined(separator: ", ")
            findings.append(
                Diagnostic(
                    .warning, code: "text-layer-differs",
                    LocalizedText(
                        zh: "第 \(page) 页的文字层与图像不一致，以图像为准：\(pairs)",
                        en: "the text layer of page \(page) differs from its picture, which counts: \(pairs)"),
                    at: .file(file)))
        }
        return findings
    }
}

extension PageDoubtReason {
    fileprivate var words: LocalizedText {
        switch self {
        case .noText: LocalizedText(zh: "没有文字层", en: "it has no text layer")
        case .notDrawn:
            LocalizedText(zh: "文字层不可见，不能作为依据", en: "its text layer is not drawn and cannot be relied on")
        case .noCharacters:
            LocalizedText(zh: "字体没有说明字形对应的文字", en: "its fonts do not say which characters their shapes are")
        case .noInk:
            LocalizedText(zh: "文字层所在的位置没有墨迹", en: "nothing is drawn where its text layer has words")
        case .crowded:
            LocalizedText(zh: "图形过多，无法逐一比对", en: "it draws more than can be held against its words")
        case .covered: LocalizedText(zh: "文字被图片遮盖", en: "pictures lie over its text")
        }
    }
}
