package import Diagnostics

/// The values of one JSON object by key, for records whose shape is known to their reader.
package struct RawObject {
    /// What is wrong with a record.
    package struct Problem: Error, Sendable, Hashable {
        /// A stable identifier, in kebab case.
        package let code: String
        /// The key that is wrong.
        package let key: String
        /// What is wrong.
        package let message: LocalizedText

        /// A problem.
        package init(_ code: String, _ key: String, zh: String, en: String) {
            self.code = code
            self.key = key
            message = LocalizedText(zh: zh, en: en)
        }
    }

    private let json: RawJSON
    private let values: [String: Int]
    private let path: String

    /// The object that a token is.
    package init(_ json: RawJSON, _ token: Int = 0, path: String = "") throws(Problem) {
        guard json.kind(token) == .object else {
            throw Problem("wrong-type", path, zh: "应为对象 {…}", en: "expected an object {…}")
        }
        var values: [String: Int] = [:]
        for key in json.keys(token) {
            let name = json.text(key)
            guard values.updateValue(key + 1, forKey: name) == nil else {
                throw Problem(
                    "repeated-key", path + name, zh: "键 \(name) 出现两次", en: "the key \(name) is there twice")
            }
        }
        self.json = json
        self.values = values
        self.path = path
    }

    /// The keys.
    package var keys: some Collection<String> { values.keys }

    /// A text, or a number as it is written; `nil` where the key is absent, `null` or blank.
    package func text(_ key: String, longest: Int = 2_000) throws(Problem) -> String? {
        guard let token = values[key], json.kind(token) != .null else { return nil }
        return try text(token, key, longest)
    }

    /// A text that must be there.
    package func text(required key: String, longest: Int = 2_000) throws(Problem) -> String {
        guard let text = try text(key, longest: longest) else {
            throw Problem("missing-key", path + key, zh: "缺少 \(key)", en: "\(key) is missing")
        }
        return text
    }

    /// A list of texts; one text is a list of one, and an absent key an empty list.
    package func texts(_ key: String, most: Int = 1_000) throws(Problem) -> [String] {
        guard let token = values[key], json.kind(token) != .null else { return [] }
        if json.kind(token) == .string { return try text(token, key, 2_000).map { [$0] } ?? [] }
        var texts: [String] = []
        for element in try elements(key, most: most) {
            if let text = try text(element, key, 2_000) { texts.append(text) }
        }
        return texts
    }

    /// A list of lists of texts, such as pairs of a relation and a number.
    package func rows(_ key: String, most: Int = 1_000) throws(Problem) -> [[String]] {
        guard let token = values[key], json.kind(token) != .null else { return [] }
        var rows: [[String]] = []
        for element in try elements(key, most: most) {
            guard json.kind(element) == .array else {
                throw Problem("wrong-type", path + key, zh: "应为列表 […]", en: "expected a list […]")
            }
            var row: [String] = []
            for part in json.elements(element) { row.append(try text(part, key, 2_000) ?? "") }
            rows.append(row)
        }
        return rows
    }

    /// An object inside; `nil` where the key is absent or `null`.
    package func object(_ key: String) throws(Problem) -> RawObject? {
        guard let token = values[key], json.kind(token) != .null else { return nil }
        return try RawObject(json, token, path: path + key + ".")
    }

    private func elements(_ key: String, most: Int) throws(Problem) -> [Int] {
        guard let token = values[key], json.kind(token) == .array else {
            throw Problem("wrong-type", path + key, zh: "应为列表 […]", en: "expected a list […]")
        }
        let elements = json.elements(token)
        guard elements.count <= most else {
            throw Problem(
                "list-too-long", path + key, zh: "\(key) 超过 \(most) 项",
                en: "\(key) has more than \(most) items")
        }
        return elements
    }

    private func text(_ token: Int, _ key: String, _ longest: Int) throws(Problem) -> String? {
        guard json.kind(token) == .string || json.kind(token) == .number else {
            throw Problem("wrong-type", path + key, zh: "应为文本", en: "expected a text")
        }
        let text = json.text(token)
        guard text.utf8.count <= longest else {
            throw Problem(
                "text-too-long", path + key, zh: "\(key) 超过 \(longest) 字节",
                en: "\(key) is longer than \(longest) bytes")
        }
        guard !text.utf8.contains(0) else {
            throw Problem("zero-byte", path + key, zh: "\(key) 含零字节", en: "\(key) holds a zero byte")
        }
        return text.allSatisfy(\.isWhitespace) ? nil : text.trimmed
    }
}
