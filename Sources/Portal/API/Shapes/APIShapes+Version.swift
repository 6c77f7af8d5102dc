import Diagnostics
import Ledger
import Reading
import Registry
import Standards

extension APIShapes {
    static let tombstone = APIShape<Tombstone>(
        name: "Tombstone",
        about: LocalizedText(
            zh: "依法删除后留下的标记：何时起、依据什么", en: "What is left of what was forgotten: since when, on which ground"),
        fields: [
            .text("since", .moment) { $0.since.description }, .text("ground") { $0.ground },
            .choice("scope", Tombstone.Scope.allCases.map(\.rawValue)) { $0.scope.rawValue },
        ])

    /// A version as the list of versions gives it.
    static let versionEntry = APIShape<RecordedVersion>(
        name: "VersionEntry",
        about: LocalizedText(
            zh: "标准的一个版本。依法删除的，channel、declaredAt 为 null，forgotten 说明何时起、依据什么",
            en: """
                A version of a standard. Of one that was forgotten channel and declaredAt are null, and `forgotten` tells \
                since when and on which ground
                """),
        fields: version { $0 }, isSparse: true)

    static let leaf = APIShape<DeclarationLeaf>(
        name: "LogPlace",
        about: LocalizedText(
            zh: "在已公布日志中的位置；一同载入多条时，日志条目含其摘要的默克尔根",
            en: """
                The place in the published log; of several rows taken in together the entry holds the Merkle root over \
                their digests
                """),
        fields: [
            .integer("position") { Int(clamping: $0.position) }, .text("subject") { $0.subject },
            .text("time", .moment) { $0.time.description }, .integer("row") { $0.row },
            .integer("rows", from: 1) { $0.rows },
        ])

    static let versionDetail = APIShape<VersionDetail>(
        name: "VersionDetail",
        about: LocalizedText(
            zh: "标准的一个版本及其声明；old 为真的是旧版本，latest 是现行版本",
            en:
                "A version of a standard with its declaration; where `old` is true another one, `latest`, stands now"
        ),
        fields: version { $0.recorded } + [
            .text("standard", .address) {
                APIRoute.standard(enterprise: $0.recorded.enterprise, number: $0.recorded.number).link
            },
            .flag("old") { $0.isOld }, .integer("latest", from: 1) { $0.latest },
            .optionalObject("log", leaf) { $0.leaf },
            .written("declaration", ContractSchemas.declaration) {
                DeclarationWriter.write($0.declaration, to: &$1)
            },
        ], isSparse: true)

    /// What is told of a version wherever it stands.
    private static func version<Value>(
        _ recorded: @escaping @Sendable (Value) -> RecordedVersion
    ) -> [APIField<Value>] {
        [
            .text("href", .address) {
                let version = recorded($0)
                return APIRoute.version(
                    enterprise: version.enterprise, number: version.number, version: version.version
                ).link
            },
            .text("page", .address) {
                let version = recorded($0)
                return Route.version(
                    enterprise: version.enterprise, number: version.number, version: version.version
                ).link(in: .zh)
            },
            .integer("version", from: 1) { recorded($0).version },
            .optionalInteger("replaces", from: 1) { recorded($0).replaces },
            .optionalInteger("replacedBy", from: 1) { recorded($0).replacedBy },
            .text("recordedAt", .moment) { recorded($0).recordedAt.description },
            .text("digest", .digest) { recorded($0).digest.description },
            .optionalText("channel") { recorded($0).channel?.name },
            .optionalText("declaredAt", .date) { recorded($0).channel?.declaredAt.description },
            .optionalObject("forgotten", tombstone) { recorded($0).tombstone },
        ]
    }
}
