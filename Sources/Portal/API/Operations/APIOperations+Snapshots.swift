import Diagnostics
import Reading
import Registry
import Standards

extension APIOperations {
    static let snapshots = APIOperation.list(
        "listSnapshots", APIRoute.Patterns.snapshots,
        LocalizedText(
            zh: "快照：整个公开记录的文件，新的在前", en: "Snapshots of the whole public record as files, the latest first"),
        APIShapes.snapshot, hasPast: false, isKept: false
    ) { request, _ in
        let all = try request.snapshots.list()
        return APIList(head: nil) { ListPart(all, from: $0, limit: $1) }
    }

    static let snapshot = APIOperation.resource(
        "getSnapshot", APIRoute.Patterns.snapshot,
        LocalizedText(
            zh: "一份快照：文件及其摘要、日志，从哪条变更接着读",
            en: "A snapshot: its files with their digests, the log, and from which change on to read the feed"
        ),
        APIShapes.snapshot, hasPast: false, isKept: false
    ) { request, _ in try request.snapshots.manifest(request.value(.snapshot)) }

    static let snapshotFile = APIOperation(
        id: "getSnapshotFile", pattern: APIRoute.Patterns.snapshotFile,
        title: LocalizedText(
            zh: "快照的一个文件（JSON Lines，gzip）；可用 Range 续传",
            en: "A file of a snapshot (JSON Lines, gzip); with Range a part of it"),
        formats: [], answer: .anyObject, canBeMissing: true, isKept: false, isFile: true
    ) { request, _ in
        let found = try request.snapshots.file(request.value(.file), of: request.value(.snapshot))
        guard let found else { throw APIProblem(.notFound) }
        return .file(
            APIFile(
                path: found.path, name: found.file.name, size: found.file.bytes, sha256: found.file.sha256))
    }
}

/// A file that is sent as it lies on the disk. Its contents never change.
struct APIFile: Sendable {
    /// Where it lies.
    let path: String
    /// What it is called.
    let name: String
    /// Its bytes.
    let size: Int
    /// SHA-256, 64 hexadecimal digits.
    let sha256: String
}

extension APIShapes {
    static let snapshot = APIShape<SnapshotManifest>(
        name: "Snapshot",
        about: LocalizedText(
            zh: "一份快照；change 是它所含的最后一条变更，next 从其后接着读",
            en: "A snapshot; `change` is the last change that is in it, and `next` goes on behind it"),
        fields: [
            .text("href", .address) { APIRoute.snapshot($0.id).link }, .text("id") { $0.id },
            .text("at", .moment) { $0.at }, .integer("change") { $0.change },
            .text("next", .address) { manifest in
                let position = ListPosition(offset: 0, after: manifest.change)
                return "\(APIRoute.changes.link)?cursor=\(APICursor.text(position))"
            },
            .integer("unreproduced") { $0.unreproduced }, .object("log", snapshotLog) { $0.log },
            .list("files", snapshotFile) { manifest in
                manifest.files.map { (snapshot: manifest.id, file: $0) }
            },
        ], isSparse: true)

    private static let snapshotLog = APIShape<SnapshotManifest.Log>(
        name: "SnapshotLog", about: LocalizedText(zh: "当时的日志", en: "The log at that time"),
        fields: [
            .integer("size") { $0.size }, .text("root") { $0.root },
            .optionalText("checkpoint") { $0.checkpoint },
        ])

    private static let snapshotFile = APIShape<(snapshot: String, file: SnapshotManifest.File)>(
        name: "SnapshotFile", about: LocalizedText(zh: "快照的一个文件", en: "A file of a snapshot"),
        fields: [
            .text("href", .address) { APIRoute.snapshotFile($0.snapshot, file: $0.file.name).link },
            .text("name") { $0.file.name }, .integer("rows") { $0.file.rows },
            .integer("bytes") { $0.file.bytes }, .text("digest", .digest) { "sha256:\($0.file.sha256)" },
            .integer("uncompressedBytes") { $0.file.uncompressedBytes },
        ])
}
