import Ranking
import Diagnostics
import Registry
import Standards

extension APIOperations {
    static let ranking = APIOperation.list(
        "listRanking", APIRoute.Patterns.ranking,
        LocalizedText(
            zh: "单指标排行榜；同一档内按标准编号排列，不分先后",
            en: "An indicator's ranking; inside a tier in the order of numbers, which is no order of merit"),
        APIShapes.entry, parameters: [.tier]
    ) { request, record in
        let part = try request.rankingPart()
        guard let detail = try await record.category(request.value(.category)),
            let place = detail.scheme.indicators.firstIndex(where: { $0.id == request.value(.indicator) }),
            let summary = detail.rankings.first(where: { $0.indicator == place })
        else { throw APIProblem(.notFound) }
        if case .tier(let tier) = part, !detail.scheme.indicators[place].tiers.indices.contains(tier) {
            throw APIProblem(.notFound)
        }
        let head = ListHead(
            scheme: detail.scheme, ranking: RankingOutline(scheme: detail.scheme, summary: summary))
        let list = StandardList.ranking(category: detail.scheme.id, indicator: place, part)
        return APIList<StandardEntry>(head: head) { position, limit in
            // A ranking that is not published has no entries, whatever the registry holds.
            guard summary.unpublished == nil else { return ListPart(entries: [], total: 0, next: nil) }
            return try await record.list(list, from: position, limit: limit)
        }
    }

    static let shortlist = APIOperation.list(
        "listShortlist", APIRoute.Patterns.shortlist,
        LocalizedText(
            zh: "入围名单；没有发布机关的是预测", en: "The shortlist; without an authority it is a forecast"),
        APIShapes.entry
    ) { try await ofCategory($0, $1) { .shortlist(category: $0) } }

    static let composite = APIOperation.list(
        "listComposite", APIRoute.Patterns.composite,
        LocalizedText(
            zh: "企业标准排行榜：先按等级或得分，再按标准编号",
            en: "The composite ranking: by grade or score, then by number"),
        APIShapes.entry
    ) { try await ofCategory($0, $1) { .composite(category: $0) } }

    static let standards = APIOperation.list(
        "listStandards", APIRoute.Patterns.standards,
        LocalizedText(zh: "使用某编号的标准", en: "The standards that bear a number"), APIShapes.entry,
        parameters: [.number], required: [.number]
    ) { request, record in
        let spellings = StandardSlug.spellings(of: try request.required(.number))
        return APIList<StandardEntry>(head: nil) { position, limit in
            var found: ListPart<StandardEntry>?
            for spelling in spellings where found?.total ?? 0 == 0 {
                found = try await record.list(.number(spelling), from: position, limit: limit)
            }
            return found
        }
    }

    static let search = APIOperation.list(
        "search", APIRoute.Patterns.search,
        LocalizedText(
            zh: "查找标准：编号、名称、企业、型号、服务；按编号排列，不是排名",
            en:
                "Search by number, title, enterprise, model or service; in the order of numbers, which is no ranking"
        ),
        APIShapes.entry, parameters: [.words] + APIParameter.filters, required: [.words], hasPast: false
    ) { request, record in
        let query = try request.standardQuery()
        return APIList(head: nil) { try await record.list(.search(query), from: $0, limit: $1) }
    }

    static let facets = APIOperation.resource(
        "getFacets", APIRoute.Patterns.facets,
        LocalizedText(
            zh: "查找结果按类别、区划、年份、等级、状态的分布；超过 10,000 项时只计前 10,000 项",
            en: """
                How the hits of a search are spread over categories, divisions, years, grades and status; of more than \
                10,000 the first 10,000 are counted
                """),
        APIShapes.facets, parameters: [.words] + APIParameter.filters, required: [.words], hasPast: false
    ) { request, record in try await record.spread(of: request.standardQuery()) }

    static let enterprises = APIOperation.list(
        "listEnterprises", APIRoute.Patterns.enterprises,
        LocalizedText(
            zh: "查找企业：名称、代码、名称的拼音首字母",
            en: "Search enterprises by name, by id or by the pinyin initials of the name"),
        APIShapes.enterpriseEntry, parameters: [.words], required: [.words], hasPast: false
    ) { request, record in
        let words = try request.required(.words)
        return APIList<EnterpriseReference>(head: nil) {
            try await record.enterprises(words, from: $0, limit: $1)
        }
    }

    static let enterpriseStandards = APIOperation.list(
        "listEnterpriseStandards", APIRoute.Patterns.enterpriseStandards,
        LocalizedText(zh: "一家企业的标准", en: "The standards of an enterprise"), APIShapes.entry
    ) { request, record in
        let list = StandardList.enterprise(request.value(.enterprise))
        return APIList(head: nil) { try await record.list(list, from: $0, limit: $1) }
    }

    private static func ofCategory(
        _ request: APIRequest, _ record: any PublicRecord, _ list: (String) -> StandardList
    ) async throws -> APIList<StandardEntry> {
        guard let detail = try await record.category(request.value(.category)) else {
            throw APIProblem(.notFound)
        }
        let list = list(detail.scheme.id)
        return APIList(head: ListHead(scheme: detail.scheme)) {
            try await record.list(list, from: $0, limit: $1)
        }
    }
}
