import HTTPTypes
import Hummingbird
import NIOCore
import Registry
import Standards

/// A list as a file: read from the record part by part while it is sent, so that no list is held as a whole.
struct TableDownload: Sendable {
    let table: APITable
    let format: APIFormat
    /// The day whose record it tells of; `nil`: what stands now.
    var day: CalendarDate?
    /// Whether the caller takes gzip. A workbook is compressed as it is.
    let takesGzip: Bool

    private var isCompressed: Bool { takesGzip && format != .xlsx }

    var response: Response {
        var headers = APIHeaders.common
        headers[.contentType] = format.contentType
        headers[.contentDisposition] = "attachment; filename=\"\(fileName)\""
        headers[.cacheControl] = PageResponse.Caching.revalidate.rawValue
        headers[.vary] = "Accept, Accept-Encoding"
        if let day { headers[.mementoDatetime] = Memento.text(endOf: day) }
        if isCompressed { headers[.contentEncoding] = "gzip" }
        let body =
            format == .xlsx
            ? ResponseBody(asyncSequence: WorkbookPieces(table: table))
            : ResponseBody(
                asyncSequence: TextPieces(table: table, isCSV: format == .csv, isCompressed: isCompressed))
        return Response(status: .ok, headers: headers, body: body)
    }

    /// The name of the file: letters, digits and few signs of ASCII.
    var fileName: String {
        let name = table.name.unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                ? Character(scalar) : "-"
        }
        return "\(String(name)).\(format.rawValue)"
    }
}

/// Where the reading of a list stands.
struct TableReading {
    private var position: ListPosition?
    private var left: Int

    init(_ table: APITable) {
        position = table.start
        left = table.most ?? .max
    }

    /// What to read next; `nil` at the end of the list, or where as many rows as were asked for have been read.
    var next: (position: ListPosition, limit: Int)? {
        guard let position, left > 0 else { return nil }
        return (position, Swift.min(left, APIParameter.mostEntries))
    }

    /// Some rows have been read.
    mutating func advance(_ count: Int, to next: ListPosition?) {
        left -= count
        position = next
    }
}
