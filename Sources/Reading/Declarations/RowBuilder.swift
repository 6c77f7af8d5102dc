import Diagnostics
import Standards

/// Builds the declarations of one stretch of a file of JSON Lines, row by row, and gathers what is wrong.
///
/// The pieces of a declaration are read by the extensions of this type. A piece that is wrong is told and
/// gives a neutral value, so that one pass tells all that is wrong with a row; the row is then refused.
struct RowBuilder {
    let file: String
    var json: RawJSON
    var phrases: PhraseMemory
    private var lists = ListMemory()
    private(set) var diagnostics: [Diagnostic] = []
    private var line = 0
    private var firstError: Diagnostic?

    init(file: String, bytes: [UInt8], phrases: PhraseMemory = PhraseMemory()) {
        self.file = file
        self.phrases = phrases
        json = RawJSON(bytes)
    }

    /// Gives back what is remembered of phrases, when the last row was read.
    mutating func endPhrases() -> PhraseMemory {
        // Nothing of it stays here: a second owner would make the next one copy it.
        let phrases = phrases
        self.phrases = PhraseMemory()
        return phrases
    }

    /// Reads one row; the error is the first one found.
    mutating func row(_ range: Range<Int>, line: Int) -> Result<Declaration, RowError> {
        self.line = line
        firstError = nil
        do throws(JSONError) {
            try json.parse(range)
        } catch {
            report(error, lineStart: range.lowerBound)
            return .failure(RowError(firstError))
        }
        let declaration = declaration()
        if let firstError { return .failure(RowError(firstError)) }
        return .success(declaration)
    }

    // MARK: What is wrong

    mutating func report(
        _ severity: Severity, _ code: String, at token: Int, key: String? = nil, _ message: LocalizedText,
        mend: LocalizedText? = nil
    ) {
        var path = json.path(to: token)
        if let key { path += (path.isEmpty ? "" : ".") + key }
        add(
            Diagnostic(
                severity, code: code, message,
                at: .row(file: file, row: line, column: path.isEmpty ? nil : path), mend: mend))
    }

    private mutating func report(_ error: JSONError, lineStart: Int) {
        let column = UTF8Text.column(of: error.offset, lineStart: lineStart, in: json.bytes)
        let mend: LocalizedText? =
            error.reason == .unexpectedEnd
            ? LocalizedText(zh: "每行写一个完整的声明", en: "write each declaration on one line") : nil
        add(
            Diagnostic(
                .error, code: "invalid-json", error.message,
                at: .text(file: file, line: line, column: column, length: 1), mend: mend))
    }

    private mutating func add(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
        if diagnostic.severity == .error, firstError == nil { firstError = diagnostic }
    }

    // MARK: Pieces

    /// The values of an object's keys. Unknown keys are warned of, repeated keys are errors.
    mutating func fields<Key: JSONKey>(_ object: Int, _: Key.Type) -> JSONFields<Key>? {
        guard json.kind(object) == .object else {
            wrongKind(object, LocalizedText(zh: "对象 {…}", en: "an object {…}"))
            return nil
        }
        var fields = JSONFields<Key>()
        var seen: UInt16 = 0
        var token = object + 1
        let end = json.next(object)
        while token < end {
            let value = token + 1
            if let key = key(token, in: Key.lookup) {
                if seen & 1 << key.rawValue != 0 { repeated(token) }
                seen |= 1 << key.rawValue
                if json.kind(value) != .null { fields[key] = value }
            } else {
                unknown(token, among: Key.lookup.names)
            }
            token = json.next(value)
        }
        return fields
    }

    private func key<Key: JSONKey>(_ token: Int, in table: JSONKeyTable<Key>) -> Key? {
        if json.tokens[token].escaped {
            let bytes = Array(json.text(token).utf8)
            return table.key(bytes.span, 0..<bytes.count)
        }
        return table.key(json.bytes.span, json.range(token))
    }

    private mutating func unknown(_ token: Int, among names: [String]) {
        let name = json.text(token)
        let mend = NearestName.suggestion(for: name, among: names).map {
            LocalizedText(zh: "是否想写 \($0)？", en: "did you mean \($0)?")
        }
        report(
            .warning, "unknown-key", at: token,
            LocalizedText(zh: "不认识的键 \(name)，未使用", en: "unknown key \(name), not used"), mend: mend)
    }

    private mutating func repeated(_ token: Int) {
        let name = json.text(token)
        report(
            .error, "repeated-key", at: token,
            LocalizedText(zh: "键 \(name) 出现两次", en: "the key \(name) is there twice"))
    }

    mutating func wrongKind(_ token: Int, _ expected: LocalizedText) {
        let found =
            switch json.kind(token) {
            case .object: LocalizedText(zh: "对象", en: "an object")
            case .array: LocalizedText(zh: "列表", en: "a list")
            case .string: LocalizedText(zh: "文本", en: "a text")
            case .number: LocalizedText(zh: "数", en: "a number")
            case .yes, .no: LocalizedText(zh: "真假值", en: "true or false")
            case .null: LocalizedText(zh: "空值", en: "null")
            }
        report(
            .error, "wrong-type", at: token,
            LocalizedText(
                zh: "应为\(expected.zh)，却是\(found.zh)", en: "expected \(expected.en), found \(found.en)"))
    }

    mutating func missing(_ key: String, in object: Int) {
        report(
            .error, "missing-key", at: object, key: key,
            LocalizedText(zh: "缺少 \(key)", en: "\(key) is missing"))
    }

    /// A text; a number gives the text it is.
    mutating func text(_ token: Int) -> String {
        switch json.kind(token) {
        case .string, .number: return json.text(token)
        default:
            wrongKind(token, LocalizedText(zh: "文本", en: "a text"))
            return ""
        }
    }

    mutating func text(_ token: Int?) -> String? {
        guard let token else { return nil }
        return text(token)
    }

    /// A text that must be there and not be blank.
    mutating func text(_ token: Int?, required key: String, in object: Int) -> String {
        guard let token else {
            missing(key, in: object)
            return ""
        }
        let value = text(token)
        if json.kind(token) == .string, value.isBlank {
            report(
                .error, "empty-text", at: token,
                LocalizedText(zh: "\(key) 不可为空", en: "\(key) must not be empty"))
        }
        return value
    }

    /// A list of texts; nothing where the key is absent.
    mutating func texts(_ token: Int?) -> [String] {
        guard let token else { return [] }
        guard json.kind(token) == .array else { return elements(token).map { text($0) } }
        if let known = lists.texts(json.range(token), in: json.bytes) { return known }
        let findings = diagnostics.count
        let texts = elements(token).map { text($0) }
        if diagnostics.count == findings { lists.keep(texts, json.range(token)) }
        return texts
    }

    /// The values of a list; nothing where the key is absent.
    mutating func elements(_ token: Int?) -> [Int] {
        guard let token else { return [] }
        guard json.kind(token) == .array else {
            wrongKind(token, LocalizedText(zh: "列表 […]", en: "a list […]"))
            return []
        }
        return json.elements(token)
    }

    /// Texts by name, of an object whose keys are free.
    mutating func texts(byName token: Int) -> [String: String] {
        guard json.kind(token) == .object else {
            wrongKind(token, LocalizedText(zh: "对象 {…}", en: "an object {…}"))
            return [:]
        }
        var texts: [String: String] = [:]
        for key in json.keys(token) where json.kind(key + 1) != .null {
            if texts.updateValue(text(key + 1), forKey: json.text(key)) != nil { repeated(key) }
        }
        return texts
    }

    /// A whole number from 1, as a number or as a text.
    mutating func count(_ token: Int?) -> Int? {
        guard let token else { return nil }
        let text = text(token)
        if let value = Int(text), value >= 1, value <= 1_000_000 { return value }
        report(
            .error, "wrong-value", at: token,
            LocalizedText(
                zh: "应为 1 至 1000000 的整数，却是“\(text)”",
                en: "expected a whole number from 1 to 1000000, found ‘\(text)’"))
        return nil
    }
}

/// Why a row was refused.
struct RowError: Error {
    /// The first error of the row.
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic?) {
        // A row is only refused after an error was reported; the text is for the case that this is broken.
        self.diagnostic =
            diagnostic
            ?? Diagnostic(.error, code: "refused", LocalizedText(zh: "此行被拒", en: "the row was refused"))
    }
}

extension String {
    /// Whether there is nothing but white space.
    fileprivate var isBlank: Bool {
        // Nearly every text begins with a letter, a digit or a Han character, which is told by its first byte.
        if let first = utf8.first, first > 0x20, first < 0x80 || (0xE4...0xE9).contains(first) {
            return false
        }
        return unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}
