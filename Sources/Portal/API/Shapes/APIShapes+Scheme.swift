import Registry
import Reading
import Diagnostics
import Quantities
import Ranking
import Standards

/// A part of a scheme together with the scheme whose names it speaks of.
@dynamicMemberLookup
struct InScheme<Part: Sendable>: Sendable {
    let part: Part
    let scheme: Scheme

    subscript<Member>(dynamicMember path: KeyPath<Part, Member>) -> Member { part[keyPath: path] }

    /// Another part of the same scheme.
    func with<Other>(_ other: Other) -> InScheme<Other> { InScheme<Other>(part: other, scheme: scheme) }
}

extension APIShapes {
    static let gate = APIShape<Gate>(
        name: "Gate", about: LocalizedText(zh: "基本要求", en: "A gate"),
        fields: [
            .text("id") { $0.id }, .localized("title") { $0.title },
            .choice("check", ["verdict", "declared", "offerings", "form"]) { $0.check.rawValue },
            .object("source", source) { $0.source },
        ])

    static let tier = APIShape<Tier>(
        name: "Tier", about: LocalizedText(zh: "档", en: "A tier"),
        fields: [.localized("title") { $0.title }, .level { $0.level }])

    static let sourceStandard = APIShape<SourceStandard>(
        name: "SourceStandard", about: LocalizedText(zh: "引用的标准", en: "A standard that the scheme cites"),
        fields: [
            .text("number") { $0.number }, .optionalText("title") { $0.title },
            .optionalText("implemented", .date) { $0.implemented?.description },
            .optionalText("withdrawn", .date) { $0.withdrawn?.description },
            .optionalText("supersededBy") { $0.supersededBy },
        ])

    static let quota = APIShape<Quota>(
        name: "Quota", about: LocalizedText(zh: "入围名额", en: "How many may be on the shortlist"),
        fields: [
            .integer("max") { $0.max }, .optionalInteger("perEnterprise") { $0.perEnterprise },
            .flag("tiesIn") { $0.tiesIn },
        ])

    static let rounding = APIShape<Rounding>(
        name: "Rounding",
        about: LocalizedText(zh: "比较前的修约（GB/T 8170）", en: "Rounding before comparison (GB/T 8170)"),
        fields: [
            .written("decimals", .integer(least: -15, most: 15)) { $1.value(raw: $0.decimals) },
            .integer("interval", from: 1) { $0.interval },
        ])

    static let industryClass = APIShape<IndustryClass>(
        name: "IndustryClass", about: LocalizedText(zh: "GB/T 4754 行业分类", en: "A class of GB/T 4754"),
        fields: [.text("code") { $0.code }, .localized("title") { $0.title }])

    static let scheme = APIShape<Scheme>(
        name: "Scheme", about: LocalizedText(zh: "评估方案", en: "An evaluation scheme"),
        fields: [
            .text("id") { $0.id }, .text("page", .address) { Route.scheme(category: $0.id).link(in: .zh) },
            .text("version") { $0.version }, .localized("title") { $0.title }, .kind { $0.kind },
            .flag("forecast") { $0.authority == nil }, .flag("verified") { $0.isVerified },
            .optionalObject("authority", authority) { $0.authority },
            .optionalObject("industryClass", industryClass) { $0.industryClass },
            .texts("categoryNames") { $0.categoryNames }, .text("cutoff", .date) { $0.cutoff.description },
            .texts("productGrades") { $0.productGrades },
            .list("attributes", attribute) { scheme in scheme.attributes },
            .list("varieties", variety) { scheme in
                scheme.varieties.map { InScheme(part: $0, scheme: scheme) }
            },
            .list("gates", gate) { $0.gates },
            .list("indicators", schemeIndicator) { scheme in
                scheme.indicators.indices.map { InScheme(part: $0, scheme: scheme) }
            },
            .object("grading", grading) { $0 },
            .optionalObject("quota", quota) { $0.quota },
            .optionalObject("rounding", rounding) { $0.rounding },
            .list("sources", sourceStandard) { $0.sources },
            .optionalLocalized("coreException") { $0.coreException },
        ], isSparse: true)
}
