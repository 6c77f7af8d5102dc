/// The clauses of a standard by number, with what each is about.
struct ClauseOutline {
    private let clauses: [Clause]
    /// By number; the first where two bear the same.
    private let byNumber: [String: Int]
    /// The clause above each; −1 where there is none.
    private let parents: [Int]
    /// The clause that each table stands in.
    private let byTable: [Int: Int]
    /// What each clause is about.
    let topics: [ClauseTopic]

    /// Orders the clauses.
    init(_ clauses: [Clause]) {
        self.clauses = clauses
        var byNumber: [String: Int] = [:]
        var byTable: [Int: Int] = [:]
        var parents: [Int] = []
        var path: [Int] = []
        var topics: [ClauseTopic] = []
        for (index, clause) in clauses.enumerated() {
            while let last = path.last, clauses[last].level >= clause.level { path.removeLast() }
            parents.append(path.last ?? -1)
            topics.append(ClauseTopic(clause, above: path.last.map { topics[$0] }))
            path.append(index)
            if let number = clause.number, byNumber[number] == nil { byNumber[number] = index }
            for table in clause.tables where byTable[table] == nil { byTable[table] = index }
        }
        self.byNumber = byNumber
        self.byTable = byTable
        self.parents = parents
        self.topics = topics
    }

    /// The place of the clause with a number.
    func clause(_ number: String) -> Int? { byNumber[number] }

    /// The place of the clause that a table stands in.
    func clause(ofTable place: Int, _ table: StandardTable) -> Int? {
        byTable[place] ?? table.clause.flatMap { byNumber[$0] }
    }

    /// Whether a clause has a number or a title.
    func isNamed(_ place: Int) -> Bool { clauses[place].number != nil || clauses[place].title != nil }

    /// The nearest title of a clause and those above it.
    func title(_ place: Int) -> String? {
        var place = place
        while place >= 0 {
            if let title = clauses[place].title, !title.isEmpty { return title }
            place = parents[place]
        }
        return nil
    }

    /// The places of the clauses below one.
    func below(_ place: Int) -> [Int] {
        var result: [Int] = []
        var next = place + 1
        while next < clauses.count, clauses[next].level > clauses[place].level {
            result.append(next)
            next += 1
        }
        return result
    }
}
