import Testing

@testable import Database

@Suite("Where databases live")
struct DatabaseLocationTests {
    @Test("Locations name their engine", arguments: [("sqlite:a.db", "a.db"), ("b/c.sqlite", "b/c.sqlite")])
    func locations(text: String, path: String) throws {
        #expect(try DatabaseLocation(text) == .sqlite(path: path))
    }

    @Test("A location is shown without its password")
    func passwords() throws {
        let location = try DatabaseLocation(
            "postgres://me:secret@db.example:5432/x?password=secret&sslmode=require")
        #expect(!location.description.contains("secret"))
        #expect(location.description.contains("db.example:5432/x"))
        #expect(location.description.contains("sslmode=require"))
    }

    @Test("An engine that is not there is refused", arguments: ["mysql://localhost/x", "sqlite:", ""])
    func unknownEngines(text: String) {
        #expect(throws: DatabaseError.self) { try DatabaseLocation(text) }
    }
}
