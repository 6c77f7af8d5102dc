/// The form of a standard number that stands in an address: `Q/ABC 001-2026` → `Q-ABC-001-2026`.
public enum StandardSlug {
    /// The slug of a number in any spelling: its normal form in upper case, with every run of characters that
    /// are neither letters nor digits nor a point as one hyphen.
    ///
    /// A number that could not be found again by ``spellings(of:)`` keeps its normal form.
    public static func slug(of number: String) -> String {
        let normalized = StandardNumber(number).normalized
        let slug = hyphenated(normalized)
        let isFound = spellings(of: slug).contains { StandardNumber($0).normalized == normalized }
        return isFound ? slug : normalized
    }

    /// The numbers that a slug can stand for, the likeliest first, itself last: `Q-ABC-001-2026` is
    /// `Q/ABC 001-2026`. Hyphens inside a code (`T/CECA-G 0098-2021`) are tried too.
    public static func spellings(of slug: String) -> [String] {
        let parts = slug.split(separator: "-").map(String.init)
        guard parts.count >= 3, let year = parts.last, year.count == 4, year.allSatisfy(\.isWholeNumber)
        else {
            return [slug]
        }
        let heads = parts.dropLast(2)
        // The first joint is a slash where there are several heads; each of the others a slash or a hyphen.
        var codes = [heads.prefix(2).joined(separator: "/")]
        for head in heads.dropFirst(2) {
            guard codes.count <= 8 else { return [slug] }
            codes = codes.flatMap { ["\($0)/\(head)", "\($0)-\(head)"] }
        }
        return codes.map { "\($0) \(parts[parts.count - 2])-\(year)" } + [slug]
    }

    /// What is found under the first of the numbers that a slug can stand for, under which there is something.
    public static func first<Found>(
        of slug: String, _ look: (_ number: String) async throws -> Found?
    ) async throws -> Found? {
        for number in spellings(of: slug) {
            if let found = try await look(number) { return found }
        }
        return nil
    }

    private static func hyphenated(_ number: String) -> String {
        var slug = ""
        var pendingHyphen = false
        for character in number.uppercased() {
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
