/// Weighs the shape of an operator against what the network saw in its place.
struct SignVote {
    /// The operator that the shape shows.
    let sign: Character
    /// What the network saw there.
    let seen: [Symbol]

    init(_ sign: Character, seen: [Symbol]) {
        self.sign = sign
        self.seen = seen
    }

    /// Whether it is an operator: the network saw one as well, or nothing that it is sure of.
    var isSign: Bool {
        seen.allSatisfy { SymbolGroups.isSign($0) || $0.confidence < 0.6 }
    }

    /// How sure the operator is: less where the network saw another.
    var confidence: Double {
        let signs = seen.filter(SymbolGroups.isSign)
        if signs.contains(where: { Self.plain($0.text) == String(sign) }) { return 0.98 }
        return signs.isEmpty ? 0.93 : 0.6
    }

    /// An operator in its usual form.
    static func plain(_ text: String) -> String {
        switch text {
        case "＜": "<"
        case "＞": ">"
        case "≦", "⩽": "≤"
        case "≧", "⩾": "≥"
        case "~", "∼", "〜": "～"
        case "％": "%"
        default: text
        }
    }
}
