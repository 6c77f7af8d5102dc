import Standards

/// Where declared names lead: to the components and the attributes of a scheme that bear them.
///
/// The full name, headings first, is looked up before the plain one. Declarations repeat the same spellings, so
/// each worker keeps a ``Cache`` from spelling to answer and normalises a spelling once.
struct NameIndex: Sendable {
    /// What one name leads to.
    struct Target: Sendable {
        /// The columns of declared components, by their place in ``NameIndex/columns``; both ends of a range share
        /// a name.
        var columns: Range<Int>
        /// The attributes, by their place in ``NameIndex/attributes``.
        var attributes: Range<Int>
    }

    /// The answer for one spelling.
    struct Match: Sendable {
        /// The place in ``NameIndex/targets``; 0 leads nowhere.
        var target: Int
        /// Whether the name with its headings matched, which outweighs the plain name.
        var byFullName: Bool

        static let nowhere = Match(target: 0, byFullName: false)
    }

    /// The spellings met so far.
    struct Cache {
        fileprivate struct Spelling: Hashable {
            var parents: [ExactText]
            var name: ExactText
        }

        fileprivate var plain: [ExactText: Match] = [:]
        fileprivate var headed: [Spelling: Match] = [:]

        /// How many spellings are remembered.
        var count: Int { plain.count + headed.count }
    }

    /// What names lead to; the first one is empty.
    let targets: [Target]
    /// The columns of all targets, one after the other.
    let columns: [Int]
    /// The attributes of all targets, one after the other.
    let attributes: [Int]
    private let byName: [String: Int]

    /// Gathers the names of a scheme.
    init(_ scheme: Scheme) {
        var columns: [[Int]] = [[]]
        var attributes: [[Int]] = [[]]
        var byName: [String: Int] = [:]
        func place(_ name: String) -> Int {
            if let known = byName[name] { return known }
            columns.append([])
            attributes.append([])
            byName[name] = columns.count - 1
            return columns.count - 1
        }
        for (column, component) in scheme.indicators.flatMap(\.components).enumerated() {
            guard case .declared(let names) = component.source else { continue }
            for target in Set(names.map(place)) { columns[target].append(column) }
        }
        for (index, attribute) in scheme.attributes.enumerated() {
            for target in Set(attribute.names.map(place)) { attributes[target].append(index) }
        }
        var targets: [Target] = []
        var (nextColumn, nextAttribute) = (0, 0)
        for (columns, attributes) in zip(columns, attributes) {
            targets.append(
                Target(
                    columns: nextColumn..<nextColumn + columns.count,
                    attributes: nextAttribute..<nextAttribute + attributes.count))
            nextColumn += columns.count
            nextAttribute += attributes.count
        }
        self.targets = targets
        self.columns = columns.flatMap { $0 }
        self.attributes = attributes.flatMap { $0 }
        self.byName = byName
    }

    /// What an indicator of a declaration leads to.
    ///
    /// - Parameters:
    ///   - name: its name.
    ///   - parents: the headings above it.
    func match(_ name: String, parents: [String], cache: inout Cache) -> Match {
        if parents.isEmpty { return match(name, cache: &cache) }
        let spelling = Cache.Spelling(parents: parents.map(ExactText.init), name: ExactText(name))
        if let known = cache.headed[spelling] { return known }
        let full = byName[NormalizedName.full(parents: parents, name: name)]
        let answer =
            full.map { Match(target: $0, byFullName: true) } ?? match(name, cache: &cache)
        cache.headed[spelling] = answer
        return answer
    }

    /// What a plain name leads to.
    func match(_ name: String, cache: inout Cache) -> Match {
        let spelling = ExactText(name)
        if let known = cache.plain[spelling] { return known }
        let answer =
            byName[NormalizedName.of(name)].map { Match(target: $0, byFullName: false) } ?? .nowhere
        cache.plain[spelling] = answer
        return answer
    }
}
