extension Mapping {
    /// Every template of the mapping, for checking the columns that they name.
    var templates: [ValueTemplate] {
        let single: [ValueTemplate?] = [
            enterprise.id, enterprise.idScheme, enterprise.name, enterprise.division, standard.number,
            standard.title, standard.kind, channel?.name, channel?.address, channel?.declaredAt, version,
            replaces,
            offering?.name, offering?.commonName, offering?.brand, offering?.barcode, offering?.specification,
            offering?.model, offering?.outlets,
        ]
        return key + single.compactMap { $0 } + attributes.map(\.value)
            + indicators.flatMap { [$0.value] + $0.methods + ($0.grade.map { [$0] } ?? []) }
            + filters.map(\.value)
    }
}
