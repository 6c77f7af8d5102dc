import Diagnostics
import Standards

/// Every address of the API. The one place where they are written, as ``Route`` is for the pages: what answers
/// requests takes its patterns from here, and answers and the document their links.
enum APIRoute: Sendable, Hashable {
    case index
    case document
    case counts
    case categories
    case category(String)
    case scheme(category: String)
    case ranking(category: String, indicator: String)
    /// The standards of a category in the order of an indicator's values: a tool of search, and no ranking.
    case values(category: String, indicator: String)
    case shortlist(category: String)
    case composite(category: String)
    case standards
    /// The standards that bear a number.
    case standardsBearing(String)
    case suggestions
    case indicators
    /// The indicators whose names hold words.
    case indicatorsNamed(String)
    case search
    case facets
    case changes
    case snapshots
    case snapshot(String)
    case snapshotFile(String, file: String)
    case declarations
    case questions
    case question(Int)
    case decisions(question: Int)
    case keys
    case key(String)
    case audit
    case enterprises
    case enterprise(String)
    case enterpriseStandards(String)
    case standard(enterprise: String, number: String)
    case versions(enterprise: String, number: String)
    case version(enterprise: String, number: String, version: Int)

    /// What every address begins with.
    static let prefix = "/api/v1"

    /// The patterns, by name.
    enum Patterns {
        static let index = RoutePattern([.word("api"), .word("v1")], isLocalized: false)
        static let document = below(index, .word("openapi.json"))
        static let counts = below(index, .word("counts"))
        static let categories = below(index, .word("categories"))
        static let category = below(categories, .parameter(.category))
        static let scheme = below(category, .word("scheme"))
        static let ranking = below(category, .word("rankings"), .parameter(.indicator))
        static let values = below(
            category, .word("indicators"), .parameter(.indicator), .word("values"))
        static let shortlist = below(category, .word("shortlist"))
        static let composite = below(category, .word("composite"))
        static let standards = below(index, .word("standards"))
        static let suggestions = below(index, .word("suggestions"))
        static let indicators = below(index, .word("indicators"))
        static let search = below(index, .word("search"))
        static let facets = below(search, .word("facets"))
        static let changes = below(index, .word("changes"))
        static let snapshots = below(index, .word("snapshots"))
        static let snapshot = below(snapshots, .parameter(.snapshot))
        static let snapshotFile = below(snapshot, .parameter(.file))
        static let declarations = below(index, .word("declarations"))
        static let questions = below(index, .word("review"))
        static let question = below(questions, .parameter(.question))
        static let decisions = below(question, .word("decisions"))
        static let keys = below(index, .word("keys"))
        static let key = below(keys, .parameter(.key))
        static let audit = below(index, .word("audit"))
        static let enterprises = below(index, .word("enterprises"))
        static let enterprise = below(enterprises, .parameter(.enterprise))
        static let enterpriseStandards = below(enterprise, .word("standards"))
        static let standard = below(enterpriseStandards, .parameter(.standard))
        static let versions = below(standard, .word("versions"))
        static let version = below(versions, .parameter(.version))

        private static func below(_ pattern: RoutePattern, _ parts: RoutePattern.Part...) -> RoutePattern {
            RoutePattern(pattern.parts + parts, isLocalized: false)
        }
    }

    /// The pattern of the address.
    var pattern: RoutePattern {
        switch self {
        case .index: Patterns.index
        case .document: Patterns.document
        case .counts: Patterns.counts
        case .categories: Patterns.categories
        case .category: Patterns.category
        case .scheme: Patterns.scheme
        case .ranking: Patterns.ranking
        case .values: Patterns.values
        case .shortlist: Patterns.shortlist
        case .composite: Patterns.composite
        case .standards, .standardsBearing: Patterns.standards
        case .suggestions: Patterns.suggestions
        case .indicators, .indicatorsNamed: Patterns.indicators
        case .search: Patterns.search
        case .facets: Patterns.facets
        case .changes: Patterns.changes
        case .snapshots: Patterns.snapshots
        case .snapshot: Patterns.snapshot
        case .snapshotFile: Patterns.snapshotFile
        case .declarations: Patterns.declarations
        case .questions: Patterns.questions
        case .question: Patterns.question
        case .decisions: Patterns.decisions
        case .keys: Patterns.keys
        case .key: Patterns.key
        case .audit: Patterns.audit
        case .enterprises: Patterns.enterprises
        case .enterprise: Patterns.enterprise
        case .enterpriseStandards: Patterns.enterpriseStandards
        case .standard: Patterns.standard
        case .versions: Patterns.versions
        case .version: Patterns.version
        }
    }

    /// The link, percent-encoded.
    var link: String {
        let path = pattern.path(in: .zh) { value(of: $0) }
        guard let (parameter, text) = query else { return path }
        return "\(path)?\(parameter.rawValue)=\(PercentEncoding.encode(text))"
    }

    private var query: (APIParameter, String)? {
        switch self {
        case .standardsBearing(let number): (.number, number)
        case .indicatorsNamed(let words): (.words, words)
        default: nil
        }
    }

    private func value(of parameter: RoutePattern.Parameter) -> String {
        switch (self, parameter) {
        case (.category(let id), _), (.scheme(let id), _), (.ranking(let id, _), .category),
            (.values(let id, _), .category), (.shortlist(let id), _), (.composite(let id), _):
            id
        case (.ranking(_, let indicator), _), (.values(_, let indicator), _): indicator
        case (.enterprise(let id), _), (.enterpriseStandards(let id), _), (.standard(let id, _), .enterprise),
            (.versions(let id, _), .enterprise), (.version(let id, _, _), .enterprise):
            id
        case (.version(_, _, let version), .version): String(version)
        case (.question(let number), _), (.decisions(let number), _): String(number)
        case (.key(let id), _): id
        case (.snapshot(let id), _), (.snapshotFile(let id, _), .snapshot): id
        case (.snapshotFile(_, let file), _): file
        case (.standard(_, let number), _), (.versions(_, let number), _), (.version(_, let number, _), _):
            StandardSlug.slug(of: number)
        default: ""
        }
    }
}
