import Foundation

/// Files with one JSON object a line that a person may have edited.
enum JSONLinesFile {
    /// The objects of a file; a line that is none ends the command with its place. Blank lines are passed over.
    ///
    /// - Parameter what: what a line should be and have, for the message.
    static func read<Line: Decodable>(_ path: String, as type: Line.Type, what: String) throws -> [Line] {
        let text: String
        do {
            text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        } catch {
            throw CommandFailure("cannot read \(path): \(error.localizedDescription)")
        }
        let decoder = JSONDecoder()
        var objects: [Line] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            do {
                objects.append(try decoder.decode(Line.self, from: Data(line.utf8)))
            } catch {
                throw CommandFailure("\(path):\(index + 1): not \(what)")
            }
        }
        return objects
    }
}
