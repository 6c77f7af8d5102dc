import Quantities
import Diagnostics
import Ranking
import Reading
import Registry
import Standards

extension APIShapes {
    /// A standard as lists give it.
    static let entry = APIShape<StandardEntry>(
        name: "StandardEntry",
        about: LocalizedText(
            zh: "列表中的一项标准；fields 未省略时各键齐全。grade、tier、score、value 没有时为 null",
            en: """
                A standard as lists give it; every key is there unless `fields` leaves it out. grade, tier, score and \
                value are null where there is none
                """),
        fields: [
            .text("href", .address) {
                APIRoute.standard(enterprise: $0.enterprise.id, number: $0.standard.number).link
            },
            .text("page", .address) {
                Route.standard(enterprise: $0.enterprise.id, number: $0.standard.number).link(in: .zh)
            },
            .object("enterprise", enterprise) { $0.enterprise },
            .object("standard", standard) { $0.standard },
            .optionalText("category") { $0.category },
            .offerings("offerings") { $0.offerings }, .integer("offeringCount") { $0.offeringCount },
            .optionalInteger("grade", from: 1) { $0.grade },
            .optionalText("score", .decimal) { $0.score?.description },
            .optionalInteger("tier", from: 1) { $0.tier.map { $0 + 1 } },
            .optionalText("value") { $0.value }, .flag("pending") { $0.isPending },
            .optionalFlag("forecast") { $0.isForecast }, .optionalFlag("verified") { $0.isVerified },
        ], isSparse: true)

    /// A category as the list of categories gives it.
    static let category = APIShape<CategorySummary>(
        name: "CategoryEntry", about: LocalizedText(zh: "列表中的一个类别", en: "A category as lists give it"),
        fields: [
            .text("href", .address) { APIRoute.category($0.id).link },
            .text("page", .address) { Route.category($0.id).link(in: .zh) },
            .text("id") { $0.id }, .localized("title") { $0.title }, .kind { $0.kind },
            .object("counts", counts) { $0.counts }, .integer("gradeOne") { $0.gradeOne },
            .flag("forecast") { $0.isForecast },
        ], isSparse: true)
}

extension APIField {
    /// Product or service.
    static func kind(_ value: @escaping @Sendable (Value) -> Scheme.Kind) -> APIField {
        .choice("kind", ["product", "service"]) { value($0).rawValue }
    }

    /// What is sold, in the shape of the contract; in a table brand and model in short.
    static func offerings(
        _ key: String, _ value: @escaping @Sendable (Value) -> [Offering]
    ) -> APIField {
        APIField(
            key: key, schema: .list(ContractSchemas.offering),
            write: { row, json in
                json.array { for offering in value(row) { DeclarationWriter.write(offering, to: &$0) } }
            },
            columns: [
                APIColumn(name: key) { row in
                    .text(
                        value(row).map {
                            [$0.brand, $0.model ?? $0.name].compactMap { $0 }.joined(separator: " ")
                        }
                        .joined(separator: "; "))
                }
            ])
    }
}
