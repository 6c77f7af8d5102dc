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

    @Test(
        "Several hosts are shown, the password is not",
        arguments: [
            (
                "postgres://me:secret@a:1,b,[::1]:3/x?sslmode=require",
                "postgres://me:…@a:1,b,[::1]:3/x?sslmode=require"
            ),
            ("postgresql://a,b/x?user=me&password=secret", "postgresql://a,b/x?user=me&password=…"),
            ("postgres://me@a,b", "postgres://me@a,b"),
            ("postgres://me:sec?ret@a,b/x", "postgres://…"),
            ("postgres://me:sec/secret@a,b/x", "postgres://me:…@a,b/x"),
        ])
    func severalHosts(text: String, shown: String) throws {
        #expect(try DatabaseLocation(text).description == shown)
    }

    @Test("An engine that is not there is refused", arguments: ["mysql://localhost/x", "sqlite:", ""])
    func unknownEngines(text: String) {
        #expect(throws: DatabaseError.self) { try DatabaseLocation(text) }
    }
}
