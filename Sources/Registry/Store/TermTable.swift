import Database

/// The dictionary of texts that repeat: indicator names, methods, units, common names. One row a text.
final class TermTable {
    private let connection: any SQLConnection
    private var ids: [String: Int] = [:]
    private var lists: [[String]: Int] = [:]
    private var maps: [[String: String]: Int] = [:]

    /// A table for one transaction.
    init(_ connection: any SQLConnection) { self.connection = connection }

    /// The id of a text, added where it is new.
    func id(_ text: String) throws -> Int {
        if let id = ids[text] { return id }
        let known = try connection.first("SELECT id FROM term WHERE text = ?1", [.text(text)]) {
            $0.integer(0)
        }
        let id =
            try known
            ?? connection.first("INSERT INTO term (text) VALUES (?1) RETURNING id", [.text(text)]) {
                $0.integer(0)
            }
        guard let id else { throw RegistryError.inconsistent("term '\(text)' was not stored") }
        ids[text] = id
        return id
    }

    /// The id of a text as a value, NULL for `nil`.
    func value(_ text: String?) throws -> SQLValue {
        try text.map { .integer(try id($0)) } ?? .null
    }

    /// The id of a list's JSON text as a value, NULL for an empty list.
    func value(_ list: [String]) throws -> SQLValue {
        if list.isEmpty { return .null }
        if let id = lists[list] { return .integer(id) }
        let id = try id(StoredJSON.text(list))
        lists[list] = id
        return .integer(id)
    }

    /// The id of a map's JSON text as a value, NULL for `nil`.
    func value(_ map: [String: String]?) throws -> SQLValue {
        guard let map else { return .null }
        if let id = maps[map] { return .integer(id) }
        let id = try id(StoredJSON.text(map))
        maps[map] = id
        return .integer(id)
    }
}
