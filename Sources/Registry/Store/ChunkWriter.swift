import Database
import Ledger
import Ranking
import Standards

/// Writes a chunk of declarations in one transaction: what is there is looked up at once, and what is new goes in by
/// the bulk path, with rows numbered here.
struct ChunkWriter {
    /// What became of a declaration.
    enum Outcome: Equatable {
        /// It is new.
        case added(declaration: Int, standard: Int)
        /// The same version with the same content was there before.
        case unchanged
        /// The same version with other content is there; nothing was stored.
        case conflict
        /// The version or the enterprise was forgotten; nothing was stored.
        case forgotten
    }

    private struct EnterpriseKey: Hashable {
        let code: String
        let scheme: String
    }

    private struct StandardKey: Hashable {
        let enterprise: Int
        let number: String
    }

    private struct VersionKey: Hashable {
        let standard: Int
        let version: Int
    }

    private let connection: any SQLConnection
    /// When the chunk is recorded.
    let now: Timestamp
    private let declarations: [PreparedDeclaration]
    private let incoming: IncomingKeys
    /// The terms that became known.
    let terms: TermTable

    /// What became of the declarations, in their order.
    private(set) var outcomes: [Outcome] = []
    /// The standards that were not there before.
    private(set) var newStandards: Set<Int> = []
    /// The first row that was added.
    let firstDeclaration: Int

    /// Verdicts from outside on the standards of the chunk, by place.
    func verdicts(_ place: Int) -> [GateVerdict] { incoming.known[place].verdicts }

    /// The vocabulary of the declarations at hand, and its ids.
    private var vocabulary: TermVocabulary?
    private var vocabularyIDs: [Int?] = []

    private var enterprises: [EnterpriseKey: Int] = [:]
    /// What the rows of new enterprises say.
    private var references: [Int: EnterpriseReference] = [:]
    private var standards: [StandardKey: Int] = [:]
    private var digests: [VersionKey: [UInt8]] = [:]
    private var newEnterprises: [(row: Int, words: SQLWords)] = []
    private var nextEnterprise: Int
    private var nextStandard: Int
    private var nextDeclaration: Int
    private var enterpriseRows = SQLRows(["id", "id_scheme", "code", "name", "division"])
    private var standardRows = SQLRows(["id", "enterprise_id", "number_key", "number_word"])
    private var declarationRows = SQLRows([
        "id", "standard_id", "version", "replaces", "recorded_at", "digest", "number", "title", "kind",
        "disclosure",
        "channel_name", "channel_address", "declared_at", "scheme_id", "attributes", "offering_count",
        "offerings",
        "indicators", "declared_by",
    ])

    /// Looks up what is known of the declarations.
    init(
        _ declarations: [PreparedDeclaration], terms shelf: TermShelf, now: Timestamp,
        _ connection: any SQLConnection
    ) throws {
        self.connection = connection
        self.declarations = declarations
        incoming = try IncomingKeys(declarations, connection)
        terms = try TermTable(Self.texts(declarations, incoming), shelf, connection)
        nextEnterprise = try connection.nextID(in: "enterprise")
        nextStandard = try connection.nextID(in: "standard")
        nextDeclaration = try connection.nextID(in: "declaration")
        firstDeclaration = nextDeclaration
        let last = try connection.first(
            "SELECT recorded_at FROM declaration WHERE id = ?1", [.integer(nextDeclaration - 1)]
        ) { $0.integer(0) }
        // Rows are in the order of time, whatever the clock does.
        self.now = Timestamp(milliseconds: max(now.milliseconds, last ?? Int.min))
        outcomes.reserveCapacity(declarations.count)
        declarationRows.reserveCapacity(declarations.count)
    }

    /// The terms of the declarations that are not there.
    private static func texts(
        _ declarations: [PreparedDeclaration], _ incoming: IncomingKeys
    ) -> Set<ExactText> {
        var texts = Set<ExactText>()
        var vocabulary: TermVocabulary?
        var isUsed: [Bool] = []
        func take() {
            for (text, isUsed) in zip(vocabulary?.texts ?? [], isUsed) where isUsed { texts.insert(text) }
        }
        for place in declarations.indices where incoming.known[place].digest == nil {
            if declarations[place].vocabulary !== vocabulary {
                take()
                vocabulary = declarations[place].vocabulary
                isUsed = Array(repeating: false, count: declarations[place].vocabulary.texts.count)
            }
            for term in declarations[place].terms { isUsed[Int(term)] = true }
        }
        take()
        return texts
    }

    /// Writes the declarations.
    mutating func write() throws {
        for place in declarations.indices { outcomes.append(try take(place)) }
        try connection.insert(enterpriseRows, into: "enterprise")
        try EnterpriseIndex.add(newEnterprises, connection)
        try connection.insert(standardRows, into: "standard")
        try connection.insert(declarationRows, into: "declaration")
    }

    private mutating func take(_ place: Int) throws -> Outcome {
        let entry = declarations[place]
        let known = incoming.known[place]
        if known.isForgotten { return .forgotten }
        let enterprise = known.enterprise ?? id(of: entry.declaration.enterprise)
        let standard =
            known.standard ?? id(of: StandardKey(enterprise: enterprise, number: entry.numberKey), entry)
        let key = VersionKey(standard: standard, version: entry.declaration.version)
        if let digest = known.digest ?? digests[key] {
            return digest == entry.digest.bytes ? .unchanged : .conflict
        }
        digests[key] = entry.digest.bytes
        let row = nextDeclaration
        nextDeclaration += 1
        let reference = known.reference ?? references[enterprise] ?? entry.declaration.enterprise
        try append(entry, row: row, standard: standard, enterprise: reference)
        return .added(declaration: row, standard: standard)
    }

    private mutating func id(of enterprise: EnterpriseReference) -> Int {
        let key = EnterpriseKey(code: enterprise.id, scheme: enterprise.idScheme)
        if let id = enterprises[key] { return id }
        let id = nextEnterprise
        nextEnterprise += 1
        enterprises[key] = id
        references[id] = enterprise
        newEnterprises.append((id, EnterpriseIndex.words(enterprise)))
        enterpriseRows.append([
            .integer(id), .text(enterprise.idScheme), .text(enterprise.id), .text(enterprise.name),
            .optional(enterprise.division),
        ])
        return id
    }

    private mutating func id(of key: StandardKey, _ entry: PreparedDeclaration) -> Int {
        if let id = standards[key] { return id }
        let id = nextStandard
        nextStandard += 1
        standards[key] = id
        newStandards.insert(id)
        standardRows.append([
            .integer(id), .integer(key.enterprise), .text(key.number), .text(entry.numberWord),
        ])
        return id
    }

    private mutating func append(
        _ entry: PreparedDeclaration, row: Int, standard: Int, enterprise: EnterpriseReference
    ) throws {
        let declaration = entry.declaration
        let channel = declaration.channel
        if entry.vocabulary !== vocabulary {
            vocabulary = entry.vocabulary
            vocabularyIDs = terms.ids(of: entry.vocabulary)
        }
        var ids = PackedContent.IDs(entry.terms, vocabularyIDs)
        declarationRows.append([
            .integer(row), .integer(standard), .integer(declaration.version), .optional(declaration.replaces),
            .integer(now.milliseconds), .blob(entry.digest.bytes), .text(declaration.standard.number),
            .text(declaration.standard.title), .text(declaration.standard.kind),
            .text(declaration.disclosure.rawValue),
            .optional(try ids.next(channel != nil)), .optional(channel?.address),
            .optional(channel?.declaredAt.description), .optional(entry.scheme),
            .utf8(PackedContent.attributes(declaration)), .integer(declaration.offerings.count),
            .utf8(try PackedContent.offerings(declaration, &ids)),
            .utf8(try PackedContent.indicators(declaration, &ids)),
            .optional(try DeclaredBy.text(declaration.enterprise, stored: enterprise)),
        ])
    }
}
