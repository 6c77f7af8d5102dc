import Diagnostics
import Ranking
import Registry

extension APIOperations {
    static let suggestions = APIOperation.resource(
        "getSuggestions", APIRoute.Patterns.suggestions,
        LocalizedText(
            zh: "可能要找的类别、指标、企业和标准编号：容许错字、漏字、多字、颠倒、同音、拼音和编号写错；最近的在前，最多 10 项",
            en: """
                What may have been meant: categories, indicators, enterprises and standard numbers, for slips, homophones, \
                pinyin and wrong digits; the nearest first, ten at most
                """),
        APIShapes.suggestionList, parameters: [.words], required: [.words], hasPast: false
    ) { request, record in try await record.suggestions(request.required(.words)) }

    static let indicators = APIOperation.list(
        "listIndicators", APIRoute.Patterns.indicators,
        LocalizedText(
            zh: "按名称查找指标：单位、方向、有此指标的类别及其标准数",
            en: """
                Search indicators by name: unit, direction, the categories that have it, and how many standards these have
                """),
        APIShapes.indicatorEntry, parameters: [.words], required: [.words], hasPast: false
    ) { request, record in
        let words = try request.required(.words)
        return APIList<IndicatorEntry>(head: nil) {
            try await record.indicators(words, from: $0, limit: $1)
        }
    }

    static let values = APIOperation.list(
        "listValues", APIRoute.Patterns.values,
        LocalizedText(
            zh: "一个类别的标准按某项指标的声明值排列：查找用的顺序，不是排行榜；没有可比值的注明原因，排在最后",
            en: """
                The standards of a category by the declared value of an indicator: a tool of search, and no ranking; those \
                without a comparable value come last, and say so
                """),
        APIShapes.valueEntry, head: APIShapes.valueHead, parameters: [.order]
    ) { request, record in
        let order = try request.valueOrder()
        guard let detail = try await record.category(request.value(.category)),
            let place = detail.scheme.indicators.firstIndex(where: { $0.id == request.value(.indicator) })
        else { throw APIProblem(.notFound) }
        let head = ListHead(
            scheme: detail.scheme,
            values: ValueOutline(scheme: detail.scheme, place: place, order: order))
        return APIList<ValueEntry>(head: head) {
            try await record.values(category: detail.scheme.id, indicator: place, order, from: $0, limit: $1)
        }
    }
}
