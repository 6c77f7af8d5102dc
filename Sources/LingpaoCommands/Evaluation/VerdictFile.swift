import Ranking
import Standards

/// Reads the answers for gates: one JSON object a line.
enum VerdictFile {
    private struct Line: Decodable {
        let enterprise: String
        let number: String?
        let gate: String
        let answer: GateResult.Answer
        let basis: String
    }

    /// Reads a file; a wrong line ends the command with its place.
    static func read(_ path: String) throws -> [GateVerdict] {
        let lines = try JSONLinesFile.read(
            path, as: Line.self,
            what: """
                a verdict: give enterprise, gate, answer (yes, no or unknown) and basis, and number where it is of one \
                standard
                """)
        return lines.map {
            GateVerdict(
                enterprise: $0.enterprise, number: $0.number.map { StandardNumber($0).normalized },
                gate: $0.gate,
                answer: $0.answer, basis: $0.basis)
        }
    }
}
