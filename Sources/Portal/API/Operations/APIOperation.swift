import Diagnostics
import Registry

/// One thing that the API can be asked: its address, what may be asked, and what it answers. Requests are answered
/// and the document is written from the same description.
struct APIOperation: Sendable {
    /// What it is called in the document; code is generated under this name.
    let id: String
    /// Its address.
    let pattern: RoutePattern
    /// What it gives.
    let title: LocalizedText
    /// The keys of the query that it knows.
    var parameters: [APIParameter] = []
    /// Those that have to be there.
    var required: Set<APIParameter> = []
    /// The forms that it can take, the usual one first.
    var formats: [APIFormat] = [.json]
    /// What `fields` can name.
    var fields: [String] = []
    /// The schema of the answer.
    let answer: APISchema
    /// Whether the answer is read in parts.
    var isList = false
    /// Whether what is asked for may not be there.
    var canBeMissing = false
    /// What the answer to a request depends on, where that is less than the whole record.
    var basis: (@Sendable (APIRequest, any PublicRecord) async throws -> StandardBasis?)?
    /// Whether answers hold as long as the record stays as it is, and may be kept in memory.
    var isKept = true
    /// Whether the answer is a file, in whatever form is asked for.
    var isFile = false
    /// Whether it can be asked as of a day.
    var hasPast: Bool { parameters.contains(.asOf) }
    /// Whether what is asked for may have been forgotten.
    var canBeGone: Bool { pattern.parts.contains(.parameter(.enterprise)) }
    /// Answers a request.
    let respond: @Sendable (APIRequest, any PublicRecord) async throws -> APIAnswer
}

/// What an operation answers.
enum APIAnswer: Sendable {
    /// JSON, where the list goes on, and what it depends on where that is less than the whole record.
    case json([UInt8], next: String? = nil, basis: StandardBasis? = nil)
    /// A list as a table, read while it is sent.
    case table(APITable)
    /// A file from the disk.
    case file(APIFile)
}

/// A list on its way to a file: read part by part while it is written.
struct APITable: Sendable {
    /// The name of the file, without its extension.
    let name: String
    /// The heads of the columns.
    let columns: [String]
    /// Where it begins.
    let start: ListPosition
    /// How many rows it has at most; `nil`: all.
    let most: Int?
    /// Rows from a position on, at most so many, as cells, and where they go on.
    let cells: @Sendable (ListPosition, Int) async throws -> (rows: [[APICell]], next: ListPosition?)
    /// The same as JSON Lines.
    let lines: @Sendable (ListPosition, Int) async throws -> (text: [UInt8], count: Int, next: ListPosition?)
}
