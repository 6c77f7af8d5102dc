/// What a document may need at most.
struct DocumentLimits: Sendable {
    /// What its file may need. Formulas and nested tables lie deeper than anything in a workbook.
    var container: ContainerLimits = {
        var limits = ContainerLimits()
        limits.depth = 200
        limits.outputBytes = 64 << 20
        return limits
    }()
    /// The blocks, running texts and findings.
    var blocks = 500_000
    /// The rows and columns of a table.
    var rows = 100_000
    var columns = 16_384
    /// The places of a table's grid.
    var places = 4_000_000
}
