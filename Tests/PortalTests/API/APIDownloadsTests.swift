import CZlib
import Foundation
import Gzip
import HTTPTypes
import Hummingbird
import NIOCore
import Registry
import Testing

@testable import Portal

@Suite struct APIDownloadsTests {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "'\ra"),
        ("＝1", "'＝1"), ("1=1", "1=1"), ("", ""), ("示例", "示例"), ("'=1", "'=1"),
    ])
    func noCellIsTakenForAFormula(text: String, harmless: String) {
        #expect(CSVRows.harmless(text) == harmless)
    }

    @Test func cellsAreQuotedWhereTheyHaveTo() {
        let bytes = CSVRows.bytes([[.text("a,\"b\"\nc"), .empty, .integer(-5), .text("=x,y")]])
        #expect(String(decoding: bytes, as: UTF8.self) == "\"a,\"\"b\"\"\nc\",,-5,\"'=x,y\"\r\n")
    }

    @Test func theTableHoldsTheWholeListWithItsMark() async throws {
        try await withPortal { (portal) async throws in
            let address = "/api/v1/categories/water-heaters/composite"
            let (whole, _) = try await APIListsTests.part(portal, "\(address)?limit=200")
            let answer = try await portal.get("\(address)?format=csv")
            #expect(answer.headers[.contentType] == "text/csv; charset=utf-8; header=present")
            let disposition = "attachment; filename=\"water-heaters-listComposite.csv\""
            #expect(answer.headers[.contentDisposition] == disposition)
            #expect(answer.body.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
            let lines = answer.body.split(separator: "\r\n")
            #expect(lines.count == whole.total + 1)
            #expect(
                lines[0].hasSuffix(
                    "enterprise.id,enterprise.idScheme,enterprise.name,enterprise.division,"
                        + "standard.number,standard.title,standard.kind,category,offerings,offeringCount,grade,score,"
                        + "tier,value,pending,forecast,verified"))
            let few = try await portal.get("\(address)?format=csv&limit=2&fields=grade,enterprise")
            #expect(few.body.split(separator: "\r\n").count == 3)
            #expect(few.body.hasPrefix("\u{FEFF}enterprise.id,"))
        }
    }

    @Test func linesOfJSONAreTheEntries() async throws {
        try await withPortal { (portal) async throws in
            let address = "/api/v1/categories/water-heaters/composite"
            let answer = try await portal.get("\(address)?format=jsonl&fields=href")
            let (whole, _) = try await APIListsTests.part(portal, "\(address)?limit=200")
            let lines = try answer.body.split(separator: "\n").map {
                try JSONDecoder().decode(APIListsTests.Part.Entry.self, from: Data($0.utf8)).href
            }
            #expect(lines == whole.entries.map(\.href))
        }
    }

    @Test func aWorkbookIsAnArchiveAndLeavesNothingBehind() async throws {
        let rows: [[APICell]] = (0..<1000).map { [.text("=\($0)"), .integer($0), .empty] }
        let table = APITable(
            name: "a/b=é", columns: ["a", "b", "c"], start: .start, most: nil,
            cells: { position, limit in
                let end = min(position.offset + limit, rows.count)
                return (
                    Array(rows[position.offset..<end]),
                    end < rows.count ? ListPosition(offset: end) : nil
                )
            }, lines: { _, _ in ([], 0, nil) })
        let download = TableDownload(table: table, format: .xlsx, takesGzip: true)
        #expect(download.fileName == "a-b--.xlsx")
        #expect(download.response.headers[.contentEncoding] == nil)
        var bytes: [UInt8] = []
        for try await piece in WorkbookPieces(table: table) { bytes += Array(buffer: piece) }
        #expect(bytes.starts(with: Array("PK".utf8)))
        #expect(bytes.count > 5000)
        let name = Array("xl/worksheets/sheet1.xml".utf8)
        #expect(bytes.indices.contains { bytes[$0...].starts(with: name) })
    }

    @Test(arguments: [0, 1, 100, 16_384, 300_000])
    func whatWasCompressedIsTheSameAgain(count: Int) throws {
        var seed: UInt64 = 7
        let bytes = (0..<count).map { _ -> UInt8 in
            seed = seed &* 6_364_136_223_846_793_005 &+ 1
            return UInt8(truncatingIfNeeded: seed >> 60)
        }
        let deflater = try Deflater()
        var packed: [UInt8] = []
        for start in stride(from: 0, to: count, by: 70_000) {
            packed += try deflater.compress(Array(bytes[start..<min(start + 70_000, count)]), isLast: false)
        }
        packed += try deflater.compress([], isLast: true)
        #expect(packed.starts(with: [0x1F, 0x8B]))
        #expect(Self.inflated(packed, room: count + 1) == bytes)
    }

    @Test func anAnswerIsCompressedWhereTheCallerTakesItAndItIsWorthIt() async throws {
        try await withPortal { (portal) async throws in
            let address = "/api/v1/categories/water-heaters"
            let plain = try await portal.get(address)
            for accept in ["gzip", "br, gzip;q=0.5", "GZIP"] {
                let packed = try await portal.get(address, headers: [.acceptEncoding: accept])
                #expect(packed.headers[.contentEncoding] == "gzip")
                #expect(packed.headers[.eTag] != plain.headers[.eTag])
                let length = try #require(packed.headers[.contentLength].flatMap { Int($0) })
                #expect(length < plain.body.utf8.count / 2)
                let tag = try #require(packed.headers[.eTag])
                let again = try await portal.get(
                    address, headers: [.acceptEncoding: accept, .ifNoneMatch: tag])
                #expect(again.status == .notModified)
            }
            for accept in ["", "br", "gzip;q=0", "identity"] {
                let answer = try await portal.get(address, headers: [.acceptEncoding: accept])
                #expect(answer.headers[.contentEncoding] == nil)
                #expect(answer.body == plain.body)
                #expect(answer.headers[.vary] == "Accept, Accept-Encoding")
            }
            let small = try await portal.get("/api/v1/counts", headers: [.acceptEncoding: "gzip"])
            #expect(small.headers[.contentEncoding] == nil)
        }
    }

    private static func inflated(_ packed: [UInt8], room: Int) -> [UInt8] {
        var packed = packed
        var output = [UInt8](repeating: 0, count: room)
        var stream = z_stream()
        return packed.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                defer { inflateEnd(&stream) }
                guard inflate(&stream, Z_FINISH) == Z_STREAM_END else { return [] }
                return Array(output.prefix(Int(stream.total_out)))
            }
        }
    }
}
