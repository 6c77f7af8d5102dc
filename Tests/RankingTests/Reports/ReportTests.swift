import Diagnostics
import Foundation
import Quantities
import Standards
import TestSupport
import Testing

@testable import Ranking

/// Reports against files that a person has read. `LINGPAO_RECORD=1 swift test --filter ReportTests` records them
/// anew.
@Suite("Reports")
struct ReportTests {
    /// A small category in which everything happens once: two units, a stated number, an open bound, a value by
    /// another method, a missing one, a base indicator that fails, gates of each answer, a title to be escaped.
    private static var evaluation: Evaluation {
        let scheme = Fixture.scheme(
            [
                Fixture.indicator("safety", role: .base, direction: .lower, unit: "mg/kg", thresholds: ["1"]),
                Fixture.indicator("efficiency", thresholds: ["95", "90", "85"], names: ["能效"]),
                Fixture.indicator(
                    "noise", direction: .lower, unit: "dB", thresholds: ["<55", "60"],
                    source: Fixture.illustrative,
                    methods: ["GB/T 4214"]),
                Fixture.indicator("life", unit: "h", thresholds: ["1000"], source: Fixture.unchecked),
            ],
            gates: [
                Fixture.gate("declared", .declared), Fixture.gate("credit", .verdict),
                Fixture.gate("form", .form),
            ])
        func declare(_ id: String, _ safety: String, _ efficiency: String?, _ noise: String, _ method: String)
            -> Declaration
        {
            var declaration = Fixture.declaration(
                id, "Q/\(id) 001-2026",
                [
                    Fixture.value("safety", safety), Fixture.value("noise", noise, methods: [method]),
                    Fixture.value("life", "≥1000 h"),
                ] + (efficiency.map { [Fixture.value("能效", $0)] } ?? []))
            declaration.standard.title = id == "B" ? "=示例, \"产品\"" : "示例产品"
            return declaration
        }
        func verdict(_ id: String, _ gate: String, _ answer: GateResult.Answer) -> GateVerdict {
            GateVerdict(enterprise: id, number: nil, gate: gate, answer: answer, basis: "秘密依据\(id)")
        }
        return Evaluator(scheme).evaluate(
            [
                declare("A", "≤0.5 mg/kg", "≥95 %", "<55 dB", "GB/T 4214-2017"),
                declare("B", "≤500 ug/kg", "92.50 %", "≤55 dB", "GB/T 4214-2017"),
                declare("C", "≤2 mg/kg", "≥0.96 1", "≤50 dB", "ISO 3741:2010"),
                declare("D", "≤1 mg/kg", nil, "≤61 dB", "GB/T 4214-2017"),
                declare("E", "≤1 mg/kg", ">95 %", "≤54 dB", "GB/T 4214-2017"),
                declare("F", "≤1 mg/kg", "≥99 %", "≤40 dB", "GB/T 4214-2017"),
            ],
            verdicts: [
                verdict("A", "credit", .yes), verdict("E", "credit", .no), verdict("F", "form", .no),
                verdict("B", "form", .unknown),
            ])
    }

    private func check(_ bytes: [UInt8], _ name: String) throws {
        let file = ProjectFolder.root.appending(path: "Tests/Golden/Reports/\(name)")
        if ProcessInfo.processInfo.environment["LINGPAO_RECORD"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(String(decoding: bytes, as: UTF8.self) == golden, "\(name) differs from the golden file")
    }

    @Test("text, in both languages and for both readers")
    func text() throws {
        let evaluation = Self.evaluation
        try check(EvaluationReport.text(evaluation, language: .zh), "public.zh.txt")
        try check(EvaluationReport.text(evaluation, language: .en, view: .regulator), "regulator.en.txt")
    }

    @Test("JSON")
    func json() throws {
        let evaluation = Self.evaluation
        for view in ReportView.allCases {
            let bytes = EvaluationReport.json(evaluation, view: view)
            try check(bytes, "\(view.rawValue).json")
            #expect(try JSONSerialization.jsonObject(with: Data(bytes)) is [String: Any])
        }
    }

    @Test("CSV")
    func csv() throws {
        let evaluation = Self.evaluation
        try check(EvaluationReport.csv(evaluation, language: .zh), "public.zh.csv")
        try check(EvaluationReport.csv(evaluation, language: .en, view: .regulator), "regulator.en.csv")
    }

    @Test("the public is told neither rule, nor enterprise, nor basis of a point of form")
    func secrecy() {
        let evaluation = Self.evaluation
        let reports = [
            EvaluationReport.text(evaluation, language: .zh), EvaluationReport.json(evaluation),
            EvaluationReport.csv(evaluation, language: .zh),
        ].map { String(decoding: $0, as: UTF8.self) }
        for report in reports {
            #expect(!report.contains("秘密依据"))
            #expect(!report.contains("\"form\""))
            #expect(!report.contains("Q/F 001-2026"))
            #expect(report.contains("预测"))
        }
        // A standard with an open point of form reads exactly like one without.
        func row(_ form: GateResult.Answer?) -> [UInt8] {
            let scheme = Fixture.scheme(
                [Fixture.indicator("x", thresholds: ["5"])], gates: [Fixture.gate("form", .form)])
            let verdicts = form.map {
                [GateVerdict(enterprise: "A", number: nil, gate: "form", answer: $0, basis: "C4")]
            }
            var evaluation = Evaluator(scheme).evaluate(
                [Fixture.declaration("A", "Q/A 001-2026", [Fixture.value("x", "≥6 %")])],
                verdicts: verdicts ?? [])
            evaluation.notes = []
            return EvaluationReport.json(evaluation) + EvaluationReport.csv(evaluation, language: .en)
                + EvaluationReport.text(evaluation, language: .en)
        }
        #expect(row(.unknown) == row(nil))
        #expect(row(.yes) == row(nil))
    }

    @Test("columns of the text line up by the width of characters on a terminal")
    func alignment() {
        var table = TextTable()
        table.add(["Q/A 001-2026", "示例有限公司", "95 %"])
        table.add(["Q/ABCD 0001-2026", "Example", "100 %"])
        let lines = table.lines(indent: 2)
        #expect(lines == ["  Q/A 001-2026      示例有限公司  95 %", "  Q/ABCD 0001-2026  Example       100 %"])
    }

    @Test("a long tier is cut in the text and counted")
    func limit() {
        let scheme = Fixture.scheme([Fixture.indicator("x", thresholds: ["5"])])
        let declarations = (0..<30).map {
            Fixture.declaration("A\($0)", "Q/A \($0)-2026", [Fixture.value("x", "≥\(5 + $0) %")])
        }
        let evaluation = Evaluator(scheme).evaluate(declarations)
        let text = String(decoding: EvaluationReport.text(evaluation, language: .zh, limit: 5), as: UTF8.self)
        #expect(text.contains("……另有 25 项"))
        let all = String(
            decoding: EvaluationReport.text(evaluation, language: .zh, limit: nil), as: UTF8.self)
        #expect(!all.contains("另有"))
    }
}
