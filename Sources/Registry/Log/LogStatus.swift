public import Diagnostics
public import Ledger

/// How the log stands.
public struct LogStatus: Sendable, Hashable {
    /// How many entries have a position.
    public let size: UInt64
    /// The root over them.
    public let root: MerkleHash
    /// The size of the checkpoint that was published last, as far as the database knows; 0 for none.
    public let publishedSize: UInt64
    /// Whether it is signed, and why not.
    public let standing: Standing

    /// Whether the log is signed.
    public enum Standing: Sendable, Hashable {
        /// All that has a position is signed and published.
        case published
        /// Something waits for its position or for a signature, and will get it.
        case pending
        /// There is no key.
        case withoutKey
        /// There is no store.
        case withoutStore
        /// A person is needed.
        case refused(LogRefusal)
        /// The store does not answer; it is tried again.
        case storeFailed(String)

        /// Whether the log is signed, or will be without anybody's doing.
        public var isSigning: Bool {
            switch self {
            case .published, .pending: true
            case .withoutKey, .withoutStore, .refused, .storeFailed: false
            }
        }

        /// The standing in a sentence.
        public var message: LocalizedText {
            switch self {
            case .published: LocalizedText(zh: "已全部签名并发布", en: "all is signed and published")
            case .pending: LocalizedText(zh: "有待签名的条目", en: "entries wait for a signature")
            case .withoutKey:
                LocalizedText(
                    zh: "不签名:没有密钥(--log-key)", en: "nothing is signed: there is no key (--log-key)")
            case .withoutStore:
                LocalizedText(
                    zh: "不签名:没有检查点存放处(--log-store)",
                    en: "nothing is signed: there is no store for checkpoints (--log-store)")
            case .refused(let refusal): refusal.message
            case .storeFailed(let reason):
                LocalizedText(
                    zh: "检查点存放处不可用,稍后重试:\(reason)",
                    en: "the store for checkpoints does not answer, and is tried again: \(reason)")
            }
        }
    }
}
