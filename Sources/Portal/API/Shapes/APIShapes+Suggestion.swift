import Quantities
import Diagnostics
import Ranking
import Registry

extension APIShapes {
    /// What may have been meant.
    static let suggestionList = APIShape<[Suggestion]>(
        name: "Suggestions",
        about: LocalizedText(zh: "可能要找的，最近的在前", en: "What may have been meant, the nearest first"),
        fields: [.list("suggestions", suggestion) { $0 }])

    static let suggestion = APIShape<Suggestion>(
        name: "Suggestion",
        about: LocalizedText(
            zh: """
                可能要找的一项。match：prefix 以所输入的开头或含有它，spelling 错、漏、多或颠倒了字，sound 同音，pinyin 拼音或首字母，\
                number 是另一个存在的编号；matched 为相近的名称，可能是同义词
                """,
            en: """
                Something that may have been meant. match: the name begins with or holds what was typed (prefix), a character \
                is wrong, missing, too many or swapped (spelling), it sounds the same (sound), it is the pinyin or its initials \
                (pinyin), or another number that is there (number); matched: the name that is near, perhaps a synonym
                """),
        fields: [
            .choice("kind", Suggestion.Kind.allCases.map(\.rawValue)) { $0.kind.rawValue },
            .localized("text") { $0.text }, .optionalLocalized("note") { $0.note },
            .choice("match", Suggestion.Match.allCases.map(\.rawValue)) { $0.match.rawValue },
            .text("matched") { $0.matched },
            .text("href", .address) { $0.target.apiRoute.link },
            .text("page", .address) { $0.target.route.link(in: .zh) },
        ])

    /// An indicator as a search for indicators gives it.
    static let indicatorEntry = APIShape<IndicatorEntry>(
        name: "IndicatorEntry",
        about: LocalizedText(
            zh: "一项指标：名称、单位和方向都相同的为一项；standards 为这些类别的标准数",
            en: """
                An indicator: what has the same name, unit and direction is one; standards counts those of its categories
                """),
        fields: [
            .localized("name") { $0.name }, .texts("units") { $0.units.map(\.code) },
            .direction { $0.direction }, .integer("standards") { $0.standards },
            .choice("match", Suggestion.Match.allCases.map(\.rawValue)) { $0.match.rawValue },
            .text("matched") { $0.matched },
            .list("categories", indicatorCategory) { $0.categories },
        ], isSparse: true)

    static let indicatorCategory = APIShape<IndicatorEntry.Category>(
        name: "IndicatorCategory",
        about: LocalizedText(
            zh: "有此指标的类别；href 为按声明值排列的标准，不是排行榜",
            en:
                "A category that has the indicator; href: its standards by declared value, which is no ranking"
        ),
        fields: [
            .text("href", .address) { APIRoute.values(category: $0.id, indicator: $0.indicator).link },
            .text("page", .address) {
                Route.values(category: $0.id, indicator: $0.indicator, order: .ascending, page: 1)
                    .link(in: .zh)
            },
            .text("category") { $0.id }, .localized("title") { $0.title },
            .text("indicator") { $0.indicator }, .role { $0.role }, .integer("standards") { $0.standards },
            .flag("forecast") { $0.isForecast },
        ])
}
