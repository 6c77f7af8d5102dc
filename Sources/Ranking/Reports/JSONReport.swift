import Diagnostics
import Quantities
import Standards

/// Writes an evaluation as JSON through ``ByteWriter``: an encoder that is told every key's place.
struct JSONReport {
    private let selection: ReportSelection
    private let evaluation: Evaluation
    private let scheme: Scheme
    private var writer: ByteWriter
    /// `{"id":"apf","status":"` for each indicator, ready to copy.
    private let cellStarts: [[UInt8]]
    /// `,"tier":0,"level":"advanced"` for each indicator and tier; the last one is that of none.
    private let tierTexts: [[[UInt8]]]

    init(selection: ReportSelection) {
        self.selection = selection
        evaluation = selection.evaluation
        scheme = selection.evaluation.scheme
        let cells = selection.evaluation.standards.reduce(0) { $0 + $1.items.count } * scheme.indicators.count
        writer = ByteWriter(capacity: 4096 + evaluation.standards.count * 400 + cells * 110)
        cellStarts = scheme.indicators.map { indicator in
            var writer = ByteWriter()
            writer.write("{\"id\":")
            writer.write(json: indicator.id)
            writer.write(",\"status\":\"")
            return writer.bytes
        }
        tierTexts = scheme.indicators.map { indicator in
            indicator.tiers.enumerated().map { place, tier in
                Array(",\"tier\":\(place),\"level\":\"\(tier.level.rawValue)\"".utf8)
            } + [Array(",\"tier\":null,\"level\":\"none\"".utf8)]
        }
    }

    mutating func render() -> [UInt8] {
        writer.write("{\"scheme\":{\"id\":")
        writer.write(json: scheme.id)
        key("version", scheme.version)
        key("title", scheme.title)
        key("kind", scheme.kind.rawValue)
        writer.write(",\"authority\":")
        if let authority = scheme.authority {
            writer.write("{\"name\":")
            text(authority.name)
            key("level", authority.level)
            writer.write("}")
        } else {
            writer.write("null")
        }
        key("cutoff", scheme.cutoff.description)
        writer.write("}")
        key("asOf", evaluation.asOf.description)
        key("forecast", evaluation.isForecast)
        key("view", selection.view.rawValue)
        writer.write(",\"counts\":")
        counts(selection.counts)
        writer.write(",\"notes\":")
        list(evaluation.notes) { $0.note($1) }
        indicators()
        writer.write(",\"rankings\":")
        list(evaluation.rankings) { $0.ranking($1) }
        writer.write(",\"composite\":")
        list(evaluation.composite) { $0.group($1) }
        shortlist()
        writer.write(",\"standards\":")
        list(selection.standards) { $0.standard($1) }
        writer.write("}\n")
        return writer.bytes
    }

    private mutating func note(_ note: Diagnostic) {
        writer.write("{\"severity\":\"\(note.severity.rawValue)\"")
        key("code", note.code)
        key("message", note.message)
        writer.write("}")
    }

    private mutating func indicators() {
        writer.write(",\"indicators\":")
        list(scheme.indicators) { report, indicator in
            report.writer.write("{\"id\":")
            report.writer.write(json: indicator.id)
            report.key("name", indicator.name)
            report.key("role", indicator.role.rawValue)
            report.writer.write(",\"units\":")
            report.list(indicator.components) { $0.writer.write(json: $1.unit.code) }
            report.writer.write(",\"tiers\":")
            report.list(indicator.tiers) { report, tier in
                report.writer.write("{\"title\":")
                report.text(tier.title)
                report.key("level", tier.level.rawValue)
                report.writer.write("}")
            }
            report.key(
                "verified", indicator.segments.allSatisfy { $0.source.verified && !$0.source.illustrative })
            report.key("illustrative", indicator.segments.contains { $0.source.illustrative })
            report.writer.write("}")
        }
    }

    private mutating func ranking(_ ranking: IndicatorRanking) {
        writer.write("{\"indicator\":")
        writer.write(json: scheme.indicators[ranking.indicator].id)
        key("published", ranking.unpublished == nil)
        if let reason = ranking.unpublished { key("unpublished", reason.rawValue) }
        writer.write(",\"tiers\":")
        let tiers = ranking.unpublished == nil ? ranking.tiers : []
        list(tiers) { $0.places($1) }
        writer.write(",\"belowAll\":")
        places(ranking.unpublished == nil ? ranking.belowAll : [])
        writer.write(",\"notRanked\":")
        places(ranking.notRanked)
        writer.write("}")
    }

    private mutating func group(_ group: CompositeGroup) {
        if let grade = group.grade { writer.write("{\"grade\":\(grade)") }
        if let score = group.score {
            writer.write("{\"score\":\"")
            writer.write(score)
            writer.write("\"")
        }
        writer.write(",\"standards\":")
        places(group.standards)
        writer.write("}")
    }

    private mutating func shortlist() {
        let list = evaluation.shortlist
        writer.write(",\"shortlist\":{\"forecast\":\(evaluation.isForecast),\"counts\":")
        counts(selection.counts(list.standards))
        writer.write(",\"standards\":")
        places(list.standards)
        writer.write(",\"pending\":")
        places(list.standards.filter(selection.isPending))
        writer.write(",\"cutByQuota\":")
        places(list.cutByQuota)
        writer.write(",\"barred\":")
        places(list.barred)
        writer.write("}")
    }

    private mutating func standard(_ place: Int) {
        let standard = evaluation.standards[place]
        writer.write("{\"enterprise\":{\"id\":")
        writer.write(json: standard.enterprise.id)
        key("idScheme", standard.enterprise.idScheme)
        key("name", standard.enterprise.name)
        writer.write("}")
        key("number", standard.number)
        key("title", standard.standard.title)
        writer.write(",\"version\":")
        writer.write(standard.version)
        writer.write(",\"offerings\":")
        writer.write(standard.offerings.count)
        writer.write(",\"representative\":")
        if let representative = standard.representative {
            writer.write(representative)
        } else {
            writer.write("null")
        }
        writer.write(",\"gates\":")
        list(selection.gates) { report, gate in
            report.writer.write("{\"id\":")
            report.writer.write(json: report.scheme.gates[gate].id)
            report.key("answer", standard.gates[gate].answer.rawValue)
            if report.selection.view == .regulator, let basis = standard.gates[gate].basis {
                report.key("basis", basis)
            }
            report.writer.write("}")
        }
        writer.write(",\"items\":")
        list(standard.items) { $0.item($1) }
        writer.write("}")
    }

    private mutating func item(_ item: ItemResult) {
        writer.write("{\"label\":")
        if let label = item.label { writer.write(json: label) } else { writer.write("null") }
        if let variety = item.variety { key("variety", scheme.varieties[variety].id) }
        writer.write(",\"grade\":")
        if let grade = item.grade { writer.write(grade) } else { writer.write("null") }
        key("gradePending", item.gradePending)
        key("baseFailed", item.baseFailed)
        if let score = item.score {
            writer.write(",\"score\":\"")
            writer.write(score)
            writer.write("\"")
        }
        writer.write(",\"indicators\":[")
        for index in item.cells.indices {
            if index > 0 { writer.write(ascii: ",") }
            cell(item.cells[index], index)
        }
        writer.write("]}")
    }

    private mutating func cell(_ cell: Cell, _ index: Int) {
        writer.write(cellStarts[index])
        writer.write(cell.status.identifier)
        writer.write(ascii: "\"")
        if cell.values.contains(where: { $0 != nil }) {
            writer.write(",\"values\":[")
            for place in cell.values.indices {
                if place > 0 { writer.write(ascii: ",") }
                if let value = cell.values[place] {
                    writer.write(ascii: "\"")
                    writer.write(value)
                    writer.write(ascii: "\"")
                } else {
                    writer.write("null")
                }
            }
            writer.write("]")
        }
        if cell.status == .ranked {
            writer.write(tierTexts[index][cell.tier ?? tierTexts[index].count - 1])
        }
        if cell.statedOnly { writer.write(",\"statedOnly\":true") }
        if cell.openValues != 0 { writer.write(",\"open\":true") }
        writer.write("}")
    }

    // MARK: Pieces

    private mutating func list<Element>(
        _ elements: [Element], _ write: (inout JSONReport, Element) -> Void
    ) {
        writer.write("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { writer.write(ascii: ",") }
            write(&self, element)
        }
        writer.write("]")
    }

    private mutating func places(_ list: [Int]) { self.list(selection.places(list)) { $0.writer.write($1) } }

    private mutating func counts(_ counts: (enterprises: Int, standards: Int, offerings: Int)) {
        writer.write(
            "{\"enterprises\":\(counts.enterprises),\"standards\":\(counts.standards),"
                + "\"offerings\":\(counts.offerings),\"date\":\"\(evaluation.asOf)\"}")
    }

    private mutating func key(_ name: String, _ value: String) {
        writer.write(",\"\(name)\":")
        writer.write(json: value)
    }

    private mutating func key(_ name: String, _ value: Bool) { writer.write(",\"\(name)\":\(value)") }

    private mutating func key(_ name: String, _ value: LocalizedText) {
        writer.write(",\"\(name)\":")
        text(value)
    }

    private mutating func text(_ text: LocalizedText) {
        writer.write("{\"zh\":")
        writer.write(json: text.zh)
        writer.write(",\"en\":")
        writer.write(json: text.en)
        writer.write("}")
    }
}
