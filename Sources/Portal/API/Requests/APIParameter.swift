import Diagnostics
import Registry

/// The keys of the API's queries.
enum APIParameter: String, Sendable, CaseIterable {
    case words = "q"
    case number
    case tier
    case order
    case category
    case division
    case year
    case grade
    case status
    case kind
    case state
    case actor
    case action
    case subject
    case from
    case until
    case updatedSince
    case asOf
    case fields
    case cursor
    case limit
    case format

    /// Entries in a part of a list, where nothing is asked for.
    static let usualLimit = 50
    /// Entries in a part of a list, at most.
    static let mostEntries = 200

    /// Keys that `fields` names, at most; naming one twice does no harm.
    static let mostFields = 50

    /// An example.
    var example: String? {
        switch self {
        case .words: "空调"
        case .number: "Q/SLVX 001-2022"
        case .updatedSince: "2026-03-01T00:00:00Z"
        default: nil
        }
    }

    /// What it is for.
    var about: LocalizedText {
        switch self {
        case .words:
            LocalizedText(
                zh: "查找的词：按资源，标准编号、名称、企业、型号、服务、类别或指标",
                en:
                    "Words: number, title, enterprise, model, service, category or indicator, as the resource has it"
            )
        case .number:
            LocalizedText(zh: "标准编号，任何写法", en: "A standard number, in any spelling")
        case .tier:
            LocalizedText(
                zh: "只要这一档：1 为最高，below 为未入档；不给则全部",
                en: "One tier alone: 1 is the best, below those in no tier; without it all")
        case .order:
            LocalizedText(
                zh: "asc 从小到大，desc 从大到小；不给则从小到大",
                en: "asc: the least value first, desc: the greatest; without it asc")
        case .category: LocalizedText(zh: "只要这个类别", en: "One category alone")
        case .division:
            LocalizedText(
                zh: "只要这个区划的企业（GB/T 2260），或代码的开头：11 为整个北京",
                en:
                    "Enterprises of one division alone (GB/T 2260), or the beginning of its code: 11 is all of Beijing"
            )
        case .year:
            LocalizedText(zh: "最新版本声明公开的年份", en: "The year in which the latest version was declared")
        case .grade: LocalizedText(zh: "方案等级：1、2、3，0 为无", en: "The scheme grade: 1, 2, 3, or 0 for none")
        case .status:
            LocalizedText(
                zh: "declared 已声明公开，predeclared 预声明", en: "declared, or predeclared: no channel yet")
        case .kind: LocalizedText(zh: "只要这一种事项", en: "Questions of one kind alone")
        case .state:
            LocalizedText(
                zh: "open 待定，decided 已定，replaced 已由新的代替", en: "open, decided, or replaced by a newer one")
        case .actor:
            LocalizedText(
                zh: "只要此人所做：key:编号、local:用户", en: "What one actor did: key:ID or local:USER")
        case .action: LocalizedText(zh: "只要这一种操作", en: "One action alone")
        case .subject: LocalizedText(zh: "只要对此所做", en: "What was done to this alone")
        case .from: LocalizedText(zh: "从这一天起（北京时间）", en: "From this day on (in Beijing)")
        case .until: LocalizedText(zh: "到这一天止（北京时间）", en: "Up to this day (in Beijing)")
        case .updatedSince:
            LocalizedText(
                zh: "从这一时刻起（RFC 3339；只给日期则从当日零时起，北京时间）；有 cursor 时不用",
                en: """
                    From this moment on (RFC 3339; a day alone: from its beginning in Beijing); not looked at beside cursor
                    """)
        case .asOf:
            LocalizedText(
                zh: "这一天终了时的记录（北京时间）；没有这一天的记录时答 404",
                en:
                    "The record as it stood at the end of this day (in Beijing); 404 where nothing is known of it"
            )
        case .fields:
            LocalizedText(zh: "只要这些键，逗号分隔", en: "These keys alone, separated by commas")
        case .cursor:
            LocalizedText(
                zh: "接着读：取自上一答复的 next，原样带回", en: "Where to go on: from the answer before (next), as it is")
        case .limit:
            LocalizedText(zh: "每次最多几项", en: "How many entries at most")
        case .format:
            LocalizedText(
                zh: "格式；csv、jsonl、xlsx 给出整个列表（从 cursor 起）",
                en: "The format; csv, jsonl and xlsx give the whole list (from the cursor on)")
        }
    }

    /// What its value must be like, but for `fields`, whose choices differ.
    var schema: APISchema {
        switch self {
        case .words, .number:
            .text(APITextRules(pattern: Self.plainText, length: 1...PortalLimits.searchCharacters))
        case .tier: .text(APITextRules(pattern: "^([1-9][0-9]?|below)$"))
        case .order: .choice(ValueOrder.allCases.map(\.rawValue))
        case .category: .text(APITextRules(pattern: Self.plainText, length: 1...100))
        case .division: .text(APITextRules(pattern: "^[0-9]{1,12}$"))
        case .year: .integer(least: 1900, most: 9999)
        case .grade: .integer(least: 0, most: 3)
        case .status: .choice(APIStatus.allCases.map(\.rawValue))
        case .updatedSince: .text(.moment)
        case .kind: .choice(ReviewKind.allCases.map(\.rawValue))
        case .state: .choice(ReviewItem.State.allCases.map(\.rawValue))
        case .action: .choice(AuditAction.allCases.map(\.rawValue))
        case .actor, .subject: .text(.line)
        case .asOf, .from, .until: .text(.date)
        case .fields: .text(.any)
        case .cursor: .text(APITextRules(pattern: "^[A-Za-z0-9_-]{16}$"))
        case .limit: .integer(least: 1, most: Self.mostEntries)
        case .format: .choice(APIFormat.allCases.map(\.rawValue))
        }
    }

    /// The keys that narrow a search.
    static let filters: [APIParameter] = [.category, .division, .year, .grade, .status]

    /// Text without control characters.
    static let plainText = #"^[^\u0000-\u001f\u007f]+$"#
}

extension RoutePattern.Parameter {
    /// What it is, where the API has it.
    var about: LocalizedText {
        switch self {
        case .category: LocalizedText(zh: "类别", en: "The category")
        case .indicator: LocalizedText(zh: "方案中的指标", en: "The indicator, as the scheme names it")
        case .enterprise:
            LocalizedText(zh: "企业：统一社会信用代码等", en: "The enterprise's id, such as its credit code")
        case .standard:
            LocalizedText(
                zh: "标准编号，任何写法；空格和斜线可写作连字符",
                en: "The standard's number, in any spelling; hyphens stand for spaces and slashes")
        case .version: LocalizedText(zh: "版本，从 1 起", en: "The version, from 1")
        case .snapshot: LocalizedText(zh: "快照：日期和最后一条变更", en: "The snapshot: day and last change")
        case .file: LocalizedText(zh: "快照清单中的文件", en: "A file, as the snapshot names it")
        case .question: LocalizedText(zh: "事项的编号", en: "The question's number")
        case .key: LocalizedText(zh: "密钥的编号", en: "The key's id")
        case .asset: LocalizedText(same: "")
        }
    }

    /// What its value must be like.
    var schema: APISchema {
        switch self {
        case .version, .question: .text(APITextRules(pattern: "^[1-9][0-9]{0,8}$"))
        default: .text(APITextRules(pattern: APIParameter.plainText, length: 1...200))
        }
    }

    /// An example, which is in the shipped sample.
    var example: String {
        switch self {
        case .category: "room-air-conditioners"
        case .indicator: "apf"
        case .enterprise: "91000000PDY00001X8"
        case .standard: "Q-SLVX-001-2022"
        case .version: "1"
        case .snapshot: "2026-03-01-1208"
        case .file: "declarations.jsonl.gz"
        case .question: "1"
        case .key: "3f9a01c2de"
        case .asset: ""
        }
    }
}
