import Diagnostics
import Ranking
import Reading

/// Why a line of names is refused.
enum NameLineError: Error {
    case notUTF8
    case notJSON
    /// A field is no text.
    case notText(String)
    /// There is neither name, commonName nor title.
    case nothing

    /// What is told.
    var message: LocalizedText {
        switch self {
        case .notUTF8: LocalizedText(zh: "不是 UTF-8 文字", en: "is not UTF-8 text")
        case .notJSON: LocalizedText(zh: "不是有效的 JSON 对象", en: "is no valid JSON object")
        case .notText(let key):
            LocalizedText(zh: "字段“\(key)”不是文字", en: "has a field “\(key)” that is no text")
        case .nothing:
            LocalizedText(zh: "没有 name、commonName、title 中的任何一个", en: "has none of name, commonName, title")
        }
    }
}

/// One line of `lingpao match`: a name, or a JSON object.
struct NameLine {
    /// What is shown of it.
    let shown: String
    /// What is asked.
    let query: ScopeQuery

    init(_ bytes: [UInt8]) throws(NameLineError) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        guard bytes.first == UInt8(ascii: "{") else {
            shown = text
            query = ScopeQuery(names: [text])
            return
        }
        var json = RawJSON(bytes)
        do {
            try json.parse(0..<bytes.count)
        } catch {
            throw .notJSON
        }
        func field(_ key: String) throws(NameLineError) -> String? {
            guard let token = json.value(key, in: 0), json.kind(token) != .null else { return nil }
            guard json.kind(token) == .string else { throw .notText(key) }
            return json.text(token)
        }
        let (name, common, title) = (try field("name"), try field("commonName"), try field("title"))
        guard let shown = name ?? common ?? title else { throw .nothing }
        self.shown = shown
        query = ScopeQuery(
            commonNames: common.map { [$0] } ?? [], names: name.map { [$0] } ?? [], title: title,
            classCode: try field("class"))
    }
}
