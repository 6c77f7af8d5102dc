import PortalAssets

/// The style sheet under an address that changes with its contents, so that it can be kept for ever.
enum PortalStyle {
    /// The style sheet without comments and indentation.
    static let text: String = {
        var lines: [Substring] = []
        for line in PortalAssets.style.split(separator: "\n") {
            let trimmed = line.drop { $0 == " " }
            if trimmed.hasPrefix("/*"), trimmed.hasSuffix("*/") { continue }
            lines.append(trimmed)
        }
        return lines.joined(separator: "\n")
    }()

    /// The name in the address.
    static let assetName = "portal.\(ContentHash.of(text)).css"
}
