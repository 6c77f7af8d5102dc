import Reading

/// Where an import job goes on.
struct ImportPlace: Sendable, Codable {
    /// The file, from 0.
    var file = 0
    /// What the file was when it was begun (``JobFiles/mark(_:)``); another file begins from its beginning.
    var mark = ""
    /// The place in a file of lines.
    var position = DeclarationStream.Position()
    /// How many declarations of a table are done.
    var declarations = 0
    /// How many blocks of a table were begun, whose rejected rows are kept; `nil` of what is no table.
    var blocks: Int?

    /// The beginning.
    init() {}

    /// Reads what was stored; what holds nothing is the beginning.
    init(_ text: String) throws {
        self = text == "{}" ? ImportPlace() : try StoredJSON.value(ImportPlace.self, text)
    }
}
