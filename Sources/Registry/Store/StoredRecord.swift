import Reading

/// A record that is stored as JSON text.
enum StoredRecord {
    static func object(_ text: String) throws -> RawObject {
        var json = RawJSON(Array(text.utf8))
        try json.parse(0..<text.utf8.count)
        return try RawObject(json)
    }
}
