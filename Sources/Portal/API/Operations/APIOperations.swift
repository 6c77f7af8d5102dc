import Diagnostics
import Registry
import Standards

/// All operations of the API, in the order of the document.
enum APIOperations {
    static let all: [APIOperation] =
        [index, document, counts, categories, category, scheme, ranking, values, shortlist, composite]
        + [
            standards, search, facets, suggestions, indicators, enterprises, enterprise, enterpriseStandards,
            standard, versions,
            version, changes, snapshots, snapshot, snapshotFile,
        ]

    /// The operation that answers at a path.
    static func operation(at path: String) -> APIOperation? {
        let words = path.split(separator: "/")
        return all.first { $0.pattern.matches(words) }
    }

    private static let counts = APIOperation.resource(
        "getCounts", APIRoute.Patterns.counts,
        LocalizedText(zh: "全部类别的计数", en: "Counts over all categories"), APIShapes.counts
    ) { _, record in try await record.counts() }

    private static let categories = APIOperation.list(
        "listCategories", APIRoute.Patterns.categories, LocalizedText(zh: "类别", en: "The categories"),
        APIShapes.category
    ) { _, record in
        APIList<CategorySummary>(head: nil) { position, limit in
            ListPart(try await record.categories(), from: position, limit: limit)
        }
    }

    private static let category = APIOperation.resource(
        "getCategory", APIRoute.Patterns.category,
        LocalizedText(
            zh: "一个类别：计数、等级、各单指标排行榜概要与分布",
            en: "A category: counts, grades, its rankings in short with their distributions"),
        APIShapes.categoryDetail
    ) { request, record in try await record.category(request.value(.category)) }

    private static let scheme = APIOperation.resource(
        "getScheme", APIRoute.Patterns.scheme,
        LocalizedText(
            zh: "类别的评估方案：指标、门槛及其出处", en: "A category's scheme: indicators, thresholds and their sources"),
        APIShapes.scheme
    ) { request, record in try await record.category(request.value(.category))?.scheme }

    private static let enterprise = APIOperation.resource(
        "getEnterprise", APIRoute.Patterns.enterprise, LocalizedText(zh: "一家企业", en: "An enterprise"),
        APIShapes.enterpriseDetail
    ) { request, record -> EnterpriseDetail? in
        let id = request.value(.enterprise)
        guard let enterprise = try await record.enterprise(id) else { return nil }
        let standards = try await record.list(.enterprise(id), from: .start, limit: 1)
        return EnterpriseDetail(enterprise: enterprise, standards: standards?.total ?? 0)
    }

    private static let standard = APIOperation.resource(
        "getStandard", APIRoute.Patterns.standard,
        LocalizedText(
            zh: "一项标准：声明的指标、逐项说明、档、基本要求",
            en: "A standard: its declared indicators, how each came to its tier, its gates"),
        APIShapes.standardDetail,
        basis: APIOperation.Basis(of: \.basis) { request, record in
            try await StandardSlug.first(of: request.value(.standard)) {
                try await record.basis(enterprise: request.value(.enterprise), number: $0)
            }
        }
    ) { request, record in
        try await StandardSlug.first(of: request.value(.standard)) {
            try await record.standard(enterprise: request.value(.enterprise), number: $0)
        }?.disclosed
    }
}
