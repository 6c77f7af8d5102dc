/// Finds the tables of a page and reads them as grids.
///
/// Ruled tables are read from the lines that cross: a grid of borders, each drawn or not. Half-ruled ones stand
/// between rules with the same ends (三线表), bare ones below one another; their columns are what stands below
/// what, their rows the lines, wrapped ones joined. Where lines cross but do not part all, the texts part the
/// rest in the same way. No number is the size of any page: all are shares of the size of the type, but for how
/// exactly programs draw lines.
public struct TableFinder: Sendable {
    /// What a page may come to.
    public var limits: TableLimits

    /// Creates a finder.
    ///
    /// - Parameter limits: what a page may come to before tables are not looked for on it.
    public init(limits: TableLimits = TableLimits()) { self.limits = limits }

    /// The tables of a page in reading order, each with the words that it is made of.
    public func tables(on page: PageContent) -> [FoundTable] {
        guard page.width.isFinite, page.height.isFinite, page.width > 0, page.height > 0,
            page.words.count <= limits.words
        else { return [] }
        var found = tables(on: page, angle: 0)
        for angle in [90, 270] where page.words.contains(where: { $0.angle == angle }) {
            found += tables(on: page, angle: angle)
        }
        return Self.inOrder(withoutOverlap(found))
    }

    /// The tables whose words run in one direction.
    private func tables(on page: PageContent, angle: Int) -> [FoundTable] {
        let turn = PageTurn(angle: angle, page: page)
        let indices = page.words.indices.filter { page.words[$0].angle == angle }
        guard angle == 0 || indices.count >= 8 else { return [] }
        let text = PageText(indices.map { turn.apply(page.words[$0]) })
        guard !text.pieces.isEmpty else { return [] }
        let bounds = turn.apply(Box(left: 0, top: 0, right: page.width, bottom: page.height))
        let rules = RuleSet(
            page.rulings.map(turn.apply), bounds: bounds, shortest: 0.5 * text.size, limits: limits)
        let networks = Self.largest(RuleNetwork.all(in: rules, limits: limits), limits.networks)
        var taken = Set<Int>()
        var found = ruledTables(networks, text, page: page.number, drawn: &taken)
        taken.formUnion(found.lazy.flatMap(\.wordIndices))
        func add(_ tables: [FoundTable]) {
            for table in withoutOverlap(tables) where taken.isDisjoint(with: table.wordIndices) {
                taken.formUnion(table.wordIndices)
                found.append(table)
            }
        }
        add(
            HalfRuledTables(text: text, limits: limits)
                .found(
                    groups: looseRules(networks, beside: found), page: page.number,
                    isFree: { !taken.contains($0) }))
        add(BareTables(text: text, limits: limits).found(page: page.number) { !taken.contains($0) })
        return found.map { turned($0, back: turn, indices) }
    }

    /// Of too many networks those of most lines, in order.
    private static func largest(_ networks: [RuleNetwork], _ most: Int) -> [RuleNetwork] {
        guard networks.count > most else { return networks }
        let sizes = networks.map { $0.horizontal.count + $0.vertical.count }.sorted(by: >)
        return Array(
            networks.filter { $0.horizontal.count + $0.vertical.count >= sizes[most - 1] }.prefix(most))
    }

    private func turned(_ found: FoundTable, back turn: PageTurn, _ indices: [Int]) -> FoundTable {
        var found = found
        found.wordIndices = found.wordIndices.map { indices[$0] }
        guard turn.angle != 0 else { return found }
        found.table.place.box = found.table.place.box.map(turn.undo)
        for index in found.table.cells.indices {
            found.table.cells[index].box = found.table.cells[index].box.map(turn.undo)
        }
        return found
    }

    /// Of tables at one place, the one with more words.
    private func withoutOverlap(_ found: [FoundTable]) -> [FoundTable] {
        var kept: [FoundTable] = []
        for table in found.sorted(by: { $0.wordIndices.count > $1.wordIndices.count }) {
            guard let box = table.table.place.box else { continue }
            let isTaken = kept.contains {
                $0.table.place.box.map { $0.intersection(box).area > 0.3 * box.area } ?? false
            }
            if !isTaken { kept.append(table) }
        }
        return kept
    }

    private func ruledTables(
        _ networks: [RuleNetwork], _ text: PageText, page: Int, drawn: inout Set<Int>
    ) -> [FoundTable] {
        var found: [FoundTable] = []
        for network in networks where found.count < limits.tables {
            guard let ruled = RuledTable(network, text: text, limits: limits) else { continue }
            if let table = ruled.found(page: page) { found.append(table) }
            if ruled.isDrawing { drawn.formUnion(ruled.wordIndices) }
        }
        return withoutOverlap(found)
    }

    /// The rules from left to right that no ruled table has: those that nothing crosses together, those of a
    /// frame by themselves.
    private func looseRules(_ networks: [RuleNetwork], beside found: [FoundTable]) -> [[Rule]] {
        var open: [Rule] = []
        var groups: [[Rule]] = []
        for network in networks {
            let rules = network.horizontal.filter { rule in
                !found.contains { $0.table.place.box.map { Self.lies(rule, in: $0) } ?? false }
            }
            if network.vertical.isEmpty { open += rules } else if rules.count >= 2 { groups.append(rules) }
        }
        return [open.sorted { $0.position < $1.position }] + groups
    }

    private static func lies(_ rule: Rule, in box: Box) -> Bool {
        rule.position >= box.top - 3 && rule.position <= box.bottom + 3 && rule.start >= box.left - 3
            && rule.end <= box.right + 3
    }

    /// From the top; those side by side from the left.
    private static func inOrder(_ found: [FoundTable]) -> [FoundTable] {
        let boxes = found.map { $0.table.place.box ?? Box(left: 0, top: 0, right: 0, bottom: 0) }
        let order = found.indices.sorted { (boxes[$0].top, boxes[$0].left) < (boxes[$1].top, boxes[$1].left) }
        var groups: [[Int]] = []
        for index in order {
            if let first = groups.last?.first {
                let shared = min(boxes[first].bottom, boxes[index].bottom) - boxes[index].top
                if shared > 0.5 * min(boxes[first].height, boxes[index].height) {
                    groups[groups.count - 1].append(index)
                    continue
                }
            }
            groups.append([index])
        }
        return groups.flatMap { $0.sorted { boxes[$0].left < boxes[$1].left } }.map { found[$0] }
    }
}
