import Diagnostics

/// Tells of texts that are in a file and that nobody sees.
enum HiddenTexts {
    /// One finding for each page and reason.
    static func findings(_ layouts: [PageLayout]) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for layout in layouts {
            var order: [HiddenReason] = []
            var texts: [HiddenReason: String] = [:]
            for (text, reason) in layout.hidden {
                if texts[reason] == nil { order.append(reason) }
                texts[reason] = (texts[reason] ?? "").joined(line: text)
            }
            for reason in order {
                let quote = String((texts[reason] ?? "").prefix(40))
                let why = words(reason)
                let number = layout.page.number
                findings.append(
                    Diagnostic(
                        .warning, code: "hidden-text",
                        LocalizedText(
                            zh: "第 \(number) 页有看不见的文字（\(why.zh)）：“\(quote)”，未作为内容读取",
                            en:
                                "page \(number) has text that nobody sees (\(why.en)): “\(quote)”; it is not read"
                        )))
            }
        }
        return findings
    }

    private static func words(_ reason: HiddenReason) -> LocalizedText {
        switch reason {
        case .notDrawn: LocalizedText(zh: "未绘出", en: "not drawn")
        case .white: LocalizedText(zh: "白底白字", en: "white on white")
        case .tiny: LocalizedText(zh: "字号过小", en: "too small")
        case .covered: LocalizedText(zh: "被遮盖", en: "covered")
        }
    }
}
