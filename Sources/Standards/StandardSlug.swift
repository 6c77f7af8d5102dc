/// The form of a standard number that stands in an address: `Q/ABC 001-2026` → `Q-ABC-001-2026`.
///
/// It is one more spelling of the number: addresses are resolved by comparing slugs, never by guessing where
/// the slash and the space were.
public enum StandardSlug {
    /// The slug of a number in any spelling: its normal form in upper case, with every run of characters that
    /// are neither letters nor digits nor a point as one hyphen.
    public static func slug(of number: String) -> String {
        var slug = ""
        var pendingHyphen = false
        for character in StandardNumber(number).normalized.uppercased() {
            if character.isLetter || character.isNumber || character == "." {
                if pendingHyphen, !slug.isEmpty { slug.append("-") }
                slug.append(character)
                pendingHyphen = false
            } else {
                pendingHyphen = true
            }
        }
        return slug
    }
}
