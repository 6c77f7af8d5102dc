import Database

extension Schema {
    /// The directory of enterprises, lists with their authority, and questions for people.
    static let lists = Migration(
        "2026-11 lists and review", DirectoryStore.tables + ReviewStore.tables + ListStore.tables)
}
