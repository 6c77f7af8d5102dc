import Database

extension Schema {
    /// What catalogues say of standards.
    static let catalogue = Migration("2026-11 catalogue", CatalogueStore.tables)
}
