import Dispatch

/// A sign from one thread to another.
final class Signal: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func give() { semaphore.signal() }

    /// Blocks the thread until the sign is given.
    func wait() { semaphore.wait() }

    /// Waits without blocking a thread of the concurrency's pool.
    func given() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                self.semaphore.wait()
                continuation.resume()
            }
        }
    }
}
