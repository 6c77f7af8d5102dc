import PDFReading
import PictureReading

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

    init(_ error: PictureReadingError) {
        switch error {
        case .noLanguage(let language): self.init(code: "no-language", detail: language)
        case .unsoundPicture: self.init(code: "damaged")
        case .tooLarge: self.init(code: "too-much")
        case .failed(let step): self.init(code: "unreadable", detail: step)
        }
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
