/// The labels of lists: `a)`, `1）`, `——`, `●`.
public enum ListLabel {
    /// Whether a text without white space starts with a label.
    static func isLabelled(_ plain: String) -> Bool { length(plain) > 0 }

    /// How many characters the label takes; 0 where there is none.
    public static func length(_ plain: String) -> Int {
        let dashes = plain.prefix { "—―–-－─".contains($0) }
        if dashes.count >= 2 { return dashes.count }
        if let first = plain.first, "●•·■◆".contains(first) { return 1 }
        let opened = plain.first == "(" ? 1 : 0
        let label = plain.dropFirst(opened).prefix { $0.isASCII && ($0.isNumber || $0.isLowercase) }
        guard (1...2).contains(label.count) else { return 0 }
        let after = plain.dropFirst(opened + label.count).first
        return after == ")" || after == "）" ? opened + label.count + 1 : 0
    }
}
