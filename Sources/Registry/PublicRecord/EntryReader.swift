import Database
import Foundation
import Quantities
import Ranking
import Standards

/// Reads standards as lists show them.
struct EntryReader {
    /// Offerings that a list shows of each standard.
    private static let shownOfferings = 3

    let connection: any SQLConnection
    private let store: DeclarationStore

    init(_ connection: any SQLConnection, _ terms: TermShelf) {
        self.connection = connection
        store = DeclarationStore(connection, terms)
    }

    /// One standard of a category.
    ///
    /// - Parameter indicator: the ranking that tier and value are of.
    func entry(_ finding: CategoryModel.Finding, _ scheme: Scheme, indicator: Int? = nil) throws
        -> StandardEntry
    {
        let (enterprise, standard) = try references(declaration: finding.declaration)
        let summary = finding.summary
        var tier: Int?
        var value: String?
        if let indicator {
            let mark = summary.tiers[indicator]
            tier = mark < StandardSummary.TierMark.belowAll ? Int(mark) : nil
            if mark != StandardSummary.TierMark.notRanked {
                value = Self.value(of: indicator, in: summary, scheme)
            }
        }
        return StandardEntry(
            enterprise: enterprise, standard: standard,
            offerings: try store.offerings(finding.declaration, limit: Self.shownOfferings),
            offeringCount: Int(summary.offerings), category: scheme.id,
            grade: summary.grade == 0 ? nil : Int(summary.grade), tier: tier,
            score: summary.score.map { DecimalNumber(significand: Int128($0), exponent: -2) }, value: value,
            isPending: summary.flags.contains(.pending), isForecast: scheme.authority == nil,
            isVerified: scheme.isVerified)
    }

    /// The latest version of a standard, with its grade where it belongs to a category.
    func entry(standard: Int, _ schemes: [Int: Scheme]) throws -> StandardEntry? {
        let finding = try connection.first(
            """
            SELECT f.scheme_id, f.declaration_id, f.summary FROM declaration d
            JOIN finding f ON f.scheme_id = d.scheme_id AND f.standard_id = d.standard_id
            WHERE d.standard_id = ?1 AND d.tombstone_id IS NULL ORDER BY d.version DESC LIMIT 1
            """, [.integer(standard)]
        ) { row in (row.integer(0), row.integer(1), row.withBlob(2) { StandardSummary(packed: $0) }) }
        if let (scheme, declaration, summary) = finding, let scheme = schemes[scheme], let summary {
            return try entry(
                CategoryModel.Finding(standard: standard, declaration: declaration, summary: summary), scheme)
        }
        return try connection.first(
            """
            SELECT id FROM declaration WHERE standard_id = ?1 AND tombstone_id IS NULL
            ORDER BY version DESC LIMIT 1
            """, [.integer(standard)]
        ) { $0.integer(0) }.flatMap { try entry(declaration: $0) }
    }

    /// A version of a standard that has no category, or does not count in it.
    func entry(declaration: Int) throws -> StandardEntry? {
        let count = try connection.first(
            "SELECT offering_count FROM declaration WHERE id = ?1 AND tombstone_id IS NULL",
            [.integer(declaration)]
        ) { $0.integer(0) }
        guard let count else { return nil }
        let (enterprise, reference) = try references(declaration: declaration)
        return StandardEntry(
            enterprise: enterprise, standard: reference,
            offerings: try store.offerings(declaration, limit: Self.shownOfferings), offeringCount: count,
            category: nil, grade: nil, tier: nil, score: nil, value: nil, isPending: false)
    }

    /// The indicators of a version, as they were declared.
    func declaredIndicators(_ declaration: Int) throws -> [Indicator] {
        try store.read(declaration)?.indicators ?? []
    }

    private func references(declaration: Int) throws -> (EnterpriseReference, StandardReference) {
        let references = try connection.first(
            """
            SELECT \(EnterpriseRow.columns), d.number, d.title, d.kind
            FROM declaration d JOIN standard s ON s.id = d.standard_id JOIN enterprise e ON e.id = s.enterprise_id
            WHERE d.id = ?1
            """, [.integer(declaration)]
        ) { row in
            (
                EnterpriseRow.read(row),
                StandardReference(number: row.text(4), title: row.text(5), kind: row.text(6))
            )
        }
        guard let references else { throw RegistryError.inconsistent("no declaration \(declaration)") }
        return references
    }

    /// The compared values of an indicator in its unit: `4.85 W·h/(W·h)`, `98 / 94 %`, `> 95 %` for an open promise.
    private static func value(of indicator: Int, in summary: StandardSummary, _ scheme: Scheme) -> String? {
        let columns = ColumnLayout(scheme.indicators).componentColumns[indicator]
        let numbers = zip(columns, scheme.indicators[indicator].components).map { column, component in
            let value = summary.values[column]
            // What is worked out has as many digits as a double; six tell enough.
            if case .derived = component.source { return written(rounded(value, digits: 6)) }
            // A promise without its bound (> 90) is the next double.
            let bound = rounded(value, digits: 15)
            return (value > bound ? "> " : value < bound ? "< " : "") + written(bound)
        }
        guard let unit = scheme.indicators[indicator].components.first?.unit else { return nil }
        let text = numbers.joined(separator: " / ")
        return unit == .one ? text : "\(text) \(unit.displayText)"
    }

    private static func written(_ value: Double) -> String {
        DecimalNumber(exactly: value)?.normalized.description ?? "—"
    }

    /// The nearest double to a value of so many significant digits.
    private static func rounded(_ value: Double, digits: Int) -> Double {
        value.isFinite ? Double(String(format: "%.\(digits)g", value)) ?? value : value
    }
}
