public import Diagnostics
import Reading
public import Standards

/// Reads enterprises for the directory: `id`, `idScheme` (USCC where there is none), `name`, `division`.
public struct DirectoryStream: ~Copyable {
    private static let names = ["id", "idScheme", "name", "division"]
    private var records: RecordStream

    /// Opens a file, JSON Lines or CSV; `-` is standard input.
    ///
    /// - Parameter columns: the columns' names of a table by key, where they are not the keys themselves.
    public init(path: String, columns: [String: String] = [:]) throws {
        records = try RecordStream(path: path, names: Self.names, columns: columns)
    }

    /// The enterprises of the next block; `nil` at the end. Why others were refused goes to the findings.
    public mutating func next(into diagnostics: inout [Diagnostic]) throws -> [EnterpriseReference]? {
        var enterprises: [EnterpriseReference] = []
        let goesOn = try records.next(into: &diagnostics) { record throws(RawObject.Problem) in
            enterprises.append(try Self.enterprise(record))
        }
        return goesOn ? enterprises : nil
    }

    private static func enterprise(_ record: RawObject) throws(RawObject.Problem) -> EnterpriseReference {
        if let unknown = record.keys.filter({ !names.contains($0) }).min() {
            throw RawObject.Problem(
                "unknown-key", unknown, zh: "不认识的键 \(unknown)", en: "unknown key \(unknown)")
        }
        let scheme = try record.text("idScheme", longest: 40) ?? "USCC"
        var id = try record.text(required: "id", longest: 100)
        if scheme == "USCC" {
            do throws(CreditCodeError) {
                id = try CreditCode(id).text
            } catch {
                throw RawObject.Problem(
                    "wrong-credit-code", "id", zh: error.message.zh, en: error.message.en)
            }
        } else if !scheme.hasPrefix("X-") || scheme.utf8.count < 3 {
            throw RawObject.Problem(
                "wrong-id-scheme", "idScheme", zh: "标识方案应为 USCC 或以 X- 开头",
                en: "the identifier scheme must be USCC or start with X-")
        }
        let division = try record.text("division", longest: 20)
        return EnterpriseReference(
            id: id, idScheme: scheme, name: try record.text(required: "name", longest: 600),
            division: division)
    }
}

/// What became of enterprises that were handed in.
public struct DirectoryReport: Sendable, Hashable {
    /// New ones.
    public var added = 0
    /// Those whose name or division is another than before; the former name is still found.
    public var changed = 0
    /// Those that were there.
    public var unchanged = 0
    /// Those that were forgotten as the law requires, and are not taken in again.
    public var forgotten = 0

    /// An empty report.
    public init() {}

    /// Adds what another report counts.
    public mutating func add(_ other: DirectoryReport) {
        added += other.added
        changed += other.changed
        unchanged += other.unchanged
        forgotten += other.forgotten
    }
}
