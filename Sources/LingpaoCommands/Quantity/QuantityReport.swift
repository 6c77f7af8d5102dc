import Diagnostics
import Quantities
import Reading

/// What `lingpao quantity` prints: for each phrase a few lines for people, or an object on a line.
struct QuantityReport {
    private let header: Unit?
    private let target: Unit?
    private let format: TextOrJSON
    private let language: Language
    private var json = JSONWriter()
    private var text = ""
    /// Whether a phrase was refused or did not convert.
    private(set) var hasProblems = false

    init(header: Unit?, target: Unit?, format: TextOrJSON, language: Language) {
        self.header = header
        self.target = target
        self.format = format
        self.language = language
    }

    /// Whether enough has gathered to be written.
    var isLarge: Bool { json.bytes.count > 1 << 16 || text.utf8.count > 1 << 16 }

    /// What has gathered; it starts anew.
    mutating func take() -> [UInt8] {
        defer {
            json.removeAll()
            text = ""
        }
        return format == .json ? json.bytes : Array(text.utf8)
    }

    /// Reads one phrase and adds what it says.
    ///
    /// - Parameters:
    ///   - phrase: its UTF-8 bytes, or their beginning where there are more than are read.
    ///   - bytes: how many it has.
    mutating func add(_ phrase: [UInt8], bytes: Int) {
        do throws(RequirementError) {
            guard bytes == phrase.count else { throw .tooLong(bytes: bytes) }
            let requirement = try Self.read(phrase, header)
            guard let target else { return add(requirement, nil) }
            guard let converted = requirement.converted(to: target) else {
                return fail(requirement.text, code: "not-convertible", reason(requirement, target), span: nil)
            }
            add(requirement, converted)
        } catch {
            let problem = RequirementProblem(error)
            let text =
                error == .notUTF8 || bytes != phrase.count ? nil : String(decoding: phrase, as: UTF8.self)
            fail(text, code: problem.code, problem.message, span: error.span)
        }
    }

    private static func read(_ phrase: [UInt8], _ header: Unit?) throws(RequirementError) -> Requirement {
        let result: Result<Requirement, RequirementError> = phrase.withUnsafeBufferPointer { bytes in
            do throws(RequirementError) {
                return .success(try RequirementReader.read(utf8: bytes, unit: header))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private func reason(_ requirement: Requirement, _ target: Unit) -> LocalizedText {
        if let one = requirement.alternatives?.first(where: { $0.converted(to: target) == nil }) {
            return reason(one, target)
        }
        guard requirement.kind == .interval || requirement.kind == .value else {
            return LocalizedText(zh: "没有可换算的数值", en: "there is no number to convert")
        }
        guard let unit = requirement.quantityUnit else {
            return LocalizedText(
                zh: "没有单位；表头的单位用 --unit 给出",
                en: "there is no unit; --unit gives the one of the table header")
        }
        guard unit.isComparable(with: target) else {
            return LocalizedText(
                zh: "\(unit.displayText) 不能换算为 \(target.displayText)：量纲或计数对象不同",
                en:
                    "\(unit.code) does not convert to \(target.code): another dimension, or another kind of count"
            )
        }
        return LocalizedText(
            zh: "换算成 \(target.displayText) 后数值超出范围",
            en: "in \(target.code) the number is out of range")
    }

    private mutating func fail(_ phrase: String?, code: String, _ message: LocalizedText, span: Range<Int>?) {
        hasProblems = true
        guard format == .text else {
            json.object {
                $0.field("text", phrase)
                $0.field("error") {
                    $0.object {
                        $0.field("code", code)
                        $0.field("message", message[language])
                        $0.field("span") {
                            guard let span else { return $0.value(nil) }
                            $0.array {
                                $0.value(raw: span.lowerBound)
                                $0.value(raw: span.upperBound)
                            }
                        }
                    }
                }
            }
            return json.endLine()
        }
        text += (phrase ?? "…") + "\n"
        row("错误", "error", message[language])
    }

    private mutating func add(_ requirement: Requirement, _ converted: Requirement?) {
        guard format == .text else {
            RequirementWriter.write(converted ?? requirement, to: &json)
            return json.endLine()
        }
        text += requirement.text + "\n"
        row("种类", "kind", Self.names[requirement.kind]?[language] ?? requirement.kind.rawValue)
        let form: Requirement.FormatLanguage = language == .zh ? .chinese : .english
        if requirement.kind != .text { row("读作", "read as", requirement.formatted(form)) }
        if let converted { row("换算", "converted", converted.formatted(form)) }
        if let unit = requirement.quantityUnit { row("单位", "unit", describe(unit)) }
        if requirement.confidence < 0.9 {
            row("把握", "confidence", "\(requirement.confidence) (\(say("请人看一看", "a person is to look")))")
        }
    }

    private func describe(_ unit: Unit) -> String {
        var parts = [unit.code]
        if let kind = unit.kind { parts.append(kind) }
        switch unit.legality {
        case .legal: break
        case .notStatutory(let symbol):
            parts.append(say("\(symbol) 不是法定计量单位", "\(symbol) is no statutory unit in China"))
        case .ratioAbbreviation(let symbol):
            parts.append(say("\(symbol) 不是单位，是比的缩写", "\(symbol) abbreviates a ratio and is no unit"))
        case .wrongSymbol(_, let correct):
            parts.append(say("应写作 \(correct)", "the symbol is \(correct)"))
        }
        return parts.joined(separator: language == .zh ? "，" : ", ")
    }

    private mutating func row(_ zh: String, _ en: String, _ value: String) {
        let label = language == .zh ? zh : en.padding(to: 10)
        text += "  \(label)  \(value)\n"
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private static let names: [Requirement.Kind: LocalizedText] = [
        .interval: LocalizedText(zh: "界限", en: "bounds"),
        .value: LocalizedText(zh: "标明的数值，不是保证值", en: "a stated value, which guarantees nothing"),
        .ordinal: LocalizedText(zh: "等级", en: "a grade"),
        .absence: LocalizedText(zh: "不得有", en: "absence"),
        .yesno: LocalizedText(zh: "是或否", en: "yes or no"),
        .text: LocalizedText(zh: "没有读懂，按原文保留", en: "not understood, kept as text"),
        .alternatives: LocalizedText(zh: "几种之一", en: "one of several"),
    ]
}

extension RequirementError {
    /// The bytes that are wrong, where they are told.
    fileprivate var span: Range<Int>? {
        switch self {
        case .badNumber(_, let span), .unknownUnit(_, let span): span
        case .tooLong, .empty, .notUTF8: nil
        }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
