import Ranking
import Registry
import Standards

extension StandardDetail {
    /// The gates that the public may see, with their answers. A formal defect that no person has confirmed is for
    /// the owner and the regulator alone.
    var shownGates: [(Gate, GateResult)] {
        guard let scheme else { return [] }
        return zip(scheme.gates, gates).filter { gate, result in
            gate.check != .form || result.answer != .unknown
        }
    }

    /// The detail as the enterprise's choice allows: with the indicator table alone, what points into the text of
    /// the document is left out.
    var disclosed: StandardDetail {
        guard declaration.disclosure == .table else { return self }
        var detail = self
        detail.declaration = declaration.disclosed
        guard var explanation else { return detail }
        for item in explanation.items.indices {
            for indicator in explanation.items[item].indicators.indices {
                for value in explanation.items[item].indicators[indicator].declared.indices {
                    explanation.items[item].indicators[indicator].declared[value].place = nil
                }
            }
        }
        detail.explanation = explanation
        return detail
    }
}
