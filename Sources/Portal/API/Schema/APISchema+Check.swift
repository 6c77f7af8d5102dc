import Diagnostics
import Reading

/// Checks what callers send against the schema that the document gives for it.
extension APISchema {
    /// Refuses a value that is not as the schema says.
    ///
    /// - Parameters:
    ///   - token: the value; 0 is the whole text.
    ///   - path: the way to it, as the problem names it: `scopes[0]`.
    func check(_ json: RawJSON, _ token: Int = 0, at path: String = "") throws(APIProblem) {
        switch self {
        case .named(_, let definition):
            try definition().check(json, token, at: path)
        case .nullable(let inner):
            if json.kind(token) != .null { try inner.check(json, token, at: path) }
        case .text(let rules):
            guard json.kind(token) == .string, rules.allows(json.text(token)) else {
                throw Self.wrong(path, rules.about)
            }
        case .choice(let choices):
            guard json.kind(token) == .string, choices.contains(json.text(token)) else {
                throw Self.wrong(path, Self.oneOf(choices))
            }
        case .severalOf(let choices):
            guard json.kind(token) == .array, Self.areSeveral(json, token, of: choices) else {
                throw Self.wrong(path, Self.oneOf(choices))
            }
        case .integer(let least, let most):
            guard json.kind(token) == .number, let number = Int(json.text(token)), number >= least,
                number <= most ?? .max
            else {
                throw Self.wrong(
                    path,
                    LocalizedText(
                        zh: "应为 \(least) 至 \(most.map(String.init) ?? "…") 的整数。",
                        en: "A whole number from \(least) to \(most.map(String.init) ?? "…") is expected."))
            }
        case .number(let range):
            guard json.kind(token) == .number, let number = Double(json.text(token)),
                range?.contains(number) ?? true
            else { throw Self.wrong(path, LocalizedText(zh: "应为数。", en: "A number is expected.")) }
        case .flag:
            guard json.kind(token) == .yes || json.kind(token) == .no else {
                throw Self.wrong(
                    path, LocalizedText(zh: "应为 true 或 false。", en: "true or false is expected."))
            }
        case .list(let element):
            guard json.kind(token) == .array else {
                throw Self.wrong(path, LocalizedText(zh: "应为列表 […]。", en: "A list […] is expected."))
            }
            for (index, part) in json.elements(token).enumerated() {
                try element.check(json, part, at: "\(path)[\(index)]")
            }
        case .anyObject:
            try Self.requireObject(json, token, path)
        case .map(let element):
            try Self.requireObject(json, token, path)
            for key in json.keys(token) {
                try element.check(json, key + 1, at: Self.path(path, json.text(key)))
            }
        case .object(let properties, let optional):
            try Self.check(json, token, path, properties, optional)
        }
    }

    private static func check(
        _ json: RawJSON, _ token: Int, _ path: String, _ properties: [(key: String, schema: APISchema)],
        _ optional: Set<String>
    ) throws(APIProblem) {
        try requireObject(json, token, path)
        var seen = Set<String>()
        for key in json.keys(token) {
            let name = json.text(key)
            guard let property = properties.first(where: { $0.key == name }) else {
                let known = properties.map(\.key).joined(separator: ", ")
                throw wrong(
                    Self.path(path, String(name.prefix(64))),
                    LocalizedText(zh: "没有这个键；可用：\(known)。", en: "There is no such key; there are: \(known)."))
            }
            guard seen.insert(name).inserted else {
                throw wrong(
                    Self.path(path, name), LocalizedText(zh: "键出现两次。", en: "The key is there twice."))
            }
            try property.schema.check(json, key + 1, at: Self.path(path, name))
        }
        for property in properties where !optional.contains(property.key) && !seen.contains(property.key) {
            throw wrong(Self.path(path, property.key), LocalizedText(zh: "缺少这个键。", en: "The key is missing."))
        }
    }

    private static func requireObject(_ json: RawJSON, _ token: Int, _ path: String) throws(APIProblem) {
        guard json.kind(token) == .object else {
            throw wrong(path, LocalizedText(zh: "应为对象 {…}。", en: "An object {…} is expected."))
        }
    }

    private static func areSeveral(_ json: RawJSON, _ token: Int, of choices: [String]) -> Bool {
        let elements = json.elements(token)
        guard !elements.isEmpty, elements.allSatisfy({ json.kind($0) == .string }) else { return false }
        let texts = Set(elements.map { json.text($0) })
        return texts.count == elements.count && texts.isSubset(of: choices)
    }

    private static func path(_ path: String, _ key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }

    private static func oneOf(_ choices: [String]) -> LocalizedText {
        LocalizedText(
            zh: "可用：\(choices.joined(separator: "、"))。", en: "There are: \(choices.joined(separator: ", ")).")
    }

    private static func wrong(_ path: String, _ hint: LocalizedText) -> APIProblem {
        APIProblem(.wrongBody, parameter: path.isEmpty ? nil : path, hint: hint)
    }
}

extension APITextRules {
    /// Whether a text is like this. Of formats, which say what a text means, none is looked at.
    func allows(_ text: String) -> Bool {
        if let length, !length.contains(text.unicodeScalars.count) { return false }
        guard let pattern else { return true }
        // Patterns are written here; one that cannot be read is a mistake that the tests find.
        guard let expression = try? Regex(pattern) else { return false }
        return text.firstMatch(of: expression.matchingSemantics(.unicodeScalar)) != nil
    }

    /// What is expected.
    fileprivate var about: LocalizedText {
        let zh = length.map { "\($0.lowerBound) 至 \($0.upperBound) 个字符的" } ?? ""
        let en = length.map { " of \($0.lowerBound) to \($0.upperBound) characters" } ?? ""
        let likeZh = pattern.map { "，形如 \($0)" } ?? ""
        let likeEn = pattern.map { ", like \($0)" } ?? ""
        return LocalizedText(zh: "应为\(zh)文本\(likeZh)。", en: "A text\(en)\(likeEn) is expected.")
    }
}
