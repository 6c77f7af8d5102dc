import Diagnostics
import Quantities
import Ranking
import Registry
import Standards

/// A public record in memory: the same standards each time, without chance.
struct FixtureRecord: PublicRecord {
    static let day = CalendarDate("2026-06-30")!
    let pageSize = 20
    /// A name that would be a script if it were not escaped.
    static let hostileName = "示例<script>alert(1)</script>\"热水器' & 公司"

    var standards = heaters() + services()
    private var schemes: [Scheme] { [FixtureSchemes.homeServices, FixtureSchemes.waterHeaters] }

    /// A record that holds nothing.
    static let empty = FixtureRecord(standards: [], isEmpty: true)
    private var isEmpty = false

    init() {}
    private init(standards: [FixtureStandard], isEmpty: Bool) {
        self.standards = standards
        self.isEmpty = isEmpty
    }

    func categories() async throws -> [CategorySummary] {
        isEmpty
            ? []
            : schemes.map { scheme in
                let members = members(of: scheme.id)
                return CategorySummary(
                    id: scheme.id, title: scheme.title, kind: scheme.kind, counts: counts(members),
                    gradeOne: members.count { $0.score == nil && $0.grade == 1 },
                    isForecast: scheme.authority == nil)
            }
    }

    func category(_ id: String) async throws -> CategoryDetail? {
        if id == "broken" { throw FixtureError() }
        guard let scheme = schemes.first(where: { $0.id == id }) else { return nil }
        let members = members(of: id)
        let grades = members.reduce(into: [0, 0, 0, 0]) { $0[($1.grade ?? 4) - 1] += 1 }
        return CategoryDetail(
            scheme: scheme, counts: counts(members), grades: grades,
            rankings: scheme.indicators.indices.map { summary($0, members, scheme) },
            notes: [
                Diagnostic(
                    .warning, code: "unverified-source",
                    LocalizedText(
                        zh: "部分门槛尚未与标准原文核对。",
                        en: "Some thresholds have not been checked against the standard yet."))
            ])
    }

    func standard(enterprise: String, number: String) async throws -> StandardDetail? {
        guard
            let standard = standards.first(where: { $0.enterprise.id == enterprise && $0.hasNumber(number) })
        else { return nil }
        return StandardDetail(
            declaration: standard.declaration, number: standard.reference.number, scheme: standard.scheme,
            explanation: standard.explanation,
            gates: standard.scheme.gates.map { gate in
                GateResult(answer: standard.isPending && gate.check == .verdict ? .unknown : .yes)
            })
    }

    func basis(enterprise: String, number: String) async throws -> StandardBasis? { nil }

    func enterprise(_ id: String) async throws -> EnterpriseReference? {
        if id == FixtureGone.enterprise { throw FixtureGone.gone }
        return standards.first { $0.enterprise.id == id }?.enterprise
    }

    func spread(of query: StandardQuery) async throws -> SearchSpread {
        let found = found(query)
        var facets = SearchFacets()
        facets.categories = Self.counts(found.map(\.scheme.id))
        facets.divisions = Self.counts(found.compactMap(\.enterprise.division))
        facets.grades = Self.counts(found.map { $0.grade ?? 0 })
        return SearchSpread(total: found.count, isExact: true, facets: facets)
    }

    private static func counts<Value: Hashable & Comparable>(_ values: [Value]) -> [SearchFacets.Count<Value>]
    {
        Dictionary(grouping: values) { $0 }.map { SearchFacets.Count(value: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    }

    func enterprises(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<EnterpriseReference> {
        let found = standards.map(\.enterprise).filter { $0.name.contains(words) }
        let end = min(position.offset + limit, found.count)
        return ListPart(
            entries: Array(found[min(position.offset, end)..<end]), total: found.count,
            next: end < found.count ? ListPosition(offset: end) : nil)
    }

    func counts() async throws -> Counts { counts(standards) }

    func list(
        _ list: StandardList, from position: ListPosition, limit: Int
    ) async throws -> ListPart<StandardEntry>? {
        let all: [StandardEntry]
        switch list {
        case .ranking(let category, let indicator, let part):
            let ranked = members(of: category).filter { $0.values[indicator] != nil }
            let tiers = schemes.first { $0.id == category }.map { $0.indicators[indicator].tiers.count } ?? 0
            let wanted: [Int?] =
                switch part {
                case .all: (0..<tiers).map { $0 } + [nil]
                case .tier(let tier): [tier]
                case .belowAll: [nil]
                }
            all = wanted.flatMap { tier in
                ranked.filter { $0.tier(indicator) == tier }.map { $0.entry(ranking: indicator) }
            }
        case .shortlist(let category):
            all = members(of: category).filter { $0.grade == 1 }.map { $0.entry() }
        case .composite(let category):
            all = members(of: category).sorted { ($0.grade ?? 4) < ($1.grade ?? 4) }.map { $0.entry() }
        case .enterprise(let id):
            all = standards.filter { $0.enterprise.id == id }.map { $0.entry() }
            if all.isEmpty { return nil }
        case .number(let number): all = standards.filter { $0.hasNumber(number) }.map { $0.entry() }
        case .search(let query): all = found(query).map { $0.entry() }
        }
        let start = min(position.offset, all.count)
        let end = min(start + limit, all.count)
        return ListPart(
            entries: Array(all[start..<end]), total: all.count,
            next: end < all.count ? ListPosition(offset: end, after: end) : nil)
    }

    func state() async throws -> RecordState { RecordState(changes: 0, day: Self.day) }

    private func members(of category: String) -> [FixtureStandard] {
        standards.filter { $0.scheme.id == category }
    }

    private func counts(_ standards: [FixtureStandard]) -> Counts {
        Counts(
            enterprises: Set(standards.map(\.enterprise.id)).count, standards: standards.count,
            offerings: standards.reduce(0) { $0 + $1.offerings.count }, asOf: Self.day)
    }

    private func found(_ query: StandardQuery) -> [FixtureStandard] {
        standards.filter {
            query.words.isEmpty || $0.enterprise.name.contains(query.words)
                || $0.reference.title.contains(query.words) || $0.reference.number.contains(query.words)
        }.filter {
            query.category.map([$0.scheme.id].contains) ?? true
                && query.grade.map([$0.grade ?? 0].contains) ?? true
                && query.division.map(($0.enterprise.division ?? "").hasPrefix) ?? true
        }
    }

    private func summary(_ place: Int, _ members: [FixtureStandard], _ scheme: Scheme) -> RankingSummary {
        let indicator = scheme.indicators[place]
        let ranked = members.filter { $0.values[place] != nil }
        let tiers = indicator.tiers.indices.map { tier in ranked.count { $0.tier(place) == tier } }
        let isUnpublished = indicator.id == "start"
        return RankingSummary(
            indicator: place, unpublished: isUnpublished ? .allEqual : nil, tierCounts: tiers,
            belowAll: ranked.count - tiers.reduce(0, +), notRanked: members.count - ranked.count,
            distributions: indicator.components.indices.map { component in
                distribution(ranked.compactMap { $0.values[place]?[component] }, indicator, component)
            })
    }

    private func distribution(
        _ values: [DecimalNumber], _ indicator: SchemeIndicator, _ component: Int
    ) -> Distribution {
        let doubles = values.compactMap { Double($0.description) }
        let low = doubles.min() ?? 0
        let high = max(doubles.max() ?? 1, low + 0.001)
        let bins = 18
        let width = (high - low) / Double(bins)
        var counts = [Int](repeating: 0, count: bins)
        for value in doubles { counts[min(bins - 1, Int((value - low) / width))] += 1 }
        let thresholds =
            indicator.segments.count > 1
            ? []
            : indicator.segments[0].thresholds.compactMap { tier -> Double? in
                guard case .number(let number) = tier[component].value else { return nil }
                return Double(number.description)
            }
        return Distribution(
            edges: (0...bins).map { low + Double($0) * width }, counts: counts, thresholds: thresholds,
            higherIsBetter: indicator.components[component].direction.higherIsBetter)
    }
}

/// An error whose text nobody may see.
struct FixtureError: Error, CustomStringConvertible {
    var description: String { "the password is hunter2" }
}

extension FixtureStandard {
    /// Whether a spelling of a number is this standard's.
    func hasNumber(_ number: String) -> Bool {
        StandardNumber(number).normalized == StandardNumber(reference.number).normalized
    }
}
