import Diagnostics
import Hummingbird
import Registry
import Standards

/// What a handler reads of a request: the language, the parameters of the path, the query. Everything comes
/// out decoded and within its limits, or the request is refused.
struct PageRequest: Sendable {
    let language: Language
    private let parameters: Parameters
    private let query: String

    init(_ request: Request, _ context: PortalContext, language: Language) {
        self.language = language
        parameters = context.parameters
        query = request.uri.query ?? ""
    }

    /// A parameter of the path.
    func parameter(_ name: RoutePattern.Parameter) throws -> String {
        guard let raw = parameters.get(name.rawValue) else { throw PortalError.notFound }
        guard let value = PercentEncoding.decode(raw) else { throw PortalError.badRequest }
        return value
    }

    /// A value of the query; `nil` where the key is absent.
    func value(_ key: QueryKey) throws -> String? {
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard PercentEncoding.decode(parts[0], plusIsSpace: true) == key.rawValue else { continue }
            guard let value = PercentEncoding.decode(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
            else {
                throw PortalError.badRequest
            }
            return value
        }
        return nil
    }

    /// The day whose record is asked for; `nil`: what stands now.
    func day() throws -> CalendarDate? {
        guard let text = try value(.day) else { return nil }
        guard let day = CalendarDate(text) else { throw PortalError.badRequest }
        return day
    }

    /// The page of a list, from 1.
    func page() throws -> Int {
        guard let text = try value(.page) else { return 1 }
        guard let number = Int(text), (1...PortalLimits.page).contains(number) else {
            throw PortalError.badRequest
        }
        return number
    }

    /// The order of values that is asked for.
    func valueOrder() throws -> ValueOrder {
        guard let text = try value(.order) else { return .ascending }
        guard let order = ValueOrder(rawValue: text) else { throw PortalError.badRequest }
        return order
    }

    /// The search that is asked for: words, filters, or both.
    func search() throws -> StandardQuery {
        var search = StandardQuery(try words(), category: try value(.category))
        search.year = try number(.year, 1900...9999)
        search.grade = try number(.grade, 0...3)
        if let division = try value(.division) {
            guard (1...12).contains(division.utf8.count), division.utf8.allSatisfy(Self.isCode) else {
                throw PortalError.badRequest
            }
            search.division = division
        }
        if let text = try value(.status) {
            guard let status = APIStatus(rawValue: text) else { throw PortalError.badRequest }
            search.isDeclared = status == .declared
        }
        return search
    }

    /// A whole number within limits; `nil` where it is not asked for.
    private func number(_ key: QueryKey, _ limits: ClosedRange<Int>) throws -> Int? {
        guard let text = try value(key) else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
            limits.contains(number)
        else { throw PortalError.badRequest }
        return number
    }

    /// Codes of divisions are digits; those of the programme's own have letters.
    private static func isCode(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// The words searched for, without spaces at the ends and without control characters.
    func words() throws -> String {
        let words = try value(.words) ?? ""
        guard words.count <= PortalLimits.searchCharacters else { throw PortalError.addressTooLong }
        return String(
            String.UnicodeScalarView(
                words.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
        ).trimmed
    }
}
