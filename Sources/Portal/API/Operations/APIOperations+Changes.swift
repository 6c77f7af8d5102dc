import Diagnostics
import Reading
import Registry
import Standards

extension APIOperations {
    /// The change feed is no list: it has no end, so that the link to what follows is always there.
    static let changes = APIOperation(
        id: "listChanges", pattern: APIRoute.Patterns.changes,
        title: LocalizedText(
            zh: """
                变更：登记、代替、改归类别、重新评估、依法删除，按先后排列，编号连续；next 总在，more 为 false 时过后再来问
                """,
            en: """
                What changed (declared, replaced, moved, evaluated, forgotten) in the order in which it did, numbered without \
                a gap; `next` is always there: where `more` is false ask it again later
                """),
        parameters: [.updatedSince, .fields, .cursor, .limit], fields: APIShapes.change.keys,
        answer: .named("ChangeFeed") {
            .object(
                properties: [
                    ("last", .integer(least: 0, most: nil)), ("more", .flag),
                    ("limit", .integer(least: 1, most: APIParameter.mostEntries)),
                    ("next", .text(.address)), ("entries", .list(APIShapes.change.schema)),
                ], optional: [])
        }, isList: true, canBeMissing: true
    ) { request, record in
        let limit = try request.limit()
        let start = try await start(request, record)
        let part = try await record.changes(after: start, limit: limit)
        // Otherwise a follower of a registry that was put back would wait for ever, and then miss something.
        guard start <= part.last else {
            throw APIProblem(
                .notFound, parameter: APIParameter.cursor.rawValue,
                hint: LocalizedText(
                    zh: "cursor 在最后一条变更之后：登记库可能恢复过备份，请从快照重新开始。",
                    en: """
                        The cursor is behind the last change: the registry may have been restored from a backup; begin \
                        again from a snapshot.
                        """))
        }
        let last = part.changes.last?.number ?? start
        let next = request.link(
            APIRoute.Patterns.changes, from: ListPosition(offset: 0, after: last), without: [.updatedSince])
        var json = JSONWriter()
        json.object { json in
            json.field("last", number: part.last)
            json.field("more") { $0.value(raw: last < part.last) }
            json.field("limit", number: limit)
            json.field("next", next)
            json.field("entries") {
                $0.array { json in
                    for change in part.changes {
                        APIShapes.change.write(change, request.selection, to: &json)
                    }
                }
            }
        }
        return .json(json.bytes, next: next)
    }

    /// The number of the last entry that the caller has.
    private static func start(_ request: APIRequest, _ record: any PublicRecord) async throws -> Int {
        let since = try request.query[.updatedSince].map { text throws(APIProblem) in
            guard let moment = MomentText.moment(text) else { throw APIRequest.wrong(.updatedSince) }
            return moment
        }
        if request.query[.cursor] != nil { return try request.position().after ?? 0 }
        guard let since else { return 0 }
        return try await record.change(before: since)
    }
}
