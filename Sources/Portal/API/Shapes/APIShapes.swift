import Diagnostics
import Ranking
import Registry
import Standards

/// The shapes of all that the API gives.
enum APIShapes {
    static let localized = APIShape<LocalizedText>(
        name: "LocalizedText", about: LocalizedText(zh: "中英文文本", en: "A text in both languages"),
        fields: [.text("zh") { $0.zh }, .text("en") { $0.en }])

    static let enterprise = APIShape<EnterpriseReference>(
        name: "Enterprise", about: LocalizedText(zh: "企业", en: "An enterprise"),
        fields: [
            .text("id") { $0.id }, .text("idScheme", APITextRules(pattern: "^(USCC|X-.+)$")) { $0.idScheme },
            .text("name") { $0.name }, .optionalText("division") { $0.division },
        ])

    static let standard = APIShape<StandardReference>(
        name: "Standard", about: LocalizedText(zh: "企业标准", en: "An enterprise standard"),
        fields: [.text("number") { $0.number }, .text("title") { $0.title }, .text("kind") { $0.kind }])

    static let counts = APIShape<Counts>(
        name: "Counts",
        about: LocalizedText(
            zh: "按企业、标准、产品型号或服务项目计数，附日期",
            en: "Counts by enterprise, by standard and by offering, with the date"),
        fields: [
            .integer("enterprises") { $0.enterprises }, .integer("standards") { $0.standards },
            .integer("offerings") { $0.offerings }, .text("date", .date) { $0.asOf.description },
        ])

    static let authority = APIShape<Authority>(
        name: "Authority", about: LocalizedText(zh: "名单的发布机关", en: "Who makes a list legal"),
        fields: [
            .localized("name") { $0.name }, .text("level") { $0.level },
            .optionalText("document") { $0.document }, .optionalText("address") { $0.address },
        ])

    static let source = APIShape<ThresholdSource>(
        name: "Source",
        about: LocalizedText(
            zh: "门槛的出处，以及是否与原文核对过",
            en: "Where a threshold comes from, and whether it was checked against the original"),
        fields: [
            .optionalText("standard") { $0.standard }, .optionalText("clause") { $0.clause },
            .flag("illustrative") { $0.illustrative }, .flag("verified") { $0.verified },
        ])

    static let note = APIShape<Diagnostic>(
        name: "Note", about: LocalizedText(zh: "读者须知", en: "What a reader has to know"),
        fields: [
            .choice("severity", Severity.allCases.map(\.rawValue)) { $0.severity.rawValue },
            .text("code") { $0.code }, .localized("message") { $0.message },
        ])
}
