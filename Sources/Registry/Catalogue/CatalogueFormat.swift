import Reading
import Standards

/// The shapes in which catalogues come, one JSON object a line.
public enum CatalogueFormat: String, Sendable, Hashable, CaseIterable {
    /// The product's own (docs/catalogue.md).
    case lingpao
    /// ISO deliverables as the Relaton project gives them.
    case iso
    /// IEC publications as the Relaton project gives them.
    case iec

    /// Reads one record.
    func entry(_ record: RawObject) throws(RawObject.Problem) -> CatalogueEntry {
        switch self {
        case .lingpao: try CatalogueJSON.entry(record)
        case .iso: try RelatonCatalogue.isoEntry(record)
        case .iec: try RelatonCatalogue.iecEntry(record)
        }
    }
}
