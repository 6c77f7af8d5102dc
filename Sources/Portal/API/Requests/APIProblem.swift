import Diagnostics
import HTTPTypes
import Registry
import Standards

/// What can be wrong with a request of the API, as problem+json (RFC 9457) tells it.
struct APIProblem: Error, Sendable {
    /// The kinds of problems. Each has its place on the documentation page.
    enum Kind: String, Sendable, CaseIterable {
        case malformedAddress = "malformed-address"
        case unknownParameter = "unknown-parameter"
        case repeatedParameter = "repeated-parameter"
        case missingParameter = "missing-parameter"
        case wrongParameter = "wrong-parameter"
        case unknownField = "unknown-field"
        case wrongBody = "wrong-body"
        case keyNeeded = "key-needed"
        case keyRefused = "key-refused"
        case notAllowed = "not-allowed"
        case notFound = "not-found"
        case notRecorded = "not-recorded"
        case gone
        case methodNotAllowed = "method-not-allowed"
        case notAcceptable = "not-acceptable"
        case unsatisfiableRange = "unsatisfiable-range"
        case conflict
        case bodyTooLarge = "body-too-large"
        case wrongMediaType = "wrong-media-type"
        case tooLarge = "too-large"
        case refused
        case tooManyRequests = "too-many-requests"
        case unexpected
    }

    let kind: Kind
    /// The parameter that is wrong.
    var parameter: String?
    /// What to do, beyond what the kind says.
    var hint: LocalizedText?
    /// Headers that the status calls for.
    var headers: HTTPFields = [:]
    /// What stands in the place of what is gone.
    var tombstone: Tombstone?

    init(_ kind: Kind, parameter: String? = nil, hint: LocalizedText? = nil, headers: HTTPFields = [:]) {
        self.kind = kind
        self.parameter = parameter
        self.hint = hint
        self.headers = headers
    }

    /// The problem that an error is; what is not known is unexpected.
    init(_ error: any Error) {
        switch error {
        case let problem as APIProblem: self = problem
        case let gone as Gone:
            self.init(.gone)
            tombstone = gone.tombstone
        case PastError.notRecorded(let first, let last):
            self.init(
                .notRecorded, parameter: APIParameter.asOf.rawValue,
                hint: first.map {
                    LocalizedText(zh: "从 \($0) 到 \(last)。", en: "From \($0) to \(last).")
                } ?? LocalizedText(zh: "还没有任何记录。", en: "Nothing was ever recorded."))
        case PastError.tooLarge: self.init(.tooLarge, parameter: APIParameter.asOf.rawValue)
        case let error as RightsError: self.init(error)
        case let error as ReviewError: self.init(error)
        case let refusal as DeclareRefusal: self.init(.conflict, hint: refusal.message)
        default: self.init(.unexpected)
        }
    }
}

extension APIProblem.Kind {
    /// The status.
    var status: HTTPResponse.Status {
        switch self {
        case .malformedAddress, .unknownParameter, .repeatedParameter, .missingParameter, .wrongParameter,
            .unknownField, .wrongBody:
            .badRequest
        case .keyNeeded, .keyRefused: .unauthorized
        case .notAllowed: .forbidden
        case .notFound, .notRecorded: .notFound
        case .gone: .gone
        case .methodNotAllowed: .methodNotAllowed
        case .notAcceptable: .notAcceptable
        case .unsatisfiableRange: .rangeNotSatisfiable
        case .conflict: .conflict
        case .bodyTooLarge: .contentTooLarge
        case .wrongMediaType: .unsupportedMediaType
        case .tooLarge, .refused: .unprocessableContent
        case .tooManyRequests: .tooManyRequests
        case .unexpected: .internalServerError
        }
    }

    /// What it is called.
    var title: LocalizedText {
        switch self {
        case .malformedAddress: LocalizedText(zh: "地址写法不对", en: "The address is not well-formed")
        case .unknownParameter: LocalizedText(zh: "没有这个参数", en: "There is no such parameter")
        case .repeatedParameter: LocalizedText(zh: "参数重复", en: "A parameter is repeated")
        case .missingParameter: LocalizedText(zh: "缺少参数", en: "A parameter is missing")
        case .wrongParameter: LocalizedText(zh: "参数的值不对", en: "A parameter's value is wrong")
        case .unknownField: LocalizedText(zh: "没有这个键", en: "There is no such field")
        case .notFound: LocalizedText(zh: "没有找到", en: "Not found")
        case .notRecorded: LocalizedText(zh: "没有这一天的记录", en: "Nothing is known of that day")
        case .gone: LocalizedText(zh: "已依法删除", en: "Forgotten as the law requires")
        case .methodNotAllowed: LocalizedText(zh: "不能用这个方法", en: "Not by this method")
        case .wrongBody: LocalizedText(zh: "请求体不对", en: "What was sent is wrong")
        case .keyNeeded: LocalizedText(zh: "需要密钥", en: "A key is needed")
        case .keyRefused: LocalizedText(zh: "密钥无效", en: "The key is not accepted")
        case .notAllowed: LocalizedText(zh: "没有权限", en: "Not allowed")
        case .conflict: LocalizedText(zh: "与已有内容冲突", en: "It conflicts with what is there")
        case .bodyTooLarge: LocalizedText(zh: "请求体过大", en: "Too much was sent")
        case .wrongMediaType: LocalizedText(zh: "请求体不是 JSON", en: "What was sent is not called JSON")
        case .refused: LocalizedText(zh: "不能接受", en: "Refused")
        case .unsatisfiableRange: LocalizedText(zh: "没有这一段", en: "There is no such range")
        case .tooLarge: LocalizedText(zh: "计算量过大", en: "Too much to work out")
        case .notAcceptable: LocalizedText(zh: "没有可接受的格式", en: "No acceptable format")
        case .tooManyRequests: LocalizedText(zh: "请求过多", en: "Too many requests")
        case .unexpected: LocalizedText(zh: "服务器出错", en: "The server failed")
        }
    }

    /// What happened and what to do.
    var detail: LocalizedText {
        switch self {
        case .malformedAddress:
            LocalizedText(
                zh: "百分号编码须完整、是 UTF-8、不含控制字符，整个地址不超过 4096 字节。",
                en: """
                    Percent-encoding has to be whole, UTF-8 and without control characters, and the whole address at \
                    most 4096 bytes.
                    """)
        case .unknownParameter:
            LocalizedText(zh: "请去掉它，或改成文档中的参数。", en: "Leave it out, or use one that the documentation names.")
        case .repeatedParameter:
            LocalizedText(zh: "每个参数只能给一次。", en: "Each parameter can be given once.")
        case .missingParameter:
            LocalizedText(zh: "这个地址必须带上它。", en: "This address needs it.")
        case .wrongParameter:
            LocalizedText(zh: "请按文档改正它的值。", en: "Mend its value as the documentation says.")
        case .unknownField:
            LocalizedText(zh: "fields 只能列出答复中有的键。", en: "fields names keys of the answer only.")
        case .notFound:
            LocalizedText(
                zh: "没有这个地址，或登记库中没有所指的内容。",
                en: "There is no such address, or nothing of that name in the registry.")
        case .notRecorded:
            LocalizedText(
                zh: "登记库只能按有记录的日子回看。",
                en: "The registry can be asked as of days of which it has a record.")
        case .unsatisfiableRange:
            LocalizedText(
                zh: "文件没有 Range 所要的一段；Content-Range 给出它的长度。",
                en: "The file has none of the bytes that Range asks for; Content-Range tells its length.")
        case .tooLarge:
            LocalizedText(
                zh: "要重新评估的标准太多；请用快照和变更自行计算。",
                en: "Too many standards would have to be evaluated anew: use the snapshots and the changes.")
        case .gone:
            LocalizedText(
                zh: "这里曾有内容，已依法删除；since 说明何时起，ground 说明依据。",
                en:
                    "What was here is gone, as the law requires: since when says `since`, on which ground `ground`."
            )
        case .methodNotAllowed:
            LocalizedText(zh: "可用的方法见 Allow。", en: "Allow names the methods that there are.")
        case .wrongBody:
            LocalizedText(
                zh: "请求体应为一个 JSON 对象（UTF-8），键和值如文档所述。",
                en: "A JSON object (UTF-8) is expected, with keys and values as the documentation says.")
        case .keyNeeded:
            LocalizedText(
                zh: "请在 Authorization 中给出：Bearer 加密钥；密钥由管理员发给。",
                en: "Give it in Authorization, as Bearer and the key; an administrator makes keys.")
        case .keyRefused:
            LocalizedText(zh: "请换用有效的密钥。", en: "Use one that is valid.")
        case .notAllowed:
            LocalizedText(zh: "请换用有此权限的密钥。", en: "Use a key that allows it.")
        case .conflict:
            LocalizedText(zh: "什么也没有记下。", en: "Nothing was written.")
        case .bodyTooLarge:
            LocalizedText(zh: "请求体不超过 1 MiB。", en: "At most 1 MiB can be sent.")
        case .wrongMediaType:
            LocalizedText(
                zh: "请以 Content-Type: application/json 发送。", en: "Send it as Content-Type: application/json.")
        case .refused:
            LocalizedText(zh: "内容不合要求，什么也没有记下。", en: "It does not pass, and nothing was written.")
        case .notAcceptable:
            LocalizedText(
                zh: "请在 Accept 中加上文档所列的格式，或用 format 参数。",
                en: "Name a format of the documentation in Accept, or use the format parameter.")
        case .tooManyRequests:
            LocalizedText(
                zh: "请等待 Retry-After 所说的秒数；批量读取请用下载。",
                en: "Wait as many seconds as Retry-After says; to read in bulk use the downloads.")
        case .unexpected:
            LocalizedText(
                zh: "请稍后再试；报告问题时请附上 reference。",
                en: "Try again later; when you report it, give the reference.")
        }
    }
}
