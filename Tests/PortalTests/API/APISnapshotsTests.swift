import Database
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Registry
import Standards
import Testing

@testable import Portal

@Suite struct APISnapshotsTests {
    /// Runs with the portal and one snapshot of an empty registry.
    private func withSnapshot(
        _ test: @Sendable (PortalClient, SnapshotManifest, URL) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-snapshots-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let registry = try await Registry(
            DatabaseLocation(folder.appending(path: "r.sqlite").path),
            now: { Timestamp(startOf: FixtureRecord.day) })
        let manifest = try await registry.snapshot(to: folder.path)
        try registry.close()
        var configuration = PortalConfiguration()
        configuration.snapshots = SnapshotFolder(folder.path)
        try await withPortal(configuration: configuration) { try await test($0, manifest, folder) }
    }

    @Test func aSnapshotIsListedAndLeadsToTheFeed() async throws {
        try await withSnapshot { portal, manifest, _ in
            let list = try await portal.get("/api/v1/snapshots")
            #expect(list.body.contains(#""total":1"#))
            let address = APIRoute.snapshot(manifest.id).link
            #expect(list.body.contains("\"href\":\"\(address)\""))
            let answer = try await portal.get(address)
            #expect(answer.status == .ok)
            let value = try JSONSerialization.jsonObject(with: Data(answer.body.utf8))
            #expect(SchemaCheck.problems(value, APIOperations.snapshot.answer) == [])
            let next = try #require((value as? [String: Any])?["next"] as? String)
            #expect(try await portal.get(next).status == .ok)
        }
    }

    @Test func aFileIsSentAsItLiesWithItsDigest() async throws {
        try await withSnapshot { portal, manifest, folder in
            #expect(manifest.files.count == 5)
            for file in manifest.files {
                let bytes = try Data(
                    contentsOf: folder.appending(path: manifest.id).appending(path: file.name))
                #expect(bytes.count == file.bytes)
                let address = APIRoute.snapshotFile(manifest.id, file: file.name).link
                let length = try await portal.client.execute(uri: address, method: .get) { response in
                    #expect(response.status == .ok)
                    #expect(response.headers[.contentType] == "application/gzip")
                    let digest = try #require(response.headers[.reprDigest])
                    let text = try #require(digest.wholeMatch(of: #/sha-256=:(.{44}):/#)?.1)
                    let hash = try #require(Data(base64Encoded: String(text)))
                    let digits = hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
                    #expect(digits.joined() == file.sha256)
                    #expect(Array(buffer: response.body) == Array(bytes))
                    return response.headers[.contentLength]
                }
                let head = try await portal.get(address, method: .head)
                #expect(head.headers[.contentLength] == length && head.body.isEmpty)
                let tag = try #require(head.headers[.eTag])
                let again = try await portal.get(address, headers: [.ifNoneMatch: tag])
                #expect(again.status == .notModified)
            }
        }
    }

    @Test(arguments: [
        ("bytes=0-3", 0...3, true), ("bytes=5-", 5...19, true), ("bytes=-4", 16...19, true),
        ("bytes=3-999", 3...19, true), ("bytes=-999", 0...19, true), ("bytes=2-1", 0...19, false),
        ("bytes=0-1,3-4", 0...19, false), ("lines=0-1", 0...19, false), ("bytes=a-b", 0...19, false),
    ])
    func aRangeGivesThatPart(header: String, range: ClosedRange<Int>, isPart: Bool) async throws {
        try await withSnapshot { portal, manifest, folder in
            let file = try #require(manifest.files.first)
            #expect(file.bytes == 20, "an empty gzip file")
            let bytes = try Data(contentsOf: folder.appending(path: manifest.id).appending(path: file.name))
            let address = APIRoute.snapshotFile(manifest.id, file: file.name).link
            try await portal.client.execute(uri: address, method: .get, headers: [.range: header]) {
                response in
                #expect(response.status == (isPart ? .partialContent : .ok))
                #expect(Array(buffer: response.body) == Array(bytes[range]))
                let expected = "bytes \(range.lowerBound)-\(range.upperBound)/20"
                #expect(response.headers[.contentRange] == (isPart ? expected : nil))
            }
            let other = try await portal.get(address, headers: [.range: header, .ifRange: "\"other\""])
            #expect(other.status == .ok, "of something else the caller gets the whole")
        }
    }

    @Test(arguments: ["bytes=20-", "bytes=99999999999999999999-", "bytes=-0"])
    func aRangeThatIsNotThereIsRefused(header: String) async throws {
        try await withSnapshot { portal, manifest, _ in
            let address = APIRoute.snapshotFile(manifest.id, file: manifest.files[0].name).link
            let answer = try await portal.get(address, headers: [.range: header])
            #expect(answer.status == .rangeNotSatisfiable)
            #expect(answer.headers[.contentRange] == "bytes */20")
        }
    }

    @Test(arguments: [
        "2026-06-30-1", "..", "%2e%2e", "2026-06-30-0%2F..", "2026-06-30-0/manifest.json", "2026-06-30-0/..",
        "2026-06-30-0/%2e%2e%2fr.sqlite", "2026-06-30-0/r.sqlite",
    ])
    func whatIsNoSnapshotIsNotFound(path: String) async throws {
        try await withSnapshot { portal, manifest, _ in
            #expect(manifest.id == "2026-06-30-0")
            let answer = try await portal.get("/api/v1/snapshots/\(path)")
            #expect(answer.status == .notFound)
        }
    }

    @Test func withoutAFolderThereAreNone() async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get("/api/v1/snapshots")
            #expect(answer.body == #"{"total":0,"limit":50,"next":null,"entries":[]}"#)
            #expect(try await portal.get("/api/v1/snapshots/2026-06-30-0").status == .notFound)
        }
    }
}
