import Diagnostics
import HTTPTypes
import Reading
import Registry
import Standards

extension KeyedOperations {
    static let listQuestions = KeyedOperation(
        id: "listQuestions", method: .get, pattern: APIRoute.Patterns.questions,
        title: LocalizedText(
            zh: "待人判定的事项，按提出的先后；不给 state 则为待定的",
            en: "What waits for a person, in the order in which it was asked"),
        scope: .review, parameters: [.kind, .state, .cursor, .limit],
        answer: KeyedList.schema("QuestionList", of: APIShapes.question)
    ) { request, registry in
        let kind = try request.choice(.kind, ReviewKind.self)
        let state = try request.choice(.state, ReviewItem.State.self)
        let list = try KeyedList(request)
        let items = try await registry.reviewItems(
            kind: kind, state: state ?? .open, after: list.after ?? 0, limit: list.limit)
        return list.answer(items, APIShapes.question, at: APIRoute.Patterns.questions, after: \.id)
    }

    static let getQuestion = KeyedOperation(
        id: "getQuestion", method: .get, pattern: APIRoute.Patterns.question,
        title: LocalizedText(
            zh: "一个事项：候选及其理由、历次判定", en: "A question: its candidates with their reasons, its decisions"),
        scope: .review, answer: APIShapes.question.schema, problems: [.notFound]
    ) { request, registry in
        .of(try await registry.reviewItem(try request.number(.question)), APIShapes.question)
    }

    static let decideQuestion = KeyedOperation(
        id: "decideQuestion", method: .post, pattern: APIRoute.Patterns.decisions,
        title: LocalizedText(
            zh:
                "判定：choice 为候选的 key，null 为都不是；再次判定以后一次为准，原来的仍留存；同样的再发一次不另记。读得没有把握的数值（reading）：read 为与文件一致；null 为读错了，text 是文件中的原文，unit 是其单位",
            en: """
                Answer a question: `choice` is the key of a candidate, or null for none of them; a later decision counts, \
                and the earlier stays; the same sent again is not written again. Of a value read without certainty \
                (`reading`): `read` where it stands so in the document; null where it was misread, with what stands there \
                as `text`, and the `unit` of its numbers
                """),
        scope: .review,
        body: .named("Decision") {
            .object(
                properties: [
                    ("choice", .nullable(.text(.line))), ("reason", .text(.reason)),
                    ("text", .nullable(.text(.requirement))), ("unit", .nullable(.text(.line))),
                ], optional: ["text", "unit"])
        }, statuses: [.created], answer: APIShapes.question.schema, problems: [.notFound, .conflict]
    ) { request, registry in
        let correction = try request.text("text").map {
            try ReadingCorrection(text: $0, unit: request.text("unit"))
        }
        let item = try await registry.decide(
            try request.number(.question), choice: request.text("choice"), correction: correction,
            reason: request.text("reason") ?? "")
        return .of(item, APIShapes.question, status: .created)
    }

    static let assignCategory = KeyedOperation(
        id: "assignCategory", method: .post, pattern: APIRoute.Patterns.questions,
        title: LocalizedText(
            zh: "把一项标准归入一个类别（category 为 null：不属于任何类别），即使没有问过",
            en: "Put a standard into a category (null: into none), where nobody was asked"),
        scope: .review,
        body: .named("Assignment") {
            .object(
                properties: [
                    ("enterprise", .text(.line)), ("number", .text(.line)),
                    ("category", .nullable(.text(.line))), ("reason", .text(.reason)),
                ], optional: [])
        }, statuses: [.created], answer: APIShapes.question.schema, problems: [.notFound]
    ) { request, registry in
        let item = try await registry.assign(
            enterprise: request.text("enterprise") ?? "", number: request.text("number") ?? "",
            category: request.text("category"), reason: request.text("reason") ?? "")
        return .of(
            item, APIShapes.question, status: .created, location: APIRoute.question(item.id).link)
    }
}

extension APITextRules {
    /// A text on one line.
    static let line = APITextRules(pattern: APIParameter.plainText, length: 1...200)
    /// A requirement as a document has it.
    static let requirement = APITextRules(pattern: APIParameter.plainText, length: 1...1000)
    /// What a person says for a reason: it begins with something that can be seen.
    static let reason = APITextRules(pattern: visible, length: 1...2000)
    /// Text that begins with a character that can be seen, and has no zero character. (U+1FFF is none; a range from U+2000 on,
    /// which is equivalent to another character, is no bound for Swift.)
    static let visible =
        #"^[^\u0000-\u0020\u007f-\u00a0\u1680\u1fff-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff][^\u0000]*$"#
}

extension APIShapes {
    static let question = APIShape<ReviewItem>(
        name: "Question",
        about: LocalizedText(
            zh: "待人判定的事项。subject 相同即同一件事，payload 随 kind 而异",
            en: "What a person is asked. The same subject is the same matter; the payload differs by kind"),
        fields: [
            .text("href", .address) { APIRoute.question($0.id).link }, .integer("id", from: 1) { $0.id },
            .choice("kind", ReviewKind.allCases.map(\.rawValue)) { $0.draft.kind.rawValue },
            .choice("state", ReviewItem.State.allCases.map(\.rawValue)) { $0.state.rawValue },
            .text("subject") { $0.draft.subject },
            .text("openedAt", .moment) { $0.openedAt.description },
            // The payload is JSON already.
            .written("payload", .anyObject) { $1.value(raw: $0.draft.payload) },
            .list("candidates", candidate) { $0.draft.candidates },
            .list("decisions", decision) { $0.decisions },
        ])

    private static let candidate = APIShape<ReviewCandidate>(
        name: "Candidate", about: LocalizedText(zh: "一个候选", en: "One of the answers that a question allows"),
        fields: [
            .text("key") { $0.key }, .text("title") { $0.title },
            .written("score", .number(0...1)) { $1.value(raw: $0.score) }, .texts("reasons") { $0.reasons },
        ])

    private static let decision = APIShape<ReviewDecision>(
        name: "MadeDecision",
        about: LocalizedText(
            zh: "一次判定：chosen 选了 choice，none 都不是，moot 无须再问",
            en: "A decision: chosen (`choice`), none of the candidates, or moot: it fell away"),
        fields: [
            .choice("outcome", ["chosen", "none", "moot"]) { $0.outcome.name },
            .optionalText("choice") { $0.outcome.choice }, .text("reason") { $0.reason },
            .text("at", .moment) { $0.at.description }, .text("by") { $0.by },
        ])
}

extension ReviewDecision.Outcome {
    /// What it is called.
    fileprivate var name: String {
        switch self {
        case .chosen: "chosen"
        case .none: "none"
        case .moot: "moot"
        }
    }

    /// What was chosen.
    fileprivate var choice: String? { if case .chosen(let key) = self { key } else { nil } }
}
