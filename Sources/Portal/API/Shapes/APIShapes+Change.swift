import Diagnostics
import Ledger
import Registry
import Standards

extension APIShapes {
    /// An entry of the change feed.
    static let change = APIShape<RecordChange>(
        name: "Change",
        about: LocalizedText(
            zh: """
                一条变更。declared 登记，replaced 登记并代替 replaces 一版，moved 由 from 改归 category，evaluated 类别按方案新版重新评估，\
                forgotten 依法删除
                """,
            en: """
                A change. declared: a version was recorded; replaced: one that replaces the version `replaces`; moved: from \
                the category `from` to `category`; evaluated: a category was evaluated anew under a version of its scheme; \
                forgotten: removed as the law requires
                """),
        fields: [
            .integer("number", from: 1) { $0.number }, .text("at", .moment) { $0.at.description },
            .choice("kind", RecordChange.Kind.allCases.map(\.rawValue)) { $0.kind.rawValue },
            .text("href", .address) { $0.apiRoute.link },
            .text("page", .address) { $0.route.link(in: .zh) },
            .optionalText("enterprise") { $0.enterprise }, .optionalText("standard") { $0.standard },
            .optionalInteger("version", from: 1) { $0.version },
            .optionalInteger("replaces", from: 1) { $0.replaces },
            .optionalText("digest", .digest) { $0.digest?.description },
            .optionalText("category") { $0.category }, .optionalText("from") { $0.from },
            .optionalText("schemeVersion") { $0.schemeVersion },
            .optionalObject("forgotten", tombstone) { $0.tombstone },
        ], isSparse: true)
}

extension RecordChange {
    /// Where what changed stands in the API.
    var apiRoute: APIRoute {
        guard let enterprise else { return .scheme(category: category ?? "") }
        guard let standard else { return .enterprise(enterprise) }
        guard let version else { return .standard(enterprise: enterprise, number: standard) }
        return .version(enterprise: enterprise, number: standard, version: version)
    }

    /// Its page.
    var route: Route {
        guard let enterprise else { return .scheme(category: category ?? "") }
        guard let standard else { return .enterprise(enterprise, page: 1) }
        guard let version else { return .standard(enterprise: enterprise, number: standard) }
        return .version(enterprise: enterprise, number: standard, version: version)
    }
}
