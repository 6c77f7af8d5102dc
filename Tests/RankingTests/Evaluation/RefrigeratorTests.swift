import Diagnostics
import Foundation
import Quantities
import Reading
import Standards
import TestSupport
import Testing

@testable import Ranking

/// The 2,962 refrigerators of the ENERGY STAR file, through the mapping file alone, against a calculation in whole
/// numbers that SQLite does over the raw CSV.
@Suite(
    "The refrigerators equal a calculation in plain SQL",
    .enabled(if: SharedMaterial.isPresent, "the shared material is not there"),
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/sqlite3"), "sqlite3 is not installed"))
struct RefrigeratorTests {
    /// What SQL says of one row: tiers 0 to 2, 3 for none; grade 1 to 3, 0 for none.
    private struct Expected: Equatable, CustomStringConvertible {
        var saving: Int
        var use: Int
        var volume: Int
        var grade: Int

        var description: String { "\(saving) \(use) \(volume) \(grade)" }
    }

    private static let csv = SharedMaterial.file(
        "data/energystar-refrigerators/ENERGY_STAR_Certified_Residential_Refrigerators.csv")

    /// All in integers: 100 × (limit − use) against a whole percentage of (limit − 84 with an ice maker), and the
    /// volume in thousandths against thousandths of the use.
    private static let sql = """
        CREATE VIEW v AS SELECT "ENERGY STAR Unique ID" AS id, "Type" AS type,
          CAST("US Federal Standard (kWh/yr)" AS INTEGER) AS lim,
          CAST("Annual Energy Use (kWh/yr)" AS INTEGER) AS use,
          CAST(ROUND("Capacity (Total Volume) (ft3)" * 1000) AS INTEGER) AS vol,
          CASE "Ice Maker" WHEN 'Yes' THEN 84 ELSE 0 END AS ice FROM r;
        CREATE VIEW b AS SELECT *,
          CASE type WHEN 'Compact' THEN 214 WHEN 'Top Freezer' THEN 316 WHEN 'Bottom Freezer' THEN 469
            WHEN 'Side-by-Side' THEN 615 ELSE 264 END AS u0,
          CASE type WHEN 'Compact' THEN 228 WHEN 'Top Freezer' THEN 359 WHEN 'Bottom Freezer' THEN 570
            WHEN 'Side-by-Side' THEN 643 ELSE 290 END AS u1,
          CASE type WHEN 'Compact' THEN 270 WHEN 'Top Freezer' THEN 396 WHEN 'Bottom Freezer' THEN 642
            WHEN 'Side-by-Side' THEN 685 ELSE 313 END AS u2,
          CASE type WHEN 'Compact' THEN 15 WHEN 'Freezerless and Single Door' THEN 50
            WHEN 'Upright Freezer' THEN 50 ELSE 45 END AS v0,
          CASE type WHEN 'Compact' THEN 12 WHEN 'Freezerless and Single Door' THEN 30
            WHEN 'Upright Freezer' THEN 30 ELSE 35 END AS v1,
          CASE type WHEN 'Compact' THEN 10 WHEN 'Freezerless and Single Door' THEN 10
            WHEN 'Upright Freezer' THEN 10 ELSE 30 END AS v2 FROM v;
        CREATE VIEW t AS SELECT id, lim, use, ice,
          CASE WHEN 100*(lim-use) >= 20*(lim-ice) THEN 0 WHEN 100*(lim-use) >= 15*(lim-ice) THEN 1
            WHEN 100*(lim-use) >= 10*(lim-ice) THEN 2 ELSE 3 END AS saving,
          CASE WHEN use <= u0 THEN 0 WHEN use <= u1 THEN 1 WHEN use <= u2 THEN 2 ELSE 3 END AS used,
          CASE WHEN vol > v0*use THEN 0 WHEN vol > v1*use THEN 1 WHEN vol > v2*use THEN 2 ELSE 3 END AS volume
          FROM b;
        SELECT id, saving, used, volume, (MAX(saving, used, volume) + 1) % 4 FROM t ORDER BY id;
        SELECT 'on10', SUM(100*(lim-use) = 10*(lim-ice)), SUM(100*(lim-use) = 20*(lim-ice)),
          SUM(100*(lim-use) = 10*lim), SUM(100*(lim-use) = 20*lim) FROM t;
        """

    private static func sqlite() throws -> [[Substring]] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/sqlite3")
        process.arguments = [
            "-batch", "-cmd", ".mode csv", "-cmd", ".import '\(csv.path)' r", ":memory:", sql,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }

    private static func evaluation(threads: Int = 2) async throws -> Evaluation {
        let mappingFile = ProjectFolder.root.appending(path: "Mappings/energystar-refrigerators.yaml")
        let mapping = try #require(
            Mapping.read(String(decoding: try Data(contentsOf: mappingFile), as: UTF8.self), file: "mapping")
                .mapping)
        let input = try await InputReader(mapping: mapping).read(path: csv.path)
        #expect(input.rejects.isEmpty)
        #expect(input.declarations.count == 2962)
        let schemeFile = ProjectFolder.root.appending(path: "Schemes/energystar-refrigerators.yaml")
        let compiled = SchemeCompiler.compile(
            String(decoding: try Data(contentsOf: schemeFile), as: UTF8.self), file: "scheme")
        let scheme = try #require(compiled.scheme)
        return Evaluator(scheme).evaluate(input.declarations, threads: threads)
    }

    @Test("tiers, grades and rankings agree row by row, those exactly on a threshold included")
    func rows() async throws {
        var expected: [String: Expected] = [:]
        var onThreshold: [Int] = []
        for row in try Self.sqlite() {
            let numbers = row.dropFirst().compactMap { Int($0) }
            if row[0] == "on10" {
                onThreshold = numbers
            } else {
                expected["X-ES-\(row[0])"] = Expected(
                    saving: numbers[0], use: numbers[1], volume: numbers[2], grade: numbers[3])
            }
        }
        #expect(expected.count == 2962)
        // With the ice-maker rule 92 and 9 rows lie on a threshold; by the plain percentage of the file 38 and 7.
        #expect(onThreshold == [92, 9, 38, 7])

        let evaluation = try await Self.evaluation()
        #expect(evaluation.standards.count == 2962)
        var wrong: [String] = []
        func number(_ place: Int) -> String { evaluation.standards[place].standard.number }
        let ranked: [[Set<String>]] = evaluation.rankings.map { ranking in
            (ranking.tiers + [ranking.belowAll]).map { Set($0.map(number)) }
        }
        for standard in evaluation.standards {
            let item = try #require(standard.items.first)
            #expect(standard.items.count == 1)
            let found = Expected(
                saving: item.cells[0].tier ?? 3, use: item.cells[1].tier ?? 3,
                volume: item.cells[2].tier ?? 3,
                grade: item.grade ?? 0)
            let wanted = expected[standard.standard.number]
            if found != wanted || item.cells.contains(where: { $0.status != .ranked }) {
                wrong.append(
                    "\(standard.standard.number): \(found), SQL says \(wanted?.description ?? "nothing")")
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count) rows differ: \(wrong.prefix(5))")
        for tier in 0...3 {
            let byTier: [(Expected) -> Int] = [\.saving, \.use, \.volume]
            for (indicator, key) in byTier.enumerated() {
                let wanted = Set(expected.filter { key($0.value) == tier }.keys)
                #expect(ranked[indicator][tier] == wanted)
            }
        }
        let gradeOne = Set(expected.filter { $0.value.grade == 1 }.keys)
        #expect(Set(evaluation.composite.first { $0.grade == 1 }?.standards.map(number) ?? []) == gradeOne)
    }

    @Test("one, two and four threads give the same bytes")
    func threads() async throws {
        let one = try await Self.evaluation(threads: 1)
        let json = EvaluationReport.json(one, view: .regulator)
        for threads in [2, 4] {
            let other = try await Self.evaluation(threads: threads)
            #expect(EvaluationReport.json(other, view: .regulator) == json)
            #expect(EvaluationReport.csv(other, language: .zh) == EvaluationReport.csv(one, language: .zh))
            #expect(EvaluationReport.text(other, language: .en) == EvaluationReport.text(one, language: .en))
        }
    }
}
