import Diagnostics
import Documents
import Foundation
import Subprocess
import SystemPackage
import Testing

@testable import Reading

#if canImport(Glibc)
    import Glibc
#endif

@Suite("What documents ask for from outside is never fetched")
struct CanaryTests {
    @Test("The process that opens pages can neither read, write, connect nor start anything")
    func probe() async throws {
        let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let program = folder.appending(path: PageClient.program).path
        let result = try await Subprocess.run(
            .path(FilePath(program)), arguments: ["--probe", "1"], environment: .custom([:]),
            output: .bytes(limit: 4096))
        // One frame: kind 5, its length, the code with its length, the detail with its length.
        let bytes = result.standardOutput
        #expect(bytes.prefix(4) == [5, 0, 0, 0])
        let text = String(decoding: bytes.dropFirst(8), as: UTF8.self)
        #expect(text.contains("probe"))
        for word in ["read:", "write:", "socket:", "spawn", "signal"] {
            #expect(!text.contains(word), "\(text)")
        }
    }

    @Test("Links to the outside in DOCX, HTML and PDF reach nobody, and are told")
    func canaries() async throws {
        let listener = try Listener()
        let address = "http://127.0.0.1:\(listener.port)/canary"
        let pdf = {
            var pdf = TestPDF(TestPDF.text("seen", x: 72, y: 700) + "/X Do\n")
            pdf.resources = "/XObject << /X 100 0 R >>"
            pdf.pageEntries =
                "/AA << /O << /S /URI /URI (\(address)) >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (\(address)) >> >>]"
            pdf.objects = [
                (
                    100,
                    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /F << /FS /URL /F (\(address)) >> /Length 0 >>\nstream\n\nendstream"
                )
            ]
            return pdf.bytes
        }()
        let html = Array(
            "<html><head><link rel=stylesheet href='\(address)'></head><body><p>seen</p><img src='\(address)'><iframe src='\(address)'></iframe></body></html>"
                .utf8)
        for (name, bytes) in [("a.pdf", pdf), ("a.html", html)] {
            let document = try await TestDocument.reader.read(bytes, name: name)
            let texts = document.blocks.compactMap { block -> String? in
                if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
            }
            #expect(texts.contains("seen"), "\(name)")
        }
        let links = [("rId9", "image"), ("rId8", "attachedTemplate"), ("rId7", "oleObject")].map { id, kind in
            "<Relationship Id=\"\(id)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)\" Target=\"\(address)\" TargetMode=\"External\"/>"
        }.joined()
        let docx = TestDocument.bytes(TestDocument.paragraph("seen"), links: links)
        let document = try await TestDocument.reader.read(docx, name: "a.docx")
        #expect(document.findings.contains { $0.code == "external-link" })
        #expect(!listener.wasReached)
    }
}

/// A port of this machine that remembers whether somebody connected.
private final class Listener {
    private let descriptor: Int32
    let port: UInt16

    init() throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, length) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, pointer, &length) == 0
            }
        }
        descriptor = listener
        port = UInt16(bigEndian: address.sin_port)
        try #require(isBound)
    }

    deinit { close(descriptor) }

    var wasReached: Bool { accept(descriptor, nil, nil) >= 0 }
}
