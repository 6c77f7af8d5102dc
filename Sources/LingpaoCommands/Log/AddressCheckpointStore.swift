import AsyncHTTPClient
import Foundation
import Ledger
import NIOCore
import NIOHTTP1
import Registry

/// An address as a store: `checkpoint` under it is read with GET and written with PUT.
///
/// Where the server gives entity tags, a checkpoint is written only over the one that was read (RFC 9110, section 13);
/// what was written is read back, whatever the server answered.
struct AddressCheckpointStore: CheckpointStore {
    private let address: String
    private let authorization: String?

    private let patience: TimeAmount

    /// Takes an address, `http` or `https`; a user and a password in it are sent with each request.
    ///
    /// - Parameter patience: how long an answer may take.
    init(_ address: String, patience: TimeAmount = .seconds(10)) throws(CheckpointStoreError) {
        guard var parts = URLComponents(string: address), let host = parts.host, !host.isEmpty,
            ["http", "https"].contains(parts.scheme), parts.query == nil, parts.fragment == nil
        else { throw .failed("the store is a folder, or an address such as https://HOST/PATH") }
        self.patience = patience
        authorization = parts.user.map { user in
            "Basic " + Data("\(user):\(parts.password ?? "")".utf8).base64EncodedString()
        }
        parts.user = nil
        parts.password = nil
        while parts.path.hasSuffix("/") { parts.path.removeLast() }
        parts.path += "/checkpoint"
        guard let text = parts.string else { throw .failed("the address of the store cannot be used") }
        self.address = text
    }

    /// Where checkpoints are, without user and password.
    var description: String { address }

    func latest() async throws(CheckpointStoreError) -> StoredCheckpoint? {
        let (status, tag, body) = try await answer(to: request(.GET))
        switch status {
        case 200: return StoredCheckpoint(note: body, version: tag)
        case 404, 410: return nil
        default: throw .failed("\(address) answers \(status)")
        }
    }

    func replace(
        _ old: StoredCheckpoint?, with note: [UInt8], size: UInt64
    ) async throws(CheckpointStoreError) {
        var request = request(.PUT)
        request.headers.add(name: "Content-Type", value: "text/plain; charset=utf-8")
        if old == nil {
            request.headers.add(name: "If-None-Match", value: "*")
        } else if let tag = old?.version, tag.hasPrefix("\"") {
            request.headers.add(name: "If-Match", value: tag)
        }
        request.body = .bytes(note)
        let (status, _, _) = try await answer(to: request)
        if status == 412 || status == 409 { throw .changed }
        guard (200...299).contains(status) else { throw .failed("\(address) answers \(status) to PUT") }
        guard try await latest()?.note == note else {
            throw .failed("\(address) took the checkpoint of \(size) entries and does not give it back")
        }
    }

    private func request(_ method: HTTPMethod) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: address)
        request.method = method
        if let authorization { request.headers.add(name: "Authorization", value: authorization) }
        return request
    }

    private func answer(
        to request: HTTPClientRequest
    ) async throws(CheckpointStoreError) -> (status: UInt, tag: String?, body: [UInt8]) {
        do {
            let response = try await HTTPClient.shared.execute(request, timeout: patience)
            let body = try await response.body.collect(upTo: SignedNote.largest)
            return (response.status.code, response.headers.first(name: "ETag"), Array(body.readableBytesView))
        } catch {
            throw .failed("\(address) cannot be reached: \(error)")
        }
    }
}
