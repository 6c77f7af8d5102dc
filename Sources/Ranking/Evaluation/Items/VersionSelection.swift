import Standards

/// Which versions of which standards count on a day.
struct VersionSelection {
    /// The key of one standard: enterprise codes inside numbers are self-chosen and may collide.
    struct Key: Hashable {
        var enterprise: String
        var number: String
    }

    /// One standard that counts.
    struct Chosen {
        /// The place of the declaration in the input.
        var declaration: Int
        var number: StandardNumber
    }

    /// The declarations that count, in the order of their numbers, then enterprise ids.
    var chosen: [Chosen] = []
    /// Declarations made after the day.
    var later = 0
    /// Versions that another one has taken the place of.
    var replaced = 0
    /// Places of declarations whose key was given before, with other content.
    var repeated: [Int] = []

    /// Chooses. Of several versions of one standard that count on the day the one declared last counts, then the
    /// one with the highest version; a version that another counting one replaces drops out; and a
    /// pre-declaration, which no one has declared, counts only where nothing declared does.
    ///
    /// - Parameters:
    ///   - day: declarations count up to the end of this day.
    ///   - numbers: the normal forms of the standard numbers, in the order of the declarations.
    init(_ declarations: [Declaration], numbers: [StandardNumber], candidates: [Int], day: CalendarDate) {
        var places: [Key: Int] = [:]
        places.reserveCapacity(candidates.count)
        var groups: [[Int]] = []
        groups.reserveCapacity(candidates.count)
        for place in candidates {
            if Self.isLater(declarations[place], than: day) {
                later += 1
                continue
            }
            let key = Key(enterprise: declarations[place].enterprise.id, number: numbers[place].normalized)
            if let group = places[key] {
                groups[group].append(place)
            } else {
                places[key] = groups.count
                groups.append([place])
            }
        }
        chosen.reserveCapacity(groups.count)
        for group in groups {
            let place = group.count == 1 ? group[0] : choose(group, declarations)
            replaced += group.count - 1
            chosen.append(Chosen(declaration: place, number: numbers[place]))
        }
        chosen.sort { left, right in
            left.number == right.number
                ? declarations[left.declaration].enterprise.id < declarations[right.declaration].enterprise.id
                : left.number < right.number
        }
    }

    /// Whether a version was declared after the day.
    static func isLater(_ declaration: Declaration, than day: CalendarDate) -> Bool {
        declaration.channel.map { $0.declaredAt > day } ?? false
    }

    private mutating func choose(_ group: [Int], _ declarations: [Declaration]) -> Int {
        let declared = group.filter { declarations[$0].channel != nil }
        let counting = declared.isEmpty ? group : declared
        let replacedVersions = Set(
            counting.compactMap { place -> Int? in
                declarations[place].replaces.flatMap { $0 == declarations[place].version ? nil : $0 }
            })
        let left = counting.filter { !replacedVersions.contains(declarations[$0].version) }
        var best: Int?
        var versions: [Int: Int] = [:]
        for place in group {
            if let other = versions[declarations[place].version], declarations[other] != declarations[place] {
                repeated.append(place)
            }
            versions[declarations[place].version] = place
        }
        // Versions that replace each other in a circle are all candidates again.
        for place in left.isEmpty ? counting : left {
            guard let other = best else {
                best = place
                continue
            }
            let (mine, theirs) = (declarations[place], declarations[other])
            let isLater: Bool
            if let date = mine.channel?.declaredAt, let otherDate = theirs.channel?.declaredAt,
                date != otherDate
            {
                isLater = date > otherDate
            } else {
                isLater = mine.version > theirs.version
            }
            if isLater { best = place }
        }
        return best ?? group[0]
    }
}
