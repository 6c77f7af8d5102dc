import Quantities
import Diagnostics
import Ranking
import Reading
import Registry
import Standards

extension APIShapes {
    static let declared = APIShape<IndicatorExplanation.Declared>(
        name: "DeclaredValue", about: LocalizedText(zh: "参与比较的声明值", en: "A declared value that took part"),
        fields: [
            .text("name") { $0.name },
            .written("requirement", ContractSchemas.requirement) {
                RequirementWriter.write($0.requirement, to: &$1)
            },
            .texts("methods") { $0.methods },
            .written("place", .nullable(ContractSchemas.place)) {
                DeclarationWriter.write($0.place, to: &$1)
            },
        ])

    static let indicatorExplanation = APIShape<IndicatorExplanation>(
        name: "IndicatorExplanation",
        about: LocalizedText(
            zh: "一项指标如何得到它的档：声明值、比较值、门槛、出处、距上一档",
            en: "How an indicator came to its tier: declared, compared, threshold, source, distance"),
        fields: [
            .text("id") { $0.id }, .localized("name") { $0.name }, .role { $0.role },
            .list("declared", declared) { $0.declared }, .optionalText("value") { $0.value },
            .optionalLocalized("tier") { $0.tier }, .level { $0.level },
            .optionalText("threshold") { $0.threshold },
            .optionalText("nextThreshold") { $0.nextThreshold },
            .optionalText("distance") { $0.distance }, .optionalText("limit") { $0.limit },
            .optionalObject("source", source) { $0.source }, .localized("reason") { $0.reason },
            .flag("statedOnly") { $0.statedOnly },
        ])

    static let itemExplanation = APIShape<ItemExplanation>(
        name: "ItemExplanation", about: LocalizedText(zh: "一个评估对象的说明", en: "The explanation of one item"),
        fields: [
            .optionalText("label") { $0.label }, .optionalLocalized("variety") { $0.variety },
            .optionalInteger("grade", from: 1) { $0.grade },
            .localized("gradeReason") { $0.gradeReason },
            .optionalText("score", .decimal) { $0.score?.description },
            .list("indicators", indicatorExplanation) { $0.indicators },
        ])

    static let explanation = APIShape<Explanation>(
        name: "Explanation",
        about: LocalizedText(
            zh: "评估说明；representative 是代表该标准的对象的序号（从 0 起）",
            en:
                "How the standard came to its tiers; representative is the place (from 0) of the item that stands for it"
        ),
        fields: [
            .list("items", itemExplanation) { $0.items },
            .optionalInteger("representative") { $0.representative },
        ])

    static let gateAnswer = APIShape<(gate: Gate, answer: GateResult.Answer)>(
        name: "GateAnswer", about: LocalizedText(zh: "基本要求及其答案", en: "A gate with its answer"),
        fields: [
            .text("id") { $0.gate.id }, .localized("title") { $0.gate.title },
            .choice("answer", ["yes", "no", "unknown"]) { $0.answer.rawValue },
        ])

    static let schemeReference = APIShape<Scheme>(
        name: "CategoryReference", about: LocalizedText(zh: "标准所属类别", en: "The category of a standard"),
        fields: [
            .text("href", .address) { APIRoute.category($0.id).link }, .text("id") { $0.id },
            .localized("title") { $0.title }, .text("schemeVersion") { $0.version },
            .flag("forecast") { $0.authority == nil }, .flag("verified") { $0.isVerified },
            .optionalObject("authority", authority) { $0.authority },
        ])

    /// What the page of a standard shows. What a declaration chose not to show is left out before.
    static let standardDetail = APIShape<StandardDetail>(
        name: "StandardDetail",
        about: LocalizedText(
            zh: "一项标准：声明、说明、基本要求。企业选择只公开指标表的，place 为 null",
            en: """
                A standard: declaration, explanation, gates. Where the enterprise discloses the indicator table alone, \
                place is null
                """),
        fields: [
            .text("number") { $0.number },
            .text("page", .address) {
                Route.standard(
                    enterprise: $0.declaration.enterprise.id, number: $0.declaration.standard.number
                ).link(in: .zh)
            },
            .text("versions", .address) {
                APIRoute.versions(
                    enterprise: $0.declaration.enterprise.id, number: $0.declaration.standard.number
                ).link
            },
            .optionalObject("category", schemeReference) { $0.scheme },
            .written("declaration", ContractSchemas.declaration) {
                DeclarationWriter.write($0.declaration, to: &$1)
            },
            .optionalObject("explanation", explanation) { $0.explanation },
            .list("gates", gateAnswer) { $0.shownGates.map { (gate: $0, answer: $1.answer) } },
        ], isSparse: true)
}
