/// What a sheet may need at most.
struct SpreadsheetLimits: Sendable {
    /// What its container may need.
    var container = ContainerLimits()
    /// The columns and rows that a sheet has.
    var columns = 16_384
    var rows = 1_048_576
    /// The cells of a sheet, the empty ones before the last of a row counted.
    var cells = 20_000_000
}
