/// What the head of a name is. The head of a Chinese name stands at its end; what stands before it describes it.
enum NameHead {
    /// Nothing that is known.
    case silent
    /// A name of schemes.
    case named(Named)
    /// Another thing.
    case other(Other)

    /// A name of schemes at the head.
    struct Named {
        /// The word.
        var word: ScopeLexicon.Found
        /// The schemes whose name it is.
        var schemes: [Int]
        /// A run of unknown words behind it, set apart by a space.
        var tail: Range<Int>?
        /// Another thing that is named beside it.
        var beside: Range<Int>?
        /// Words before it that say what something is for (适用于).
        var purpose: Range<Int>?
    }

    /// Another thing at the head.
    struct Other {
        /// Its words.
        var range: Range<Int>
        /// Its word, where it is known.
        var entry: Int?
        /// A name of a category among the words that describe it.
        var about: ScopeLexicon.Found?
    }

    /// Whether a name ends exactly there with something known.
    func endsAt(_ place: Int) -> Bool {
        switch self {
        case .silent: false
        case .named(let named): named.word.range.upperBound == place
        case .other(let other): other.entry != nil && other.range.upperBound == place
        }
    }

    /// Where the thing stands.
    var range: Range<Int>? {
        switch self {
        case .silent: nil
        case .named(let named): named.word.range
        case .other(let other): other.range
        }
    }
}
