/// The place of a value in a document.
public struct DocumentPlace: Sendable, Hashable, Codable {
    /// The page, from 1.
    public var page: Int?
    /// The table's number as printed.
    public var table: String?
    /// The cell, as `row,column` from 1.
    public var cell: String?
    /// The box on the page, in points: left, top, right, bottom.
    public var box: [Double]?

    /// Creates a place.
    public init(page: Int? = nil, table: String? = nil, cell: String? = nil, box: [Double]? = nil) {
        self.page = page
        self.table = table
        self.cell = cell
        self.box = box
    }
}
