import Diagnostics
import Registry
import Standards

extension APIOperations {
    static let versions = APIOperation.list(
        "listVersions", APIRoute.Patterns.versions,
        LocalizedText(
            zh: "一项标准的历次版本，新的在前；依法删除的只留标记",
            en:
                "The versions of a standard, the latest first; of those that were forgotten only the mark is left"
        ),
        APIShapes.versionEntry
    ) { request, record in
        let versions = try await StandardSlug.first(of: request.value(.standard)) {
            try await record.versions(enterprise: request.value(.enterprise), number: $0)
        }
        return APIList(head: nil) { position, limit in
            versions.map { ListPart($0, from: position, limit: limit) }
        }
    }

    static let version = APIOperation.resource(
        "getVersion", APIRoute.Patterns.version,
        LocalizedText(
            zh: "一个版本：当时声明的内容、登记时间、摘要、被哪一版代替、在日志中的位置",
            en: """
                A version: what it declared, when it was recorded, its digest, what replaced it, its place in the log
                """),
        APIShapes.versionDetail
    ) { request, record -> VersionDetail? in
        guard let version = Int(request.value(.version)), String(version) == request.value(.version) else {
            return nil
        }
        return try await StandardSlug.first(of: request.value(.standard)) {
            try await record.version(version, enterprise: request.value(.enterprise), number: $0)?.disclosed
        }
    }
}

extension VersionDetail {
    /// The version as its page shows it: where only the indicator table is disclosed, what points into the text of the
    /// document is left out.
    var disclosed: VersionDetail {
        var detail = self
        detail.declaration = declaration.disclosed
        return detail
    }
}
