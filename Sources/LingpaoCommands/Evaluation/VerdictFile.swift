import Foundation
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
        let text: String
        do {
            text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        } catch {
            throw CommandFailure("cannot read \(path): \(error.localizedDescription)")
        }
        let decoder = JSONDecoder()
        var verdicts: [GateVerdict] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            do {
                let verdict = try decoder.decode(Line.self, from: Data(line.utf8))
                verdicts.append(
                    GateVerdict(
                        enterprise: verdict.enterprise,
                        number: verdict.number.map { StandardNumber($0).normalized }, gate: verdict.gate,
                        answer: verdict.answer, basis: verdict.basis))
            } catch {
                throw CommandFailure(
                    """
                    \(path):\(index + 1): not a verdict: give enterprise, gate, answer (yes, no or unknown) and \
                    basis, and number where it is of one standard
                    """)
            }
        }
        return verdicts
    }
}
