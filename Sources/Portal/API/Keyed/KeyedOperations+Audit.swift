import Diagnostics
import HTTPTypes
import Reading
import Registry
import Standards

extension KeyedOperations {
    static let listAudit = KeyedOperation(
        id: "listAudit", method: .get, pattern: APIRoute.Patterns.audit,
        title: LocalizedText(
            zh: "操作记录：谁、何时、凭什么权限、做了什么；新的在前", en: "Who did what, when and by which right; the latest first"),
        scope: .audit, parameters: [.actor, .action, .subject, .from, .until, .cursor, .limit],
        answer: KeyedList.schema("AuditList", of: APIShapes.auditEntry)
    ) { request, registry in
        let list = try KeyedList(request)
        let entries = try await registry.audit(
            AuditQuery(
                actor: request.query[.actor], action: try request.choice(.action, AuditAction.self),
                subject: request.query[.subject], from: try request.day(.from),
                until: try request.day(.until), before: list.after, limit: list.limit))
        return list.answer(entries, APIShapes.auditEntry, at: APIRoute.Patterns.audit, after: \.number)
    }
}

extension KeyedRequest {
    /// A day of the query; `nil` where it is not asked for.
    fileprivate func day(_ parameter: APIParameter) throws(APIProblem) -> CalendarDate? {
        guard let text = query[parameter] else { return nil }
        guard let day = CalendarDate(text) else { throw APIRequest.wrong(parameter) }
        return day
    }
}

extension APIShapes {
    static let auditEntry = APIShape<AuditEntry>(
        name: "AuditEntry", about: LocalizedText(zh: "一条操作记录", en: "A row of the audit trail"),
        fields: [
            .integer("number", from: 1) { $0.number }, .text("at", .moment) { $0.at.description },
            .text("actor") { $0.actor }, .text("right") { $0.right }, .text("action") { $0.action },
            .text("subject") { $0.subject },
            .written("details", .map(.text(.any))) { entry, json in
                json.object { json in
                    for (key, text) in entry.details.sorted(by: { $0.key < $1.key }) { json.field(key, text) }
                }
            },
        ])
}
