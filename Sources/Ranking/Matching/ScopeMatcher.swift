public import Standards
import Synchronization

/// Finds the scheme that a declaration belongs to, by its common names, names and title.
///
/// A name that is one of a scheme's as it stands is certain. Any other is read from its end, since the head of a
/// Chinese product name stands there: 空气净化器 with words before it is an air cleaner, 空气净化器滤网 is a filter
/// (docs/scope-matching.md). The result does not depend on the order of the schemes.
public struct ScopeMatcher: Sendable {
    private struct Exact {
        var scheme: Int
        var variety: Int?
    }

    private let ids: [String]
    private let varieties: [[String]]
    /// Whole names, normalised.
    private let exact: [String: Exact]
    private let deep: Deferred<FieldReader>

    /// Prepares to match against schemes.
    public init(_ schemes: [Scheme]) {
        // Where two schemes have the same name the first by its id has it.
        let schemes = schemes.sorted {
            $0.id != $1.id
                ? $0.id.unicodeScalars.lexicographicallyPrecedes($1.id.unicodeScalars)
                : $0.version < $1.version
        }
        ids = schemes.map(\.id)
        varieties = schemes.map { $0.varieties.map(\.id) }
        var exact: [String: Exact] = [:]
        for (place, scheme) in schemes.enumerated() {
            for name in scheme.categoryNames where exact[name] == nil {
                exact[name] = Exact(scheme: place, variety: scheme.variety(toldBy: name))
            }
        }
        for (place, scheme) in schemes.enumerated() {
            for name in scheme.scope.names.map(NormalizedName.of) where !name.isEmpty && exact[name] == nil {
                exact[name] = Exact(scheme: place, variety: scheme.variety(toldBy: name))
            }
        }
        self.exact = exact
        deep = Deferred { FieldReader(schemes) }
    }

    /// Which scheme a declaration belongs to.
    public func match(_ declaration: Declaration) -> ScopeMatch { match(ScopeQuery(declaration)) }

    /// Which scheme something belongs to.
    public func match(_ query: ScopeQuery) -> ScopeMatch {
        if let match = exactMatch(query.commonNames, .commonName) ?? exactMatch(query.names, .name) {
            return match
        }
        let reader = deep.value
        let fields: [(field: ScopeField, verdict: FieldVerdict)] = [
            (.commonName, .together(query.commonNames.map { reader.read($0, as: .commonName) })),
            (.name, .together(query.names.map { reader.read($0, as: .name) })),
            (.title, query.title.map { reader.read($0, as: .title) } ?? .silent),
        ]
        return ScopeDecision(targets: reader.targets, fields: fields, classCode: Self.digits(query.classCode))
            .match()
    }

    private func exactMatch(_ names: [String], _ field: ScopeField) -> ScopeMatch? {
        for name in names {
            guard name.utf8.count <= FoldedName.longest * 4, let found = exact[NormalizedName.of(name)] else {
                continue
            }
            return .certain(
                scheme: ids[found.scheme], variety: found.variety.map { varieties[found.scheme][$0] },
                reasons: [.sameName(field, name: name)])
        }
        return nil
    }

    /// The digits of a class: the letter of its section (C3852) is left out, and what is no class is none.
    private static func digits(_ code: String?) -> String? {
        guard let code else { return nil }
        let digits = code.drop { !$0.isASCII || $0.isLetter }.prefix { $0.isASCII && $0.isNumber }
        return digits.count >= 2 ? String(digits) : nil
    }
}

extension Scheme {
    /// The variety that a name tells by the words in it.
    fileprivate func variety(toldBy name: String) -> Int? {
        let told = Set(varietyWords.lazy.filter { name.contains($0.word) }.map(\.variety))
        return told.count == 1 ? told.first : nil
    }
}

extension FieldReader {
    /// The reader of schemes.
    init(_ schemes: [Scheme]) {
        lexicon = ScopeLexicon(schemes)
        targets = schemes.map { ScopeTarget($0, words: .shared) }
        misspelt = MisspeltNames(schemes)
    }
}

extension MisspeltNames {
    /// The names of schemes.
    init(_ schemes: [Scheme]) {
        var places: [[UInt32]: [Int]] = [:]
        var words: [[UInt32]] = []
        for (place, scheme) in schemes.enumerated() {
            for name in scheme.categoryNames + scheme.scope.names {
                guard let word = FoldedName(name)?.wordScalars else { continue }
                if places[word] == nil { words.append(word) }
                if places[word]?.last != place { places[word, default: []].append(place) }
            }
        }
        self.init(words, schemes: words.map { places[$0] ?? [] })
    }
}

/// A value that is made when it is first asked for, and kept: most names match as they stand and need no more.
private final class Deferred<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
