import Documents

/// The test methods that a standard's clauses give for its items.
struct MethodIndex {
    /// What one clause or sentence says.
    private struct Entry {
        /// The core of the item's name.
        var core: String
        /// The numbers of the methods.
        var numbers: [String]
    }

    private var entries: [Entry] = []
    /// The numbers that a clause gives, by the clause's number.
    private var byClause: [String: [String]] = [:]

    /// Gathers the methods of a standard.
    init(_ content: StandardContent, _ outline: ClauseOutline) {
        for (place, clause) in content.clauses.enumerated() {
            switch outline.topics[place] {
            case .methods: learn(clause)
            case .requirements: learnAside(clause)
            default: continue
            }
        }
        for table in content.tables {
            for (items, methods) in MethodTable.entries(table.table) {
                let numbers = numbers(in: methods)
                if !numbers.isEmpty { add(items, numbers) }
            }
        }
    }

    /// A clause that tells how something is tested.
    private mutating func learn(_ clause: Clause) {
        var own: [String] = []
        for paragraph in clause.paragraphs where paragraph.kind == .text || paragraph.kind == .item {
            for sentence in MethodSentence.all(in: paragraph.paragraph.text) {
                own += sentence.numbers.filter { !own.contains($0) }
                if !sentence.subject.isEmpty { add(sentence.subject, sentence.numbers) }
            }
        }
        if let number = clause.number { byClause[number] = own }
        // The first sentence says the method; later ones name samples and instruments.
        if let title = clause.title { add(title, Self.first(clause, title: title)) }
    }

    /// A clause that requires may say in the same breath how it is tested: `按 GB/T 4214.1 测定`.
    private mutating func learnAside(_ clause: Clause) {
        for paragraph in clause.paragraphs where paragraph.kind == .text || paragraph.kind == .item {
            for part in paragraph.paragraph.text.parted(by: "。；;，,\n")
            where StandardNumberScanner.mayHoldNumber(part) && PlainText.holds(part, anyOf: Self.tests) {
                for sentence in MethodSentence.all(in: part) {
                    let names = sentence.subject.isEmpty ? clause.title : sentence.subject
                    if let names { add(names, sentence.numbers) }
                }
            }
        }
    }

    private static let tests = ["测定", "检验", "试验时", "检测", "测试", "试验方法", "方法试验", "的方法"]

    /// The numbers in a text, or those of the clauses that it cites.
    private func numbers(in text: String) -> [String] {
        let numbers = StandardNumberScanner.numbers(in: text)
        if !numbers.isEmpty { return numbers }
        let cited = ClauseNumbers.all(in: text).flatMap { byClause[$0] ?? [] }
        return cited.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The numbers of the first sentence that is about the clause's own item.
    private static func first(_ clause: Clause, title: String) -> [String] {
        let own = NameCore.of(title)
        for paragraph in clause.paragraphs where paragraph.kind == .text || paragraph.kind == .item {
            guard let sentence = MethodSentence.all(in: paragraph.paragraph.text).first else { continue }
            let core = NameCore.of(sentence.subject)
            let fits = core.isEmpty || PlainText.holds(own, core) || PlainText.holds(core, own)
            return fits || MethodSentence.isAside(sentence.subject) ? sentence.numbers : []
        }
        return []
    }

    private mutating func add(_ names: String, _ numbers: [String]) {
        for name in NameCore.parts(of: names) {
            let core = NameCore.of(name)
            guard core.utf8.count >= 3 else { continue }
            // A clause that cites nothing tests its item by itself: then no other clause does.
            entries.append(Entry(core: core, numbers: numbers))
        }
    }

    /// The methods of an item.
    ///
    /// - Parameters:
    ///   - written: what stands beside it in a column of methods.
    ///   - name: the item's name.
    ///   - parents: the names above it.
    ///   - titles: the titles of the clause that requires it and of its table.
    func methods(written: String?, name: String, parents: [String], titles: [String]) -> [String] {
        if let written {
            let numbers = numbers(in: written)
            if !numbers.isEmpty { return numbers }
        }
        for candidate in [parents.joined() + name, name] + parents.reversed() {
            if let found = longest(NameCore.of(candidate)) { return found }
        }
        for title in titles {
            if let found = exact(NameCore.of(title)), !found.isEmpty { return found }
        }
        return []
    }

    private func exact(_ core: String) -> [String]? {
        entries.first { $0.core == core }?.numbers
    }

    /// The entry whose name is the same, or the longest that is part of it or of which it is part.
    private func longest(_ core: String) -> [String]? {
        guard core.utf8.count >= 3 else { return nil }
        if let same = exact(core) { return same }
        var best: (length: Int, numbers: [String])?
        for entry in entries where !entry.numbers.isEmpty {
            let common: Int
            if entry.core.utf8.count >= 6, PlainText.holds(core, entry.core) {
                common = entry.core.utf8.count
            } else if core.utf8.count >= 9, entry.core.ends(with: core) {
                common = core.utf8.count
            } else {
                continue
            }
            if common > best?.length ?? 0 { best = (common, entry.numbers) }
        }
        return best?.numbers
    }
}
