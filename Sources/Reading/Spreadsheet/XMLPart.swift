/// Goes through the XML parts of a workbook.
enum XMLPart {
    /// Hands over a reader of a part.
    static func read<Value>(
        _ bytes: [UInt8], _ part: String, _ limits: SpreadsheetLimits,
        _ body: (inout XMLPull) throws(SpreadsheetError) -> Value
    ) throws(SpreadsheetError) -> Value {
        let result: Result<Value, SpreadsheetError> = bytes.withUnsafeBytes { buffer in
            do throws(SpreadsheetError) {
                var xml = try XMLPull(buffer, part: part, limits: limits)
                return .success(try body(&xml))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Hands over every element as it starts.
    static func forEachStart(
        _ bytes: [UInt8], _ part: String, _ limits: SpreadsheetLimits,
        _ body: (String, borrowing XMLPull) -> Void
    ) throws(SpreadsheetError) {
        try read(bytes, part, limits) { xml throws(SpreadsheetError) in
            while let step = try xml.next() {
                if case .start(let name) = step { body(name, xml) }
            }
        }
    }
}
