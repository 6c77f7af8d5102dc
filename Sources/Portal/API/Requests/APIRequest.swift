import Diagnostics
import Registry
import Standards

/// What an operation reads of a request: everything decoded, known, and within its limits.
struct APIRequest: Sendable {
    /// The values of the path's parameters.
    let path: [RoutePattern.Parameter: String]
    /// The values of the query.
    let query: [APIParameter: String]
    /// The form that is asked for.
    let format: APIFormat
    /// The keys that are asked for; `nil`: all.
    let selection: Set<String>?
    /// The snapshots that there are.
    var snapshots = SnapshotFolder(nil)

    /// Reads a request of an operation.
    ///
    /// - Throws: ``APIProblem`` that names what is wrong.
    init(_ operation: APIOperation, path: String, query: String?, accept: String?) throws(APIProblem) {
        self.path = try Self.path(path, operation.pattern)
        let values = try Self.query(query, operation.parameters)
        self.query = values
        if let name = values[.format] {
            guard let format = APIFormat(rawValue: name), operation.formats.contains(format) else {
                throw Self.wrong(.format)
            }
            self.format = format
        } else if operation.isFile {
            format = .json
        } else {
            guard let format = Negotiation.choose(accept, among: operation.formats) else {
                throw APIProblem(.notAcceptable)
            }
            self.format = format
        }
        selection = try values[.fields].map { text throws(APIProblem) in
            try Self.selection(text, of: operation)
        }
    }

    /// A text that has to be there.
    func required(_ parameter: APIParameter) throws(APIProblem) -> String {
        guard let value = query[parameter] else {
            throw APIProblem(.missingParameter, parameter: parameter.rawValue)
        }
        return value
    }

    /// A value of the path.
    func value(_ parameter: RoutePattern.Parameter) -> String { path[parameter] ?? "" }

    /// Where the list begins.
    func position() throws(APIProblem) -> ListPosition {
        guard let text = query[.cursor] else { return .start }
        guard let position = APICursor.position(text) else { throw Self.wrong(.cursor) }
        return position
    }

    /// How many entries are asked for.
    func limit() throws(APIProblem) -> Int {
        try number(.limit, 1...APIParameter.mostEntries) ?? APIParameter.usualLimit
    }

    /// The day whose record is asked for; `nil`: what stands now.
    func day() throws(APIProblem) -> CalendarDate? {
        guard let text = query[.asOf] else { return nil }
        guard let day = CalendarDate(text) else { throw Self.wrong(.asOf) }
        return day
    }

    /// The part of a ranking that is asked for.
    func rankingPart() throws(APIProblem) -> StandardList.RankingPart {
        guard let text = query[.tier] else { return .all }
        guard text.utf8.count <= 5, text.utf8.first != UInt8(ascii: "+"),
            text.utf8.first != UInt8(ascii: "0"),
            let choice = Route.TierChoice(queryValue: text)
        else { throw Self.wrong(.tier) }
        return choice.place.map(StandardList.RankingPart.tier) ?? .belowAll
    }

    /// The order of values that is asked for.
    func valueOrder() throws(APIProblem) -> ValueOrder {
        guard let text = query[.order] else { return .ascending }
        guard let order = ValueOrder(rawValue: text) else { throw Self.wrong(.order) }
        return order
    }

    /// The request in one spelling, so that equal requests are known as equal.
    var normalised: String {
        let path = path.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
        let query = query.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            "\($0.key.rawValue)=\($0.value)"
        }
        return (path + query + [format.rawValue]).joined(separator: "\n")
    }
}
