import Diagnostics
import Registry
import Standards

extension APIOperations {
    static let index = APIOperation.resource(
        "getIndex", APIRoute.Patterns.index,
        LocalizedText(zh: "从这里开始：有哪些资源", en: "Where to begin: what there is"), APIShapes.index,
        hasPast: false
    ) { _, record in APIIndex(counts: try await record.counts()) }

    static let document = APIOperation(
        id: "getDocument", pattern: APIRoute.Patterns.document,
        title: LocalizedText(zh: "本文档（OpenAPI 3.1）", en: "This document (OpenAPI 3.1)"), answer: .anyObject
    ) { _, _ in .json(APIDocument.bytes, next: nil) }
}

/// What the beginning of the API tells.
struct APIIndex: Sendable {
    let counts: Counts
}

/// An enterprise with the number of its standards.
struct EnterpriseDetail: Sendable {
    let enterprise: EnterpriseReference
    let standards: Int
}

extension APIShapes {
    static let index = APIShape<APIIndex>(
        name: "Index", about: LocalizedText(zh: "入口", en: "The beginning"),
        fields: [
            .localized("title") { _ in APIDocument.title }, .text("version") { _ in APIDocument.version },
            .text("document", .address) { _ in APIRoute.document.link },
            .text("documentation", .address) { _ in Route.api.link(in: .zh) },
            .object("counts", counts) { $0.counts },
            .list("resources", resource) { _ in APIOperations.all },
        ])

    static let resource = APIShape<APIOperation>(
        name: "Resource", about: LocalizedText(zh: "一种资源", en: "A resource"),
        fields: [
            .text("id") { $0.id }, .text("path") { $0.pattern.routerPath(in: .zh) },
            .localized("title") { $0.title },
        ])

    static let enterpriseDetail = APIShape<EnterpriseDetail>(
        name: "EnterpriseDetail", about: LocalizedText(zh: "一家企业", en: "An enterprise"),
        fields: [
            .text("page", .address) { Route.enterprise($0.enterprise.id, page: 1).link(in: .zh) },
            .object("enterprise", enterprise) { $0.enterprise },
            .integer("standardCount") { $0.standards },
            .text("standards", .address) { APIRoute.enterpriseStandards($0.enterprise.id).link },
        ], isSparse: true)
}
