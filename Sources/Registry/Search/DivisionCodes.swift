import Database

/// Numbers the codes of divisions, so that facts hold a number in place of a text.
struct DivisionCodes {
    /// So many codes are looked up one by one.
    private static let few = 8

    let connection: any SQLConnection

    /// The codes by their numbers; none at 0.
    func all() throws -> [String] {
        var codes = [""]
        try connection.forEachRow("SELECT id, code FROM search_division ORDER BY id", []) { row in
            while codes.count < row.integer(0) { codes.append("") }
            codes.append(row.text(1))
        }
        return codes
    }

    /// The numbers of codes; those that are new get one.
    func numbers(of codes: Set<String>) throws -> [String: Int] {
        var numbers: [String: Int] = [:]
        if codes.count > Self.few {
            for (number, code) in try all().enumerated() where number > 0 { numbers[code] = number }
        } else {
            for code in codes {
                numbers[code] = try connection.first(
                    "SELECT id FROM search_division WHERE code = ?1", [.text(code)]
                ) { $0.integer(0) }
            }
        }
        let new = codes.filter { numbers[$0] == nil }.sorted()
        guard !new.isEmpty else { return numbers }
        let first = try connection.nextID(in: "search_division")
        var rows = SQLRows(["id", "code"])
        for (place, code) in new.enumerated() {
            numbers[code] = first + place
            rows.append([.integer(first + place), .text(code)])
        }
        try connection.insert(rows, into: "search_division")
        return numbers
    }
}
