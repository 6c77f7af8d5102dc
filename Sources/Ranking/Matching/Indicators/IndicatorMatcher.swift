public import Diagnostics
public import Standards

/// Says which indicator of a scheme a declared name means, and why.
public struct IndicatorMatcher: Sendable {
    private let scheme: Scheme
    private let names: NameIndex
    private let indicatorOfColumn: [Int]

    /// Prepares for a scheme.
    public init(_ scheme: Scheme) {
        self.scheme = scheme
        names = NameIndex(scheme)
        indicatorOfColumn = scheme.indicators.enumerated().flatMap { place, indicator in
            indicator.components.map { _ in place }
        }
    }

    /// What a declared indicator means in the scheme.
    public struct Match: Sendable, Hashable {
        /// The scheme's name for the indicator.
        public var id: String
        /// Its title.
        public var title: LocalizedText
        /// Why it is this one.
        public var reason: LocalizedText
    }

    /// The indicator of the scheme that a declared one means; `nil` where its name is none of the scheme's.
    public func match(_ indicator: Indicator) -> Match? {
        var cache = NameIndex.Cache()
        let found = names.match(indicator.name, parents: indicator.parents, cache: &cache)
        guard let column = names.targets[found.target].columns.first.map({ names.columns[$0] }) else {
            return nil
        }
        let meant = scheme.indicators[indicatorOfColumn[column]]
        let full = (indicator.parents + [indicator.name]).joined(separator: " ")
        let written = found.byFullName ? full : indicator.name
        let isTitle = NormalizedName.of(written) == NormalizedName.of(meant.name.zh)
        let how =
            isTitle
            ? LocalizedText(zh: "与方案的指标名称相同", en: "is the scheme's name of it")
            : LocalizedText(zh: "是方案列出的同义名称", en: "is a synonym that the scheme lists")
        let which =
            found.byFullName
            ? LocalizedText(zh: "连同上级名称", en: "with the names above it")
            : indicator.parents.isEmpty
                ? LocalizedText(zh: "名称", en: "the name")
                : LocalizedText(zh: "不计上级名称", en: "without the names above it")
        return Match(
            id: meant.id, title: meant.name,
            reason: LocalizedText(
                zh: "“\(written)”（\(which.zh)）\(how.zh)", en: "“\(written)” (\(which.en)) \(how.en)"))
    }
}
