/// What a workbook may need at most, beside the limits that the system holds the process to.
struct SpreadsheetLimits: Sendable {
    /// The length of the file, in bytes.
    var fileBytes = 64 << 20
    /// The entries of the container.
    var entries = 10_000
    /// The bytes that the parts which are read may have unpacked, together.
    var unpackedBytes = 384 << 20
    /// How many times larger than the file they may be, once they are larger than ``smallBytes``.
    var ratio = 200
    /// Below this the ratio is not looked at.
    var smallBytes = 8 << 20
    /// How deep elements may be nested.
    var depth = 64
    /// The columns and rows that a sheet has.
    var columns = 16_384
    var rows = 1_048_576
    /// The cells of a sheet, the empty ones before the last of a row counted.
    var cells = 20_000_000
    /// The bytes that are handed over.
    var outputBytes = 512 << 20
}
