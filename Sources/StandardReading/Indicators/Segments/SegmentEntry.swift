/// An attribute and the value for which a requirement holds.
struct SegmentEntry {
    var name: String
    var value: String
    /// Whether the attribute is named where it stands, and not guessed.
    var isSure = true
}
