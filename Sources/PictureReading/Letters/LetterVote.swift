/// Weighs two readings of a word of Latin letters.
enum LetterVote {
    /// The better reading and how sure it is.
    ///
    /// - Parameters:
    ///   - first: the reading within the line, by the engine for Chinese.
    ///   - second: the reading of the word alone, by the engine for Latin letters, slashes told by shape.
    static func decide(
        _ first: String, _ firstConfidence: Double, _ second: String, _ secondConfidence: Double
    ) -> (text: String, confidence: Double) {
        guard !second.isEmpty else { return (first, min(firstConfidence, 0.7)) }
        if first == second { return (first, max(0.92, max(firstConfidence, secondConfidence))) }
        let known = [second, first].compactMap { reading in
            KnownWords.nearest(to: reading).map { (reading, $0) }
        }
        if let exact = known.first(where: { $0.0 == $0.1 }) { return (exact.1, 0.93) }
        // Both readings wrong by a sign, but near the same word of the short list.
        if let near = known.first { return (near.1, known.allSatisfy { $0.1 == near.1 } ? 0.8 : 0.6) }
        return secondConfidence + 0.05 >= firstConfidence
            ? (second, min(secondConfidence, 0.75)) : (first, min(firstConfidence, 0.75))
    }
}
