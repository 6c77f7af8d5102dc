/// That one standard stands in the place of another.
public struct ReplacementClaim: Sendable, Hashable {
    /// The one that stands.
    public var newer: StandardNumber
    /// The one whose place it took.
    public var older: StandardNumber

    /// A claim.
    public init(newer: StandardNumber, older: StandardNumber) {
        self.newer = newer
        self.older = older
    }
}

/// What replaced what, without loops. Catalogues contradict themselves: a revision that is being drafted is said to
/// replace what it was drafted from and to be replaced by it. A claim counts only if it can be true.
public struct ReplacementGraph: Sendable {
    /// What must be known of a standard to judge a claim.
    public struct Document: Sendable, Hashable {
        /// When it was published, where that is known.
        public var published: PartialDate?
        /// Whether it is a draft, or was one when it was given up.
        public var isDraft: Bool

        /// - Parameters:
        ///   - published: when it was published, where that is known.
        ///   - isDraft: whether it was never published.
        public init(published: PartialDate?, isDraft: Bool) {
            self.published = published
            self.isDraft = isDraft
        }
    }

    /// Why a claim does not count.
    public enum Refusal: String, Sendable, Hashable {
        /// A standard that replaces itself.
        case itself
        /// A draft replaces nothing yet, and is no standard to be replaced.
        case draft
        /// What replaces was published before what is replaced.
        case backwards
        /// With the others it would close a loop.
        case loop
    }

    /// The claims that do not count, in the order of their numbers.
    public private(set) var refused: [(claim: ReplacementClaim, reason: Refusal)] = []
    private var older: [StandardNumber: [StandardNumber]] = [:]
    private var newer: [StandardNumber: [StandardNumber]] = [:]

    /// Judges claims; the result does not depend on their order.
    public init(_ claims: some Sequence<ReplacementClaim>, _ documents: [StandardNumber: Document]) {
        var candidates: [StandardNumber: [StandardNumber]] = [:]
        for claim in Set(claims).sorted(by: { ($0.newer, $0.older) < ($1.newer, $1.older) }) {
            if let reason = Self.refusal(claim, documents) {
                refused.append((claim, reason))
            } else {
                candidates[claim.newer, default: []].append(claim.older)
            }
        }
        breakLoops(candidates)
        for (key, values) in older {
            for value in values { newer[value, default: []].append(key) }
        }
        for key in newer.keys { newer[key]?.sort() }
    }

    /// The standards in whose place a standard stands.
    public func replaced(by number: StandardNumber) -> [StandardNumber] { older[number] ?? [] }

    /// The standards that stand in the place of a standard.
    public func replacing(_ number: StandardNumber) -> [StandardNumber] { newer[number] ?? [] }

    /// All that replaced a standard, the nearest first, down to what stands today.
    public func successors(of number: StandardNumber) -> [StandardNumber] { walk(number) { replacing($0) } }

    /// All that a standard has replaced, the nearest first.
    public func predecessors(of number: StandardNumber) -> [StandardNumber] {
        walk(number) { replaced(by: $0) }
    }

    private func walk(
        _ start: StandardNumber, _ next: (StandardNumber) -> [StandardNumber]
    ) -> [StandardNumber] {
        var seen: Set = [start]
        var found: [StandardNumber] = []
        var place = 0
        var current = start
        while true {
            for number in next(current) where seen.insert(number).inserted { found.append(number) }
            guard place < found.count else { return found }
            current = found[place]
            place += 1
        }
    }

    private static func refusal(
        _ claim: ReplacementClaim, _ documents: [StandardNumber: Document]
    ) -> Refusal? {
        if claim.newer == claim.older { return .itself }
        let (newer, older) = (documents[claim.newer], documents[claim.older])
        if newer?.isDraft == true || older?.isDraft == true { return .draft }
        if let first = newer?.published, let second = older?.published, first.isBefore(second) {
            return .backwards
        }
        return nil
    }

    /// Takes the claims over but for those that lead back to where a walk along them came from.
    private mutating func breakLoops(_ candidates: [StandardNumber: [StandardNumber]]) {
        var open: Set<StandardNumber> = []
        var done: Set<StandardNumber> = []
        for root in candidates.keys.sorted() where !done.contains(root) {
            var stack = [(number: root, next: 0)]
            open.insert(root)
            while let (number, next) = stack.last {
                let targets = candidates[number] ?? []
                guard next < targets.count else {
                    open.remove(number)
                    done.insert(number)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let target = targets[next]
                if open.contains(target) {
                    refused.append((ReplacementClaim(newer: number, older: target), .loop))
                    continue
                }
                older[number, default: []].append(target)
                if !done.contains(target) {
                    open.insert(target)
                    stack.append((target, 0))
                }
            }
        }
    }
}
