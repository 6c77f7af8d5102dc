package import Diagnostics
package import Quantities

/// What is wrong with a phrase, a number or a unit, in the words that a row's diagnostic uses.
package struct RequirementProblem {
    /// The code of the diagnostic.
    package let code: String
    /// What is wrong, in both languages.
    package let message: LocalizedText

    private init(code: String, zh: String, en: String) {
        self.code = code
        message = LocalizedText(zh: zh, en: en)
    }

    /// What is wrong with a phrase.
    package init(_ error: RequirementError) {
        switch error {
        case .tooLong(let bytes):
            self.init(
                code: "requirement-too-long", zh: "要求有 \(bytes) 字节，最多 4096",
                en: "the requirement has \(bytes) bytes, at most 4096 go")
        case .badNumber(let text, _):
            self.init(badNumber: text)
        case .unknownUnit(let text, _):
            self.init(unknownUnit: text)
        case .notUTF8:
            self.init(code: "wrong-encoding", zh: "不是 UTF-8 编码", en: "not UTF-8")
        case .empty:
            self.init(code: "empty-requirement", zh: "要求为空", en: "the requirement is empty")
        }
    }

    /// What is wrong with a unit.
    package init(_ error: UnitError) {
        switch error {
        case .unknown(let text), .malformed(let text, _), .outOfRange(let text):
            self.init(unknownUnit: text)
        }
    }

    init(badNumber text: String) {
        self.init(code: "bad-number", zh: "“\(text)”不是可用的数", en: "‘\(text)’ is not a number that can be used")
    }

    private init(unknownUnit text: String) {
        self.init(code: "unknown-unit", zh: "没有单位“\(text)”", en: "there is no unit ‘\(text)’")
    }
}
