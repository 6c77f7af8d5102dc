import Gzip
import HTTPTypes
import NIOCore
import Registry
import Standards
import Synchronization

/// An answer as it goes out: its bytes, plain and compressed, with the headers of each. Compressed when it is first
/// asked for so.
final class KeptAnswer: Sendable {
    /// One of its forms.
    struct Form: Sendable {
        let tag: String
        let headers: HTTPFields
        /// The headers that go to a caller who has it already.
        let unchanged: HTTPFields
        let body: ByteBuffer

        init(tag: String, headers: HTTPFields, body: ByteBuffer) {
            self.tag = tag
            self.headers = headers
            self.body = body
            var unchanged = headers
            for name in [HTTPField.Name.contentLength, .contentType, .contentEncoding, .link] {
                unchanged[name] = nil
            }
            self.unchanged = unchanged
        }
    }

    /// What it depends on, where that is less than the whole record.
    let basis: StandardBasis?
    /// The state of the record that it tells of.
    var state: RecordState {
        get { lastState.withLock { $0 } }
        set { lastState.withLock { $0 = newValue } }
    }
    private let lastState: Mutex<RecordState>
    /// As it is.
    let plain: Form
    private let compressed = Mutex<Form?>(nil)

    /// The bytes as they are.
    var body: ByteBuffer { plain.body }

    /// Bytes below which compression brings nothing.
    private static let worthCompressing = 1024

    /// - Parameters:
    ///   - day: the day whose record it tells of; `nil`: what stands now.
    ///   - basis: what it depends on, where that is less than the whole record.
    init(
        _ bytes: [UInt8], type: String, next: String?, day: CalendarDate? = nil, state: RecordState,
        basis: StandardBasis? = nil
    ) {
        lastState = Mutex(state)
        self.basis = basis
        let tag = "\"\(ContentHash.of(bytes))\""
        var headers = APIHeaders.common
        headers[.contentType] = type
        headers[.cacheControl] = PageResponse.Caching.revalidate.rawValue
        headers[.vary] = "Accept, Accept-Encoding"
        headers[.eTag] = tag
        headers[.contentLength] = String(bytes.count)
        if let day { headers[.mementoDatetime] = Memento.text(endOf: day) }
        if let next { headers[.link] = "<\(next)>; rel=\"next\"" }
        plain = Form(tag: tag, headers: headers, body: ByteBuffer(bytes: bytes))
    }

    /// The form for a caller.
    func form(compressed isWanted: Bool) throws -> Form {
        guard isWanted, body.readableBytes >= Self.worthCompressing else { return plain }
        if let form = compressed.withLock({ $0 }) { return form }
        let deflater = try Deflater()
        let bytes = try deflater.compress(Array(buffer: body), isLast: true)
        // A tag of its own: a strong one speaks of bytes.
        let tag = plain.tag.dropLast() + "-gz\""
        var headers = plain.headers
        headers[.eTag] = String(tag)
        headers[.contentEncoding] = "gzip"
        headers[.contentLength] = String(bytes.count)
        let form = Form(tag: String(tag), headers: headers, body: ByteBuffer(bytes: bytes))
        compressed.withLock { $0 = form }
        return form
    }
}
