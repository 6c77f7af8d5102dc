/// What the process is asked for.
struct PageOrder {
    /// The first page, from 1.
    var first = 1
    /// The last page; more than there are means all.
    var last = Int.max
    /// The processor time that it may take, in seconds.
    var seconds = 60
    /// Whether the file is a picture and no PDF.
    var isPicture = false
    /// Whether the process is to try its own limits instead of reading.
    var isProbe = false
    /// How long the file may be, in bytes.
    var fileBytes = 128 << 20

    /// Reads the arguments; `nil` where they are not as they should be.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard let text = rest.popFirst(), let number = Int(text), number > 0 else { return nil }
            switch name {
            case "--first": first = number
            case "--last": last = number
            case "--seconds": seconds = number
            case "--bytes": fileBytes = number
            case "--picture": isPicture = true
            case "--probe": isProbe = true
            default: return nil
            }
        }
        guard first <= last else { return nil }
    }
}
