import Diagnostics
import HTTPTypes
import Reading

/// The OpenAPI 3.1 document of the API, written from the operations themselves.
enum APIDocument {
    static let title = LocalizedText(zh: "领跑公开接口", en: "Lingpao public API")
    /// The version of the API: the first number is that in the addresses.
    static let version = "1.0.0"

    /// The document, UTF-8.
    static let bytes: [UInt8] = {
        var json = JSONWriter()
        json.object { json in
            json.field("openapi", "3.1.0")
            json.field("info") { $0.object(info) }
            json.field("servers") { $0.array { $0.object { $0.field("url", "/") } } }
            json.field("paths") { $0.object(paths) }
            json.field("components") { $0.object(components) }
        }
        return json.bytes
    }()

    /// The named schemas, by name.
    static let schemas: [String: APISchema] = {
        var schemas: [String: APISchema] = [:]
        for operation in APIOperations.all { operation.answer.collect(into: &schemas) }
        for operation in KeyedOperations.all {
            operation.answer.collect(into: &schemas)
            operation.body?.collect(into: &schemas)
        }
        problem.collect(into: &schemas)
        return schemas
    }()

    /// The schema of a problem.
    static let problem = APISchema.named("Problem") {
        .object(
            properties: [
                ("type", .text(.address)), ("title", .text(.any)),
                ("status", .integer(least: 400, most: 599)), ("detail", .text(.any)),
                ("parameter", .nullable(.text(.any))), ("reference", .text(.any)),
                ("since", .text(.moment)), ("ground", .text(.any)),
            ], optional: ["since", "ground"])
    }

    private static func info(_ json: inout JSONWriter) {
        json.field("title", "\(title.zh) \(title.en)")
        json.field("version", version)
        json.field(
            "description",
            """
            网页上有的，接口都有，读取不需登记；登记和判定须有密钥。Whatever the pages show, for machines; reading is open to \
            all, and what is done needs a key. Texts come in both languages; numbers that were declared are decimal strings with their digits kept; dates \
            are ISO 8601 of Asia/Shanghai. Without an authority a result is a forecast and says so.
            """)
        json.field("license") {
            $0.object {
                $0.field("name", "Apache-2.0")
                $0.field("identifier", "Apache-2.0")
            }
        }
    }

    private static func paths(_ json: inout JSONWriter) {
        for operation in APIOperations.all {
            json.field(operation.pattern.routerPath(in: .zh)) {
                $0.object {
                    $0.field("get") { $0.object { OperationWriter(operation).write(to: &$0) } }
                    $0.field("head") {
                        $0.object { OperationWriter(operation, isHead: true).write(to: &$0) }
                    }
                }
            }
        }
        for operations in keyed {
            json.field(operations[0].pattern.routerPath(in: .zh)) { json in
                json.object { json in
                    for operation in operations {
                        json.field(operation.method.rawValue.lowercased()) {
                            $0.object { KeyedOperationWriter(operation).write(to: &$0) }
                        }
                        guard operation.methods.contains(.head) else { continue }
                        json.field("head") {
                            $0.object { KeyedOperationWriter(operation, isHead: true).write(to: &$0) }
                        }
                    }
                }
            }
        }
    }

    /// The keyed operations, those of one address together.
    private static var keyed: [[KeyedOperation]] {
        var groups: [[KeyedOperation]] = []
        for operation in KeyedOperations.all {
            if let place = groups.firstIndex(where: { $0[0].pattern == operation.pattern }) {
                groups[place].append(operation)
            } else {
                groups.append([operation])
            }
        }
        return groups
    }

    private static func components(_ json: inout JSONWriter) {
        json.field("schemas") { json in
            json.object { json in
                for (name, schema) in schemas.sorted(by: { $0.key < $1.key }) {
                    json.field(name) { $0.object { schema.writeKeys(to: &$0) } }
                }
            }
        }
        json.field("securitySchemes") {
            $0.object {
                $0.field(KeyedOperationWriter.security) {
                    $0.object {
                        $0.field("type", "http")
                        $0.field("scheme", "bearer")
                        $0.field("description", "密钥（lp_…），由管理员发给。A key (lp_…), made by an administrator.")
                    }
                }
            }
        }
        json.field("headers") { json in
            json.object { json in
                for header in APIHeader.allCases {
                    json.field(header.rawValue) { json in
                        json.object {
                            $0.field("description", "\(header.about.zh) \(header.about.en)")
                            $0.field("schema") { header.schema.write(to: &$0) }
                        }
                    }
                }
            }
        }
        json.field("responses") { json in
            json.object { json in
                for problem in ProblemResponse.allCases {
                    json.field(problem.rawValue) { json in json.object { problem.write(to: &$0) } }
                }
            }
        }
    }
}
