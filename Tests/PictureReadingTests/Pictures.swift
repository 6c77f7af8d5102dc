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

    /// The files of the line network, where they are installed.
    static var network: LineNetworkFiles? {
        let files = LineNetworkFiles(folder: "/usr/local/lib/lingpao")
        return FileManager.default.fileExists(atPath: files.library) ? files : nil
    }

    /// A line of print in 14 points, about as wide as its picture.
    static func typeset(_ text: String) throws -> GreyPicture {
        let content = "BT /F1 14 Tf 6 8 Td (\(text)) Tj ET"
        var pdf = "%PDF-1.4\n"
        var places: [Int] = []
        for object in [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(text.count * 8 + 12) 24]/Contents 4 0 R"
                + "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
        ] {
            places.append(pdf.utf8.count)
            pdf += "\(places.count) 0 obj\n\(object)\nendobj\n"
        }
        let start = pdf.utf8.count
        pdf += "xref\n0 5\n0000000000 65535 f \n"
        for place in places { pdf += String(format: "%010d 00000 n \n", place) }
        pdf += "trailer<</Size 5/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(pdf.utf8).write(to: file)
        return try page(1, of: file)
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
