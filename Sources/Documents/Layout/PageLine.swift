/// A line of text on a page while paragraphs are made of it.
struct PageLine: Sendable, Hashable {
    /// Its text: wide gaps are tabs.
    var text: String
    var box: Box
    var baseline: Double
    /// The size of most of its type.
    var size: Double
    var isBold: Bool
    var confidence: Double

    /// The text with digits made alike and white space taken out, to tell a running title that counts.
    var shape: String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.compactMap { scalar in
                    if scalar.properties.isWhitespace { return nil }
                    return scalar.properties.numericType == .decimal ? "0" : scalar
                }))
    }
}
