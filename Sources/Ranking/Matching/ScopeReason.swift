public import Diagnostics

/// Where a declaration names what it is.
public enum ScopeField: String, Sendable, Hashable, Codable {
    /// The common name (通用名) of an offering.
    case commonName
    /// The name of an offering.
    case name
    /// The title of the standard.
    case title

    /// How it is called.
    public var label: LocalizedText {
        switch self {
        case .commonName: LocalizedText(zh: "通用名", en: "common name")
        case .name: LocalizedText(zh: "产品名称", en: "name")
        case .title: LocalizedText(zh: "标准名称", en: "title")
        }
    }
}

/// How a misspelt name differs from the right one.
public enum Misspelling: String, Sendable, Hashable, Codable {
    /// One character is another that is read the same.
    case sameSound
    /// One character is another that looks alike.
    case alike
    /// Two neighbours changed places.
    case swapped
    /// One character inside is missing.
    case missing
    /// One character stands twice.
    case doubled
    /// One character is another, or one too many.
    case other
}

/// One thing that speaks for or against a scheme: which word of which field.
public enum ScopeReason: Sendable, Hashable {
    /// The whole text is a name of the category.
    case sameName(ScopeField, name: String)
    /// The head of the text is a name of the category.
    case head(ScopeField, text: String, word: String)
    /// The head of the text is a name of the category with a slip in it.
    case misspelt(ScopeField, written: String, meant: String, Misspelling)
    /// The head of the text names another thing; `kind` says of which kind, where that is known.
    case otherHead(ScopeField, text: String, head: String, kind: LocalizedText?)
    /// The head of the text is a name that the scheme excludes.
    case excludedName(ScopeField, text: String, word: String)
    /// The text names a use that the scheme does not take in.
    case refusedUse(ScopeField, word: String, use: LocalizedText?)
    /// What follows the name of the category is not known to be a mere description.
    case unknownTail(ScopeField, text: String, tail: String)
    /// The text names a second thing beside the category.
    case beside(ScopeField, text: String, other: String)
    /// The name of the category stands in brackets only.
    case insideBrackets(ScopeField, text: String, word: String)
    /// What stands in brackets is another thing.
    case bracketedThing(ScopeField, text: String, thing: String)
    /// The text begins with what it is for.
    case purpose(ScopeField, text: String, word: String)
    /// The thing is described by another thing, which it may be for.
    case aboutOther(ScopeField, text: String, word: String)
    /// Two fields say different things.
    case fieldsDiffer(ScopeField, ScopeField)
    /// The stated class of GB/T 4754 is one of the scheme's.
    case classAgrees(String)
    /// The stated class of GB/T 4754 lies in another division than those of the scheme.
    case classDiffers(String, expected: [String])
    /// The text is longer than any name.
    case tooLong(ScopeField)
    /// No field has a name of a category.
    case nothingNamed
}
