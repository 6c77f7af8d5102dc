import Foundation
import HTTPTypes
import Hummingbird

/// A file on its way out: whole, or the part that is asked for, with its digest (RFC 9530).
struct FileAnswer: Sendable {
    private let file: APIFile
    private let headers: HTTPFields

    init(_ file: APIFile) {
        self.file = file
        var headers = APIHeaders.common
        headers[.contentType] = "application/gzip"
        headers[.contentDisposition] = "attachment; filename=\"\(file.name)\""
        headers[.cacheControl] = PageResponse.Caching.forever.rawValue
        headers[.eTag] = "\"\(file.sha256.prefix(16))\""
        headers[.acceptRanges] = "bytes"
        headers[.reprDigest] = "sha-256=:\(Data(Self.bytes(file.sha256)).base64EncodedString()):"
        self.headers = headers
    }

    /// The response to a request.
    func response(to request: Request, context: PortalContext) async throws -> Response {
        let tag = headers[.eTag] ?? ""
        if let known = request.headers[.ifNoneMatch], ConditionalRequests.matches(known, tag) {
            var headers = headers
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        var headers = headers
        // A part is asked for of what the caller has already; of something else it gets the whole.
        let isSame = request.headers[.ifRange].map { $0 == tag } ?? true
        let range = isSame ? ByteRange(request.headers[.range], size: file.size) : nil
        let io = FileIO()
        let response: Response
        switch range {
        case .unsatisfiable:
            throw APIProblem(.unsatisfiableRange, headers: [.contentRange: "bytes */\(file.size)"])
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound)/\(file.size)"
            headers[.contentLength] = String(range.count)
            response = Response(
                status: .partialContent, headers: headers,
                body: try await io.loadFile(path: file.path, range: range, context: context))
        case nil:
            headers[.contentLength] = String(file.size)
            response = Response(
                status: .ok, headers: headers,
                body: try await io.loadFile(path: file.path, context: context))
        }
        return request.method == .head ? response.createHeadResponse() : response
    }

    private static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = Array(hexadecimal)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(digits[$0...$0 + 1]), radix: 16)
        }
    }
}

extension HTTPField.Name {
    // The name is fixed and valid.
    static let reprDigest = HTTPField.Name("Repr-Digest")!
}
