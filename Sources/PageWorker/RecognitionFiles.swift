import PictureReading

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the recognition data lies.
enum RecognitionFiles {
    /// Debian's folder of tesseract.
    static let tessdata = "/usr/share/tesseract-ocr/5/tessdata"
    /// The folders of the line network, in the order in which they are looked at.
    static let networkFolders = ["/usr/local/lib/lingpao", "/usr/lib/lingpao"]

    /// The files of the line network, where it is installed.
    static var network: LineNetworkFiles? {
        networkFolders.map(LineNetworkFiles.init(folder:)).first { files in
            access(files.library, R_OK) == 0 && access(files.model, R_OK) == 0
        }
    }

    /// A reader with all the data that there is.
    static func reader() throws(PictureReadingError) -> PictureReader {
        try PictureReader(tessdata: tessdata, network: network)
    }
}
