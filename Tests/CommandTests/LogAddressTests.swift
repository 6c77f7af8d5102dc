import Foundation
import Hummingbird
import NIOCore
import Registry
import ServiceLifecycle
import Synchronization
import Testing

@testable import LingpaoCommands

@Suite("An address as a store of checkpoints")
struct LogAddressTests {
    /// A server that keeps one file as web servers do, with entity tags.
    private final class Server: Sendable {
        struct State {
            var file: [UInt8]?
            var version = 0
            var isDeaf = false
            var status: HTTPResponse.Status?
            var authorizations: [String?] = []
        }

        let state = Mutex(State())

        func answer(_ request: Request) async throws -> Response {
            let body = request.method == .put ? try await request.body.collect(upTo: 1 << 20) : ByteBuffer()
            return state.withLock { state in
                state.authorizations.append(request.headers[.authorization])
                if let status = state.status { return Response(status: status) }
                let tag = "\"\(state.version)\""
                guard request.method == .put else {
                    guard let file = state.file else { return Response(status: .notFound) }
                    return Response(
                        status: .ok, headers: [.eTag: tag],
                        body: ResponseBody(byteBuffer: ByteBuffer(bytes: file)))
                }
                if request.headers[.ifNoneMatch] == "*", state.file != nil {
                    return Response(status: .preconditionFailed)
                }
                if let wanted = request.headers[.ifMatch], wanted != tag {
                    return Response(status: .preconditionFailed)
                }
                if !state.isDeaf {
                    state.file = Array(body.readableBytesView)
                    state.version += 1
                }
                return Response(status: .created)
            }
        }
    }

    @Test("Checkpoints are written over the one that was read, and no other")
    func replaces() async throws {
        try await serve { store, server in
            #expect(try await store.latest() == nil)
            try await store.replace(nil, with: [1], size: 1)
            let first = try await store.latest()
            #expect(first?.note == [1])
            try await store.replace(first, with: [2], size: 2)
            for stale in [first, nil] {
                await #expect(throws: CheckpointStoreError.changed) {
                    try await store.replace(stale, with: [3], size: 3)
                }
            }
            #expect(server.state.withLock { $0.file } == [2])
            let password = "Basic " + Data("me:secret".utf8).base64EncodedString()
            #expect(server.state.withLock { $0.authorizations.allSatisfy { $0 == password } })
            #expect(!store.description.contains("secret"))
        }
    }

    @Test("A server that fails, keeps nothing, or sends too much is said to fail")
    func fails() async throws {
        try await serve { store, server in
            server.state.withLock { $0.isDeaf = true }
            await #expect(throws: CheckpointStoreError.self) {
                try await store.replace(nil, with: [1], size: 1)
            }
            server.state.withLock { $0.file = [UInt8](repeating: 0, count: 70_000) }
            await #expect(throws: CheckpointStoreError.self) { try await store.latest() }
            server.state.withLock { $0.status = .forbidden }
            let failure = await #expect(throws: CheckpointStoreError.self) { try await store.latest() }
            #expect(failure == .failed("\(store.description) answers 403"))
        }
        let nobody = try AddressCheckpointStore("http://127.0.0.1:1/log", patience: .milliseconds(200))
        await #expect(throws: CheckpointStoreError.self) { try await nobody.latest() }
    }

    @Test(
        "What is no address of a store is refused",
        arguments: ["ftp://host/x", "https://", "https://host/x?a=b", "https://host/x#y", "host"])
    func addresses(text: String) {
        #expect(throws: CheckpointStoreError.self) { try AddressCheckpointStore(text) }
    }

    /// Runs a server on a free port, and a store that speaks with it.
    private func serve(
        _ body: @escaping @Sendable (AddressCheckpointStore, Server) async throws -> Void
    ) async throws {
        let server = Server()
        let router = Router()
        router.get("log/checkpoint") { request, _ in try await server.answer(request) }
        router.put("log/checkpoint") { request, _ in try await server.answer(request) }
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in continuation.yield(channel.localAddress?.port ?? 0) })
        try await withThrowingTaskGroup { group in
            group.addTask { try await application.run() }
            let port = try #require(await ports.first { _ in true })
            try await body(AddressCheckpointStore("http://me:secret@127.0.0.1:\(port)/log/"), server)
            group.cancelAll()
        }
    }
}
