import PDFReading

/// Why a file or a page is not read, as told to the program that asked.
struct PageFailure: Error {
    /// `damaged`, `encrypted`, `too-much`, `too-large`, `no-limits`.
    var code: String
    /// A number or name that helps.
    var detail = ""

    init(code: String, detail: String = "") {
        self.code = code
        self.detail = detail
    }

    init(_ error: PageError) {
        switch error {
        case .damaged: self.init(code: "damaged")
        case .encrypted: self.init(code: "encrypted")
        case .unreadable(let page): self.init(code: "unreadable", detail: "\(page)")
        case .tooMuch(let page): self.init(code: "too-much", detail: "\(page)")
        }
    }
}
