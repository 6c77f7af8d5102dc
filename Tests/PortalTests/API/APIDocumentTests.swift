import Diagnostics
import Foundation
import HTTPTypes
import Registry
import Testing

@testable import Portal

@Suite struct APIDocumentTests {
    static func document() throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(APIDocument.bytes))
        return try #require(value as? [String: Any])
    }

    @Test func everyAddressIsInTheDocumentAndNoOther() throws {
        let paths = try #require(try Self.document()["paths"] as? [String: Any])
        let open = APIOperations.all.map { $0.pattern.routerPath(in: .zh) }
        #expect(Set(open).count == open.count)
        var methods = Dictionary(uniqueKeysWithValues: open.map { ($0, Set(["get", "head"])) })
        for operation in KeyedOperations.all {
            let path = operation.pattern.routerPath(in: .zh)
            #expect(!open.contains(path))
            methods[path, default: []].formUnion(operation.methods.map { $0.rawValue.lowercased() })
        }
        #expect(paths.compactMapValues { ($0 as? [String: Any]).map { Set($0.keys) } } == methods)
    }

    @Test func everyRouteHasAnOperationThatItsLinkLeadsTo() {
        let routes: [APIRoute] = [
            .index, .document, .counts, .categories, .category("a"), .scheme(category: "a"),
            .ranking(category: "a", indicator: "b"), .values(category: "a", indicator: "b"),
            .shortlist(category: "a"), .composite(category: "a"),
            .standards, .search, .facets, .suggestions, .indicators, .enterprises, .enterprise("a"),
            .enterpriseStandards("a"),
            .standard(enterprise: "a", number: "Q/A 1-2020"),
            .changes, .snapshots, .snapshot("2026-03-01-1"),
            .snapshotFile("2026-03-01-1", file: "a.jsonl.gz"),
            .versions(enterprise: "a", number: "Q/A 1-2020"),
            .version(enterprise: "a", number: "Q/A 1-2020", version: 2),
        ]
        #expect(routes.count == APIOperations.all.count)
        let keyed: [APIRoute] = [
            .declarations, .questions, .question(1), .decisions(question: 1), .keys, .key("0123456789"),
            .audit,
        ]
        for route in keyed {
            let operations = KeyedOperations.operations(at: route.link)
            #expect(!operations.isEmpty)
            #expect(operations.allSatisfy { $0.pattern == route.pattern }, "\(route)")
        }
        for route in routes {
            #expect(APIOperations.operation(at: route.link)?.pattern == route.pattern, "\(route)")
        }
    }

    @Test func everyReferenceLeadsSomewhere() throws {
        let document = try Self.document()
        let text = String(decoding: APIDocument.bytes, as: UTF8.self)
        let references = Set(text.matches(of: #/"\$ref":"#/([^"]+)"/#).map { String($0.1) })
        #expect(references.count > 30)
        for reference in references {
            var value: Any? = document
            for part in reference.split(separator: "/") { value = (value as? [String: Any])?[String(part)] }
            #expect(value != nil, "\(reference)")
        }
    }

    @Test func everyParameterOfAnOperationIsInTheDocument() throws {
        let paths = try #require(try Self.document()["paths"] as? [String: [String: [String: Any]]])
        for operation in APIOperations.all {
            let item = try #require(paths[operation.pattern.routerPath(in: .zh)]?["get"])
            let parameters = try #require(item["parameters"] as? [[String: Any]])
            let inQuery = parameters.filter { $0["in"] as? String == "query" }
            #expect(inQuery.compactMap { $0["name"] as? String } == operation.parameters.map(\.rawValue))
            let responses = try #require(item["responses"] as? [String: Any])
            var expected: Set = ["200", "304", "400", "405", "406", "429"]
            if operation.canBeMissing { expected.insert("404") }
            if operation.canBeGone { expected.insert("410") }
            if operation.hasPast { expected.insert("422") }
            if operation.isFile { expected.formUnion(["206", "416"]) }
            #expect(operation.canBeMissing || !operation.hasPast)
            #expect(Set(responses.keys) == expected)
            #expect(operation.canBeGone == operation.pattern.routerPath(in: .zh).contains("{enterprise}"))
        }
    }

    @Test func everyKeyedOperationSaysWhatItNeedsAndWhatMayStandInTheWay() throws {
        let paths = try #require(try Self.document()["paths"] as? [String: [String: [String: Any]]])
        for operation in KeyedOperations.all {
            let path = operation.pattern.routerPath(in: .zh)
            let item = try #require(paths[path]?[operation.method.rawValue.lowercased()])
            #expect((item["security"] as? [[String: [String]]]) == [["key": []]])
            #expect((item["description"] as? String)?.contains("`\(operation.scope.rawValue)`") == true)
            #expect((item["requestBody"] != nil) == (operation.body != nil))
            let responses = try #require(item["responses"] as? [String: Any])
            var expected: Set = ["400", "401", "403", "405", "429"]
            expected.formUnion(operation.statuses.map { String($0.code) })
            expected.formUnion(operation.problems.map { String($0.status) })
            if operation.body != nil { expected.formUnion(["413", "415"]) }
            if operation.pattern.hasParameters { expected.insert("404") }
            #expect(Set(responses.keys) == expected, "\(operation.id)")
        }
    }

    @Test(arguments: everyAPIAddress)
    func anAnswerIsAsTheDocumentDescribesIt(operation id: String, address: String) async throws {
        let operation = try #require(APIOperations.all.first { $0.id == id })
        try await withPortal { (portal) async throws in
            let answer = try await portal.get(address)
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "application/json")
            let value = try JSONSerialization.jsonObject(with: Data(answer.body.utf8))
            #expect(SchemaCheck.problems(value, operation.answer) == [])
            #expect(APIOperations.operation(at: String(address.prefix { $0 != "?" }))?.id == id)
        }
    }

    @Test func everyOperationIsAskedForByTheTests() {
        // Of snapshots that are there APISnapshotsTests ask.
        let asked = Set(everyAPIAddress.map(\.operation)).union(["getSnapshot", "getSnapshotFile"])
        #expect(asked == Set(APIOperations.all.map(\.id)))
    }

    @Test func theCheckOfSchemasFindsWhatIsWrong() {
        let schema = APISchema.object(
            properties: [("a", .integer(least: 1, most: 3)), ("b", .nullable(.text(.date)))], optional: ["b"])
        #expect(SchemaCheck.problems(["a": 1, "b": "2026-01-01"] as [String: Any], schema) == [])
        #expect(SchemaCheck.problems(["a": 4] as [String: Any], schema) == ["$.a is 4"])
        #expect(SchemaCheck.problems(["b": "x"] as [String: Any], schema).count == 2)
        #expect(SchemaCheck.problems(["a": 1, "c": 1] as [String: Any], schema) == ["$.c is not described"])
    }

    @Test func keysStandInTheOrderOfTheShape() async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get("/api/v1/counts").body
            #expect(
                body.firstMatch(
                    of: #/^\{"enterprises":\d+,"standards":\d+,"offerings":\d+,"date":"2026-06-30"\}$/#)
                    != nil)
        }
    }
}
