/// Lines that cross or touch one another, directly or through others: what a ruled table is drawn with.
struct RuleNetwork {
    /// Its lines from left to right, from the top.
    var horizontal: [Rule]
    /// Its lines from top to bottom, from the left.
    var vertical: [Rule]

    /// The box round all of them.
    var box: Box {
        var box = Box(left: .infinity, top: .infinity, right: -.infinity, bottom: -.infinity)
        for rule in horizontal {
            box = box.union(Box(left: rule.start, top: rule.position, right: rule.end, bottom: rule.position))
        }
        for rule in vertical {
            box = box.union(Box(left: rule.position, top: rule.start, right: rule.position, bottom: rule.end))
        }
        return box
    }

    /// How far apart in points the ends of lines may be that are meant to touch.
    static let reach = 2.5

    /// Parts lines into networks; a line that touches none is a network of its own. None where they cross at
    /// more places than the limit.
    static func all(in rules: RuleSet, limits: TableLimits) -> [RuleNetwork] {
        let count = rules.horizontal.count
        var groups = DisjointSets(count: count + rules.vertical.count)
        var crossings = 0
        var tries = 0
        for (index, rule) in rules.vertical.enumerated() {
            var place = rules.horizontal.lowerBound { $0.position < rule.start - reach }
            while place < count, rules.horizontal[place].position <= rule.end + reach {
                let other = rules.horizontal[place]
                tries += 1
                if other.start - reach <= rule.position, other.end + reach >= rule.position {
                    groups.join(place, count + index)
                    crossings += 1
                }
                place += 1
            }
            guard crossings <= limits.crossings, tries <= 20 * limits.crossings else { return [] }
        }
        var networks: [Int: RuleNetwork] = [:]
        for (index, rule) in rules.horizontal.enumerated() {
            networks[groups.root(index), default: RuleNetwork(horizontal: [], vertical: [])].horizontal
                .append(rule)
        }
        for (index, rule) in rules.vertical.enumerated() {
            networks[groups.root(count + index), default: RuleNetwork(horizontal: [], vertical: [])].vertical
                .append(rule)
        }
        return networks.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// Sets that are joined step by step.
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// The member that stands for the set of another.
    mutating func root(_ member: Int) -> Int {
        var member = member
        while parents[member] != member {
            parents[member] = parents[parents[member]]
            member = parents[member]
        }
        return member
    }

    /// Makes one set of two; the smaller root stands for it.
    mutating func join(_ a: Int, _ b: Int) {
        let (a, b) = (root(a), root(b))
        if a != b { parents[max(a, b)] = min(a, b) }
    }
}

extension Array {
    /// The first place whose element does not come before what is sought; the elements are sorted by it.
    func lowerBound(_ isBefore: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
