import Diagnostics
import Reading

/// Writes one operation into the document.
struct OperationWriter {
    private let operation: APIOperation
    private let isHead: Bool

    init(_ operation: APIOperation, isHead: Bool = false) {
        self.operation = operation
        self.isHead = isHead
    }

    func write(to json: inout JSONWriter) {
        json.field("operationId", isHead ? "\(operation.id)Head" : operation.id)
        json.field("summary", "\(operation.title.zh) \(operation.title.en)")
        let inPath = operation.pattern.parts.compactMap { part in
            if case .parameter(let parameter) = part { parameter } else { nil }
        }
        json.field("parameters") { json in
            json.array { json in
                for parameter in inPath { Self.write(parameter, to: &json) }
                for parameter in operation.parameters {
                    Self.write(
                        parameter, isRequired: operation.required.contains(parameter),
                        fields: operation.fields, to: &json)
                }
            }
        }
        json.field("responses") { $0.object(responses) }
    }

    /// Writes a parameter of the path.
    static func write(_ parameter: RoutePattern.Parameter, to json: inout JSONWriter) {
        json.object {
            $0.field("name", parameter.rawValue)
            $0.field("in", "path")
            $0.field("required") { $0.value(raw: true) }
            $0.field("description", "\(parameter.about.zh) \(parameter.about.en)")
            $0.field("schema") { parameter.schema.write(to: &$0) }
            $0.field("example", parameter.example)
        }
    }

    /// Writes a parameter of the query.
    ///
    /// - Parameter fields: what `fields` can name.
    static func write(
        _ parameter: APIParameter, isRequired: Bool = false, fields: [String] = [], to json: inout JSONWriter
    ) {
        json.object {
            $0.field("name", parameter.rawValue)
            $0.field("in", "query")
            if isRequired { $0.field("required") { $0.value(raw: true) } }
            $0.field("description", "\(parameter.about.zh) \(parameter.about.en)")
            if parameter == .fields {
                $0.field("style", "form")
                $0.field("explode") { $0.value(raw: false) }
                $0.field("schema") {
                    $0.object {
                        $0.field("type", "array")
                        $0.field("minItems", number: 1)
                        $0.field("maxItems", number: APIParameter.mostFields)
                        $0.field("items") { APISchema.choice(fields).write(to: &$0) }
                    }
                }
            } else {
                $0.field("schema") { parameter.schema.write(to: &$0) }
                if let example = parameter.example { $0.field("example", example) }
            }
        }
    }

    private func responses(_ json: inout JSONWriter) {
        json.field("200") { json in
            json.object { json in
                json.field("description", "\(operation.title.zh) \(operation.title.en)")
                var usual: [APIHeader] = [.eTag, .rateLimit, .rateLimitPolicy]
                if operation.hasPast { usual.append(.mementoDatetime) }
                if operation.isFile { usual += [.reprDigest, .acceptRanges, .contentDisposition] }
                Self.write(operation.isList ? usual + [.link, .contentDisposition] : usual, to: &json)
                if !isHead { json.field("content") { $0.object(content) } }
            }
        }
        if operation.isFile {
            json.field("206") { json in
                json.object { json in
                    json.field("description", "文件的一段 A part of the file")
                    Self.write(
                        [
                            .eTag, .reprDigest, .contentRange, .contentDisposition, .rateLimit,
                            .rateLimitPolicy,
                        ],
                        to: &json)
                    if !isHead { json.field("content") { $0.object(content) } }
                }
            }
        }
        json.field("304") { json in
            json.object { json in
                json.field("description", "没有变化 Not changed")
                Self.write([.eTag, .rateLimit, .rateLimitPolicy], to: &json)
            }
        }
        for problem in ProblemResponse.ofReading {
            if problem == .notFound, !operation.canBeMissing { continue }
            if problem == .gone, !operation.canBeGone { continue }
            if problem == .unprocessable, !operation.hasPast { continue }
            if problem == .unsatisfiableRange, !operation.isFile { continue }
            json.field(String(problem.status)) { problem.writeReference(to: &$0, isHead: isHead) }
        }
    }

    private func content(_ json: inout JSONWriter) {
        if operation.isFile {
            json.field("application/gzip") { json in json.object { $0.field("schema") { $0.object { _ in } } }
            }
        }
        for format in operation.formats {
            json.field(format.mediaType) { json in
                json.object {
                    $0.field("schema") { json in
                        switch format {
                        case .json: operation.answer.write(to: &json)
                        // The answer is text or a file, whatever stands in it.
                        case .csv, .jsonl: APISchema.text(.any).write(to: &json)
                        case .xlsx: json.object { _ in }
                        }
                    }
                }
            }
        }
    }

    /// Writes references to headers.
    static func write(_ headers: [APIHeader], to json: inout JSONWriter) {
        guard !headers.isEmpty else { return }
        json.field("headers") { json in
            json.object { json in
                for header in headers {
                    json.field(header.rawValue) { json in
                        json.object { $0.field("$ref", "#/components/headers/\(header.rawValue)") }
                    }
                }
            }
        }
    }
}
