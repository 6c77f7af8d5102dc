import Crypto
import Foundation
import Reading
import Standards

/// A question about one value of a version.
struct ReadingQuestion: Codable {
    /// A subject's part that tells values apart, in bytes at most: indexes have limits.
    private static let longestPart = 400

    /// The scheme of the enterprise's id.
    let idScheme: String
    /// The enterprise's id.
    let enterprise: String
    /// The normal form of the standard's number.
    let numberKey: String
    /// The version.
    let version: Int
    /// Which one it is of the values with the same name, grade and segment, from 1.
    let occurrence: Int

    /// The value.
    private(set) var value: Confirmation

    private enum CodingKeys: CodingKey {
        case idScheme, enterprise, numberKey, version, occurrence
    }

    init(_ declaration: Declaration, numberKey: String, place: Int, file: String?) {
        idScheme = declaration.enterprise.idScheme
        enterprise = declaration.enterprise.id
        self.numberKey = numberKey
        version = declaration.version
        let indicator = declaration.indicators[place]
        let value = Confirmation(indicator, of: declaration.standard.number, file: file)
        occurrence = declaration.indicators[...place].count { Self.isNamed($0, as: value) }
        self.value = value
    }

    /// Reads the payload of a question.
    init(payload: String) throws {
        self = try StoredJSON.value(Self.self, payload)
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        idScheme = try container.decode(String.self, forKey: .idScheme)
        enterprise = try container.decode(String.self, forKey: .enterprise)
        numberKey = try container.decode(String.self, forKey: .numberKey)
        version = try container.decode(Int.self, forKey: .version)
        occurrence = try container.decode(Int.self, forKey: .occurrence)
        value = try Confirmation(from: decoder)
    }

    func encode(to encoder: any Encoder) throws {
        try value.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(idScheme, forKey: .idScheme)
        try container.encode(enterprise, forKey: .enterprise)
        try container.encode(numberKey, forKey: .numberKey)
        try container.encode(version, forKey: .version)
        try container.encode(occurrence, forKey: .occurrence)
    }

    private static func isNamed(_ indicator: Indicator, as value: Confirmation) -> Bool {
        Confirmation.name(indicator) == value.name && indicator.grade == value.grade
            && indicator.segment == value.segment
    }

    /// What all questions about a standard begin with.
    static func prefix(_ enterprise: EnterpriseReference, _ numberKey: String) -> String {
        ScopeReview.subject(enterprise, numberKey) + "|"
    }

    /// What it is about: the enterprise and the number, the version, the value's name with its parents, grade and segment.
    var subject: String {
        let reference = EnterpriseReference(id: enterprise, idScheme: idScheme, name: "")
        let segment = (value.segment ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        var part = [value.name, value.grade ?? "", segment.joined(separator: ";")]
            .map { $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }.joined(separator: "|")
        if occurrence > 1 { part += "|\(occurrence)" }
        if part.utf8.count > Self.longestPart {
            let digest = SHA256.hash(data: Array(part.utf8))
            part = "#" + Data(digest).base64EncodedString()
        }
        return Self.prefix(reference, numberKey) + "\(version)|" + part
    }

    /// The question.
    func draft() throws -> ReviewDraft {
        let place = [
            value.file, value.page.map { "第 \($0) 页" }, value.table.map { "表 \($0)" },
            value.cell.map { "单元格 \($0)" },
        ]
        return ReviewDraft(
            kind: .reading, subject: subject, payload: try StoredJSON.text(self),
            candidates: [
                ReviewCandidate(
                    key: ReadingReview.asRead, title: value.text, score: value.confidence ?? 0,
                    reasons: [place.compactMap { $0 }.joined(separator: " ")].filter { !$0.isEmpty })
            ])
    }

    /// The place of the value among those of a version.
    func place(in declaration: Declaration) -> Int? {
        let places = declaration.indicators.indices.filter {
            Self.isNamed(declaration.indicators[$0], as: value)
        }
        return occurrence <= places.count ? places[occurrence - 1] : nil
    }
}
