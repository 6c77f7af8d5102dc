public import Standards

/// Finds declarations that hide under odd names: those that no name puts into a category for certain, though what
/// they declare is what the category's scheme asks for.
public struct ScopeSurvey: Sendable {
    /// A scheme that a declaration comes near.
    public struct Near: Sendable, Hashable {
        /// The scheme's id.
        public var scheme: String
        /// The share of the scheme's core indicators that it declares, 0 to 1; one that other schemes ask for too
        /// weighs less.
        public var fit: Double
        /// The names of the indicators that it declares, as written there.
        public var indicators: [String]
        /// What its names say.
        public var match: ScopeMatch
    }

    private struct Asked: Sendable {
        var scheme: Int
        var indicator: Int
    }

    private let matcher: ScopeMatcher
    private let ids: [String]
    /// For each scheme its sets of core indicators: one for each variety.
    private let sets: [[[Int]]]
    /// For each scheme the weight of each indicator.
    private let weights: [[Double]]
    private let byName: [String: [Asked]]

    /// The least fit that is told where the names say something else.
    public static let leastFit = 0.5
    /// One indicator alone (噪声) says nothing.
    private static let fewestIndicators = 2

    /// Prepares to survey declarations against schemes.
    public init(_ schemes: [Scheme]) {
        matcher = ScopeMatcher(schemes)
        ids = schemes.map(\.id)
        var byName: [String: [Asked]] = [:]
        for (place, scheme) in schemes.enumerated() {
            for (index, indicator) in scheme.indicators.enumerated() where indicator.role == .core {
                for name in Set(indicator.components.flatMap(\.declaredNames)) {
                    byName[name, default: []].append(Asked(scheme: place, indicator: index))
                }
            }
        }
        sets = schemes.map { scheme in
            let declared = scheme.indicators.indices.filter {
                scheme.indicators[$0].role == .core
                    && scheme.indicators[$0].components.contains { !$0.declaredNames.isEmpty }
            }
            let all =
                scheme.varieties.isEmpty
                ? [declared] : scheme.varieties.map { $0.indicators.filter(declared.contains) }
            return all.filter { !$0.isEmpty }
        }
        weights = schemes.map { scheme in
            scheme.indicators.map { indicator in
                let sharing = indicator.components.flatMap(\.declaredNames).map { name in
                    Set((byName[name] ?? []).map(\.scheme)).count
                }
                return 1 / Double(max(1, sharing.max() ?? 1))
            }
        }
        self.byName = byName
    }

    /// The schemes that a declaration comes near without belonging to one for certain, the nearest first.
    public func near(_ declaration: Declaration) -> [Near] {
        let match = matcher.match(declaration)
        if case .certain = match { return [] }
        var found: [Int: [Int: String]] = [:]
        for indicator in declaration.indicators {
            let full = NormalizedName.full(parents: indicator.parents, name: indicator.name)
            for asked in byName[full] ?? byName[NormalizedName.of(indicator.name)] ?? []
            where found[asked.scheme]?[asked.indicator] == nil {
                found[asked.scheme, default: [:]][asked.indicator] = indicator.name
            }
        }
        var candidates: [String] = []
        if case .doubtful(let doubtful) = match { candidates = doubtful.map(\.scheme) }
        return ids.indices.compactMap { scheme -> Near? in
            let declared = found[scheme] ?? [:]
            let fit = sets[scheme].map { self.fit($0, declared, weights[scheme]) }.max() ?? 0
            guard
                candidates.contains(ids[scheme])
                    || (fit >= Self.leastFit && declared.count >= Self.fewestIndicators)
            else { return nil }
            return Near(
                scheme: ids[scheme], fit: fit, indicators: declared.sorted { $0.key < $1.key }.map(\.value),
                match: match)
        }.sorted { $0.fit != $1.fit ? $0.fit > $1.fit : $0.scheme < $1.scheme }
    }

    private func fit(_ set: [Int], _ declared: [Int: String], _ weights: [Double]) -> Double {
        let all = set.reduce(0) { $0 + weights[$1] }
        return set.filter { declared[$0] != nil }.reduce(0) { $0 + weights[$1] } / all
    }
}

extension Component {
    /// The names under which it is declared, normalised; none where it is computed.
    fileprivate var declaredNames: [String] {
        if case .declared(let names) = source { names } else { [] }
    }
}
