/// The address of a tile or of a bundle of entries under the log's prefix (c2sp.org/tlog-tiles): `tile/0/x001/234.p/17`.
public struct TilePath: Sendable, Hashable {
    /// What lies there.
    public enum Kind: Sendable, Hashable {
        /// Hashes of a level: each stands for 256^level leaves.
        case hashes(level: Int)
        /// The entries themselves.
        case entries
    }

    /// What lies there.
    public let kind: Kind
    /// Which one of its kind, from 0.
    public let index: UInt64
    /// How many hashes or entries it has: 256, or fewer at the edge.
    public let width: Int

    /// How many hashes or entries a whole one has.
    public static let fullWidth = 256
    /// The levels that a tree of 64-bit sizes can have.
    public static let levels = 0..<8

    /// Takes what an address says; `nil` where there can be none such.
    public init?(_ kind: Kind, index: UInt64, width: Int = fullWidth) {
        if case .hashes(let level) = kind, !Self.levels.contains(level) { return nil }
        guard (1...Self.fullWidth).contains(width), index <= UInt64.max >> 8 else { return nil }
        self.kind = kind
        self.index = index
        self.width = width
    }

    /// How many hashes or entries of the tile are there in a tree of a size.
    public static func width(_ kind: Kind, index: UInt64, size: UInt64) -> Int {
        let level = if case .hashes(let level) = kind { level } else { 0 }
        guard levels.contains(level) else { return 0 }
        let count = size >> UInt64(8 * level)
        let (start, isLarge) = index.multipliedReportingOverflow(by: UInt64(fullWidth))
        return isLarge || start >= count ? 0 : Int(min(count - start, UInt64(fullWidth)))
    }

    /// All tiles of hashes of a tree, the partial ones at its edge among them.
    public static func tiles(size: UInt64) -> [TilePath] {
        levels.flatMap { level -> [TilePath] in
            let count = size >> UInt64(8 * level)
            let tiles = count / UInt64(fullWidth) + (count.isMultiple(of: UInt64(fullWidth)) ? 0 : 1)
            return (0..<tiles).compactMap { index in
                let kind = Kind.hashes(level: level)
                return TilePath(kind, index: index, width: width(kind, index: index, size: size))
            }
        }
    }

    /// Reads an address.
    ///
    /// - Returns: `nil` unless it is written as ``description`` writes it.
    public init?(_ path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard (3...12).contains(parts.count), parts.removeFirst() == "tile" else { return nil }
        let first = parts.removeFirst()
        guard let kind = first == "entries" ? .entries : Int(first).map(Kind.hashes) else { return nil }
        var width = Self.fullWidth
        if parts.count >= 2, parts[parts.count - 2].hasSuffix(".p") {
            guard let partial = Int(parts.removeLast()), partial < Self.fullWidth else { return nil }
            width = partial
            parts[parts.count - 1].removeLast(2)
        }
        var index: UInt64 = 0
        for part in parts {
            guard let group = UInt64(part.hasPrefix("x") ? part.dropFirst() : part), group < 1000 else {
                return nil
            }
            let (shifted, isLarge) = index.multipliedReportingOverflow(by: 1000)
            guard !isLarge else { return nil }
            index = shifted &+ group
        }
        self.init(kind, index: index, width: width)
        guard description.utf8.elementsEqual(path.utf8) else { return nil }
    }
}

extension TilePath: CustomStringConvertible {
    /// The address, without a slash in front.
    public var description: String {
        let kind = if case .hashes(let level) = kind { String(level) } else { "entries" }
        var groups: [String] = []
        var rest = index
        repeat {
            let digits = String(rest % 1000)
            let padded = String(repeating: "0", count: 3 - digits.count) + digits
            groups.append(groups.isEmpty ? padded : "x" + padded)
            rest /= 1000
        } while rest > 0
        let place = groups.reversed().joined(separator: "/")
        return "tile/\(kind)/\(place)" + (width == Self.fullWidth ? "" : ".p/\(width)")
    }
}
