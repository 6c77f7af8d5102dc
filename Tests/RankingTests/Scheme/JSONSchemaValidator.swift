import Foundation

@testable import Ranking

/// As much of JSON Schema as `docs/scheme.schema.json` uses, over the nodes of a scheme file.
struct JSONSchemaValidator {
    private let root: [String: Any]

    /// Reads a schema; `nil` where the text is no JSON object.
    init?(_ text: String) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            return nil
        }
        root = object
    }

    /// What is wrong with a file, as paths with reasons.
    func findings(_ node: SchemeNode) -> [String] { check(node, root, "$") }

    /// The keywords that the validator knows: a schema with others would be judged too mildly.
    static let known: Set<String> = [
        "$schema", "$ref", "$defs", "title", "description", "type", "additionalProperties", "properties",
        "required",
        "anyOf", "enum", "items", "minItems", "minimum", "pattern",
    ]

    private func check(_ node: SchemeNode, _ schema: [String: Any], _ path: String) -> [String] {
        var findings: [String] = []
        for keyword in schema.keys where !Self.known.contains(keyword) {
            findings.append("unknown keyword \(keyword)")
        }
        if let reference = schema["$ref"] as? String {
            let name = reference.replacing("#/$defs/", with: "")
            let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
            findings += target.map { check(node, $0, path) } ?? ["\(path): no definition \(name)"]
        }
        if let choices = schema["anyOf"] as? [[String: Any]],
            !choices.contains(where: { check(node, $0, path).isEmpty })
        {
            findings.append("\(path): none of the forms")
        }
        let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
        if !types.isEmpty, Set(types).isDisjoint(with: Self.types(node)) {
            return findings + ["\(path): not \(types)"]
        }
        switch node {
        case .mapping(let entries, _): findings += object(entries, schema, path)
        case .list(let elements, _):
            if elements.count < schema["minItems"] as? Int ?? 0 { findings.append("\(path): too short") }
            if let items = schema["items"] as? [String: Any] {
                for (index, element) in elements.enumerated() {
                    findings += check(element, items, "\(path)[\(index)]")
                }
            }
        case .scalar(let text, _):
            if let words = schema["enum"] as? [Any], !words.contains(where: { "\($0)" == text }) {
                findings.append("\(path): \(text) is not one of the words")
            }
            if let pattern = schema["pattern"] as? String,
                text.range(of: pattern, options: .regularExpression) == nil
            {
                findings.append("\(path): \(text) does not match \(pattern)")
            }
            if let least = schema["minimum"] as? Int, let number = Int(text), number < least {
                findings.append("\(path): below \(least)")
            }
        case .null: break
        }
        return findings
    }

    private func object(_ entries: [SchemeNode.Entry], _ schema: [String: Any], _ path: String) -> [String] {
        var findings: [String] = []
        let properties = schema["properties"] as? [String: Any] ?? [:]
        for entry in entries {
            // The compiler takes a key without a value for one that is left out.
            if case .null = entry.value { continue }
            if let property = properties[entry.key] as? [String: Any] {
                findings += check(entry.value, property, "\(path).\(entry.key)")
            } else if let additional = schema["additionalProperties"] as? [String: Any] {
                findings += check(entry.value, additional, "\(path).\(entry.key)")
            } else if schema["additionalProperties"] as? Bool == false {
                findings.append("\(path): unknown key \(entry.key)")
            }
        }
        for key in schema["required"] as? [String] ?? [] where !entries.contains(where: { $0.key == key }) {
            findings.append("\(path): \(key) is missing")
        }
        return findings
    }

    /// The JSON types that an editor may see in a scalar.
    private static func types(_ node: SchemeNode) -> Set<String> {
        switch node {
        case .mapping: ["object"]
        case .list: ["array"]
        case .null: ["null"]
        case .scalar(let text, _):
            if Int(text) != nil {
                ["integer", "number", "string"]
            } else if Double(text) != nil {
                ["number", "string"]
            } else if ["true", "false", "yes", "no"].contains(text) {
                ["boolean", "string"]
            } else {
                ["string"]
            }
        }
    }
}
