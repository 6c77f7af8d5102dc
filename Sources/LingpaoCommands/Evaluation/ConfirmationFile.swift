import Foundation
import Reading
import Standards

/// Files of values that a person is to look at, or has looked at.
enum ConfirmationFile {
    /// Writes values as JSON Lines, with `confirmedBy` empty.
    static func write(_ values: [Confirmation], to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var text = Data()
        do {
            for var value in values {
                value.confirmedBy = value.confirmedBy ?? ""
                text += try encoder.encode(value) + Data("\n".utf8)
            }
            try text.write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw CommandFailure("cannot write \(path): \(error.localizedDescription)")
        }
    }

    /// Puts what a file confirms into declarations; a wrong line ends the command with its place.
    ///
    /// - Returns: what met no value.
    static func apply(_ path: String, to declarations: inout [Declaration]) throws -> [Confirmation] {
        let confirmations = try JSONLinesFile.read(
            path, as: Confirmation.self,
            what: "a confirmation: give number, name, text and confirmedBy, as --unsure writes them")
        do {
            return try Confirmation.apply(confirmations, to: &declarations)
        } catch {
            throw CommandFailure("\(path): a requirement is not understood: \(error)")
        }
    }
}
