import Diagnostics
import Ranking
import Reading
import Standards

/// Writes matches as JSON, an object on a line.
struct MatchWriter {
    private let language: Language

    init(_ language: Language) { self.language = language }

    /// Writes a name with its match.
    func write(_ name: String, _ match: ScopeMatch, to json: inout JSONWriter) {
        json.object {
            $0.field("name", name)
            write(match, to: &$0)
        }
        json.endLine()
    }

    /// Writes a declaration with the schemes that it comes near.
    func write(
        _ declaration: Declaration, _ name: String, _ near: [ScopeSurvey.Near], _ match: ScopeMatch,
        to json: inout JSONWriter
    ) {
        json.object {
            $0.field("enterprise", declaration.enterprise.id)
            $0.field("standard", declaration.standard.number)
            $0.field("version", number: declaration.version)
            $0.field("name", name)
            write(match, to: &$0)
            $0.field("near") { list in
                list.array {
                    for one in near {
                        $0.object {
                            $0.field("scheme", one.scheme)
                            $0.field("fit") { $0.value(raw: Self.hundredths(one.fit)) }
                            $0.field("indicators", one.indicators)
                        }
                    }
                }
            }
        }
        json.endLine()
    }

    private func write(_ match: ScopeMatch, to json: inout JSONWriter) {
        switch match {
        case .certain(let scheme, let variety, let reasons):
            json.field("match", "certain")
            json.field("scheme", scheme)
            json.field("variety", variety)
            write(reasons, to: &json)
        case .doubtful(let candidates):
            json.field("match", "doubtful")
            json.field("candidates") {
                $0.array {
                    for candidate in candidates {
                        $0.object {
                            $0.field("scheme", candidate.scheme)
                            $0.field("variety", candidate.variety)
                            $0.field("score") { $0.value(raw: Self.hundredths(candidate.score)) }
                            write(candidate.reasons, to: &$0)
                        }
                    }
                }
            }
        case .outside(let reasons):
            json.field("match", "outside")
            write(reasons, to: &json)
        }
    }

    private func write(_ reasons: [ScopeReason], to json: inout JSONWriter) {
        json.field("reasons") {
            $0.array {
                for reason in reasons {
                    $0.object {
                        $0.field("code", reason.code)
                        $0.field("text", reason.text[language])
                    }
                }
            }
        }
    }

    /// A share with two digits after the point.
    static func hundredths(_ share: Double) -> String {
        let value = Int((share * 100).rounded())
        return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
    }
}
