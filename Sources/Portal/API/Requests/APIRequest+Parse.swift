import Diagnostics

extension APIRequest {
    /// A parameter's value is not as its schema says.
    static func wrong(_ parameter: APIParameter) -> APIProblem {
        APIProblem(.wrongParameter, parameter: parameter.rawValue)
    }

    static func path(
        _ path: String, _ pattern: RoutePattern
    ) throws(APIProblem) -> [RoutePattern.Parameter: String] {
        var values: [RoutePattern.Parameter: String] = [:]
        for (part, word) in zip(pattern.parts, path.split(separator: "/")) {
            guard case .parameter(let parameter) = part else { continue }
            values[parameter] = try text(word, plusIsSpace: false)
        }
        return values
    }

    /// The query's values by parameter.
    static func query(
        _ query: String?, _ parameters: [APIParameter]
    ) throws(APIProblem) -> [APIParameter: String] {
        var values: [APIParameter: String] = [:]
        for pair in (query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key = try text(parts[0], plusIsSpace: true)
            guard let parameter = APIParameter(rawValue: key), parameters.contains(parameter) else {
                throw unknown(key, parameters)
            }
            guard values[parameter] == nil else {
                throw APIProblem(.repeatedParameter, parameter: key)
            }
            let value = try text(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
            if case .text(let rules) = parameter.schema, let length = rules.length,
                !length.contains(value.unicodeScalars.count)
            {
                throw wrong(parameter)
            }
            values[parameter] = value
        }
        return values
    }

    static func selection(_ text: String, of operation: APIOperation) throws(APIProblem) -> Set<String> {
        var names: Set<String> = []
        let list = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard list.count <= APIParameter.mostFields else { throw wrong(.fields) }
        for name in list {
            guard operation.fields.contains(name) else {
                let near = NearestName.suggestion(for: String(name.prefix(64)), among: operation.fields)
                throw APIProblem(
                    .unknownField, parameter: String(name.prefix(64)),
                    hint: suggestion(near, operation.fields))
            }
            names.insert(name)
        }
        return names
    }

    private static func unknown(_ key: String, _ parameters: [APIParameter]) -> APIProblem {
        if key == APIParameter.asOf.rawValue {
            return APIProblem(
                .unknownParameter, parameter: key,
                hint: LocalizedText(
                    zh: "这里只按现在的记录回答，不能回看某一天。",
                    en: "Here the record of today alone is asked; as of a day it cannot be."))
        }
        let known = parameters.map(\.rawValue)
        let near = NearestName.suggestion(for: String(key.prefix(64)), among: known)
        return APIProblem(
            .unknownParameter, parameter: String(key.prefix(64)), hint: suggestion(near, known))
    }

    private static func suggestion(_ near: String?, _ known: [String]) -> LocalizedText? {
        if let near { return LocalizedText(zh: "是不是 \(near)？", en: "Did you mean \(near)?") }
        guard !known.isEmpty else { return nil }
        return LocalizedText(
            zh: "可用：\(known.joined(separator: "、"))。", en: "There are: \(known.joined(separator: ", ")).")
    }

    /// Decodes a text; control characters are in none.
    private static func text(_ raw: Substring, plusIsSpace: Bool) throws(APIProblem) -> String {
        guard let text = PercentEncoding.decode(raw, plusIsSpace: plusIsSpace),
            !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
        else { throw APIProblem(.malformedAddress) }
        return text
    }
}
