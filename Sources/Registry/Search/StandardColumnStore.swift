import Database

/// Keeps the facts of standards packed in blocks, in step with what stands of them, in the same transaction.
struct StandardColumnStore {
    let connection: any SQLConnection

    /// Takes over the states of standards that are new.
    func add(_ states: [StandardState]) throws {
        guard !states.isEmpty else { return }
        let divisions = try DivisionCodes(connection: connection).numbers(
            of: Set(states.compactMap(\.division)))
        let byRow = Dictionary(states.map { ($0.standard, $0) }, uniquingKeysWith: { $1 })
        try change(byRow.keys) { row, facts in
            guard let state = byRow[row] else { return }
            facts.take(state, division: state.division.flatMap { divisions[$0] } ?? 0)
        }
    }

    /// Brings the facts of some standards up to date with their states; of those of which nothing is left there are none.
    func refresh(_ standards: Set<Int>) throws {
        guard !standards.isEmpty else { return }
        let list = RowList(standards.sorted(), connection.dialect)
        let states = try connection.rows(
            """
            SELECT \(StandardStateStore.selection) FROM \(list.source("?1"))
            JOIN standard_state t ON t.standard_id = l.value
            """, [list.parameter], StandardStateStore.state)
        let gone = standards.subtracting(states.map(\.standard))
        try add(states)
        try change(gone) { _, facts in facts = StandardFacts() }
    }

    /// Takes over which common words standards hold.
    func setWords(_ words: some Sequence<(row: Int, words: SQLWords)>) throws {
        let common = try CommonWords.read(connection)
        guard !common.isEmpty else { return }
        let masks = Dictionary(
            words.map { ($0.row, common.mask(of: $0.words)) }, uniquingKeysWith: { $1 })
        try change(masks.keys) { row, facts in facts.common = masks[row] ?? 0 }
    }

    /// Says that the words of standards stand apart from those of their segment.
    func setApart(_ standards: some Sequence<Int>) throws { try change(standards) { $1.isApart = true } }

    /// Says that no words stand apart.
    func removeApart() throws {
        let blocks = try blocks(after: -1).compactMap { number, block -> (number: Int, block: FactsBlock)? in
            var changed = block
            for place in 0..<FactsBlock.size where changed[place].isApart { changed[place].isApart = false }
            return changed.bytes == block.bytes ? nil : (number, changed)
        }
        try put(blocks)
    }

    /// The facts of a standard; `nil` where there are none.
    func facts(_ standard: Int) throws -> StandardFacts? {
        let (number, place) = FactsBlock.place(of: standard)
        return try block(number)?[place]
    }

    /// Those of a range whose words stand apart.
    func apart(_ standards: ClosedRange<Int>) throws -> Set<Int> {
        var apart = Set<Int>()
        for number in standards.lowerBound / FactsBlock.size...standards.upperBound / FactsBlock.size {
            guard let block = try block(number) else { continue }
            for row in number * FactsBlock.size..<(number + 1) * FactsBlock.size
            where standards.contains(row) && block[row % FactsBlock.size].isApart { apart.insert(row) }
        }
        return apart
    }

    /// Writes whole blocks.
    func put(_ blocks: [(number: Int, block: FactsBlock)]) throws {
        let changed = try nextChange()
        for (number, block) in blocks {
            try connection.execute(
                """
                INSERT INTO standard_block (block, changed, bytes) VALUES (?1, ?2, ?3)
                ON CONFLICT (block) DO UPDATE SET changed = excluded.changed, bytes = excluded.bytes
                """, [.integer(number), .integer(changed), .blob(block.bytes)])
        }
    }

    /// The blocks that changed since a count of changes, by their numbers.
    func blocks(after counter: Int) throws -> [(number: Int, block: FactsBlock)] {
        try connection.rows(
            "SELECT block, bytes FROM standard_block WHERE changed > ?1", [.integer(counter)]
        ) { row in
            guard let block = row.withBlob(1, { FactsBlock(bytes: Array($0)) }) else {
                throw RegistryError.inconsistent("block \(row.integer(0)) of facts is not readable")
            }
            return (row.integer(0), block)
        }
    }

    private func change(
        _ standards: some Sequence<Int>, _ body: (Int, inout StandardFacts) -> Void
    ) throws {
        let byBlock = Dictionary(grouping: standards) { FactsBlock.place(of: $0).block }
        guard !byBlock.isEmpty else { return }
        var changed: [(number: Int, block: FactsBlock)] = []
        for (number, standards) in byBlock.sorted(by: { $0.key < $1.key }) {
            var block = try self.block(number) ?? FactsBlock()
            for standard in standards {
                body(standard, &block[FactsBlock.place(of: standard).place])
            }
            changed.append((number, block))
        }
        try put(changed)
    }

    private func block(_ number: Int) throws -> FactsBlock? {
        try connection.first("SELECT bytes FROM standard_block WHERE block = ?1", [.integer(number)]) {
            $0.withBlob(0) { FactsBlock(bytes: Array($0)) }
        } ?? nil
    }

    /// A count of changes that is higher than before the transaction, and no higher than behind it.
    private func nextChange() throws -> Int { try ChangeCounter.count(connection) + 1 }
}
