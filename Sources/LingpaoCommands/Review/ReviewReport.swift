import Reading
import Registry
import Standards

/// Prints questions.
enum ReviewReport {
    static func line(_ item: ReviewItem) -> String {
        let best = item.draft.candidates.first.map { "\($0.key) \($0.score) \($0.title)" } ?? ""
        return
            "\(item.id)\t\(item.state.rawValue)\t\(item.draft.kind.rawValue)\t\(item.draft.subject)\t\(best)"
    }

    static func text(_ item: ReviewItem) -> String {
        var lines = [
            "\(item.id)  \(item.draft.kind.rawValue)  \(item.state.rawValue)  \(item.openedAt)",
            "  \(item.draft.subject)", "  \(item.draft.payload)",
        ]
        for candidate in item.draft.candidates {
            let reasons = candidate.reasons.joined(separator: "; ")
            lines.append("  - \(candidate.key)  \(candidate.score)  \(candidate.title)  (\(reasons))")
        }
        for decision in item.decisions {
            lines.append("  = \(outcome(decision))  \(decision.at)  \(decision.by)  \(decision.reason)")
        }
        return lines.joined(separator: "\n")
    }

    static func json(_ item: ReviewItem) -> String {
        var writer = JSONWriter()
        writer.object { object in
            object.field("id", number: item.id)
            object.field("kind", item.draft.kind.rawValue)
            object.field("state", item.state.rawValue)
            object.field("subject", item.draft.subject)
            object.field("openedAt", "\(item.openedAt)")
            // The payload is JSON already.
            object.field("payload") { $0.value(raw: item.draft.payload) }
            object.field("candidates") {
                $0.array { array in
                    for candidate in item.draft.candidates {
                        array.object {
                            $0.field("key", candidate.key)
                            $0.field("title", candidate.title)
                            $0.field("score", "\(candidate.score)")
                            $0.field("reasons", candidate.reasons)
                        }
                    }
                }
            }
            object.field("decisions") {
                $0.array { array in
                    for decision in item.decisions {
                        array.object {
                            $0.field("outcome", outcome(decision))
                            $0.field("reason", decision.reason)
                            $0.field("at", "\(decision.at)")
                            $0.field("by", decision.by)
                        }
                    }
                }
            }
        }
        return writer.text
    }

    private static func outcome(_ decision: ReviewDecision) -> String {
        switch decision.outcome {
        case .chosen(let key): "chosen \(key)"
        case .none: "none"
        case .moot: "moot"
        }
    }
}
