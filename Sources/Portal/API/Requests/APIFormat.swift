/// The forms that a list can take.
enum APIFormat: String, Sendable, CaseIterable {
    case json
    case csv
    case jsonl
    case xlsx

    /// The media type.
    var mediaType: String {
        switch self {
        case .json: "application/json"
        case .csv: "text/csv"
        case .jsonl: "application/jsonl"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    /// The value of `Content-Type`.
    var contentType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8; header=present"
        default: mediaType
        }
    }
}

/// Chooses among media types by an `Accept` header (RFC 9110, 12.5.1).
enum Negotiation {
    /// The best of the formats, the earlier where several are equally good; `nil` where none is acceptable.
    static func choose(_ accept: String?, among formats: [APIFormat]) -> APIFormat? {
        guard let accept, !accept.isEmpty, accept != "*/*" else { return formats.first }
        let ranges = accept.split(separator: ",").compactMap { Weighted($0) }
        guard !ranges.isEmpty else { return formats.first }
        var best: (format: APIFormat, quality: Double)?
        for format in formats {
            let quality = quality(of: format.mediaType, in: ranges)
            if quality > best?.quality ?? 0 { best = (format, quality) }
        }
        return best?.format
    }

    /// The quality of a type: that of the most specific range that holds it.
    private static func quality(of type: String, in ranges: [Weighted]) -> Double {
        let group = type.prefix { $0 != "/" } + "/*"
        for name in [type, String(group), "*/*"] {
            if let range = ranges.first(where: { $0.name == name }) { return range.quality }
        }
        return 0
    }
}

/// A member of an `Accept`, `Accept-Encoding` or `Accept-Language` list with its weight.
struct Weighted: Sendable {
    /// The name, in lower case.
    let name: String
    /// The weight, 0 to 1; 1 where none is given.
    let quality: Double

    /// Reads a member; `nil` where it is empty or its weight is none.
    init?(_ text: Substring) {
        let parts = text.split(separator: ";")
        guard let first = parts.first else { return nil }
        name = String(first).trimmed.lowercased()
        guard !name.isEmpty else { return nil }
        var quality = 1.0
        for part in parts.dropFirst() {
            let part = String(part).trimmed
            guard part.hasPrefix("q=") || part.hasPrefix("Q=") else { continue }
            guard let number = Double(part.dropFirst(2)), (0...1).contains(number) else { return nil }
            quality = number
        }
        self.quality = quality
    }
}
