import Synchronization

/// The first letters of Chinese characters in pinyin: `g` for 格, so that 格力电器 is found by `gldq`.
///
/// A character with several readings has the one that Foundation gives it alone (重 is `z`, also in 重庆).
enum PinyinInitials {
    /// Asking Foundation takes a tenth of a millisecond, and names are made of few characters.
    private static let known = Mutex<[Unicode.Scalar: Unicode.Scalar?]>([:])

    /// The initials of a text's Han characters; its letters and digits stand for themselves, in lower case.
    static func of(_ text: String) -> String {
        var initials = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where WordCollector.isWord(scalar) {
            if scalar.isASCII {
                initials.append(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
            } else if WordCollector.isHan(scalar), let initial = initial(scalar) {
                initials.append(initial)
            }
        }
        return String(initials)
    }

    private static func initial(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if let known = known.withLock({ $0[scalar] }) { return known }
        let first = HanReadings.latin(scalar)?.unicodeScalars.first
        let initial = first.flatMap { ("a"..."z").contains($0) ? $0 : nil }
        known.withLock { $0[scalar] = initial }
        return initial
    }
}
