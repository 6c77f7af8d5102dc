import Foundation
import PictureReading

/// Pictures for the tests: pages drawn by programs of the system, and simple drawings.
enum Pictures {
    /// Where Debian keeps the recognition data.
    static let tessdata = "/usr/share/tesseract-ocr/5/tessdata"

    /// Whether pages can be drawn and read here.
    static var canRead: Bool {
        FileManager.default.fileExists(atPath: tessdata + "/chi_sim.traineddata")
            && FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftoppm")
    }

    /// A page of a PDF.
    static func page(_ number: Int, of pdf: URL, dpi: Int = 300) throws -> GreyPicture {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/pdftoppm")
        process.arguments = [
            "-r", String(dpi), "-gray", "-f", String(number), "-l", String(number), pdf.path,
        ]
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try greyMap(data, dpi: Double(dpi))
    }

    /// A picture of the binary grey map format: `P5`, width, height, highest level, bytes.
    static func greyMap(_ data: Data, dpi: Double) throws -> GreyPicture {
        var fields: [Substring] = []
        var rest = data[...]
        while fields.count < 4 {
            let field = rest.prefix { $0 > 32 }
            if !field.isEmpty { fields.append(Substring(decoding: field, as: UTF8.self)) }
            rest = rest.dropFirst(field.count + 1)
        }
        guard fields[0] == "P5", let width = Int(fields[1]), let height = Int(fields[2]) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return GreyPicture(width: width, height: height, bytes: [UInt8](rest), dpi: dpi)
    }
}
