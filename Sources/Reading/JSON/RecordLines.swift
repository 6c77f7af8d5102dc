package import Diagnostics

/// Reads the lines of a block as JSON objects; a line that is wrong is told, and reading goes on at the next.
package enum RecordLines {
    /// - Parameter body: reads one record; what it throws is told with the line and the key.
    package static func forEach(
        _ block: LineBlocks.Block, file: String, into diagnostics: inout [Diagnostic],
        _ body: (RawObject) throws(RawObject.Problem) -> Void
    ) {
        var limits = RawJSON.Limits()
        limits.depth = 16
        var json = RawJSON(block.bytes, limits: limits)
        for line in block.lines {
            do throws(JSONError) {
                try json.parse(line.range)
            } catch {
                let column = UTF8Text.column(
                    of: error.offset, lineStart: line.range.lowerBound, in: block.bytes)
                diagnostics.append(
                    Diagnostic(
                        .error, code: "invalid-json", error.message,
                        at: .text(file: file, line: line.number, column: column, length: 1)))
                continue
            }
            do throws(RawObject.Problem) {
                try body(try RawObject(json))
            } catch {
                diagnostics.append(
                    Diagnostic(
                        .error, code: error.code, error.message,
                        at: .row(
                            file: file, row: line.number, column: error.key.isEmpty ? nil : error.key)))
            }
        }
    }
}
