public import Diagnostics
public import Ledger

/// Why the log is not signed although there are a key and a store. Each one needs a person.
public enum LogRefusal: Error, Sendable, Hashable {
    /// The published checkpoint is of a larger log: this database is an older state of it.
    case olderThanPublished(published: UInt64, own: UInt64)
    /// The published checkpoint is of other entries than those that are here.
    case forked(size: UInt64, published: MerkleHash, own: MerkleHash)
    /// Checkpoints were published, and the store holds none.
    case storeEmptied(published: UInt64)
    /// What the store holds is no checkpoint of this log.
    case unreadable(NoteError)
    /// A synchronous replica is asked for, and the database has none.
    case notReplicated

    /// Compares the log with what was published.
    ///
    /// - Parameters:
    ///   - published: the checkpoint in the store; `nil` where it holds none.
    ///   - known: up to which size this database knows that the log was published.
    ///   - size: how large the log is.
    ///   - root: the root of the first entries, as many as it is asked for.
    /// - Returns: `nil` where the log goes on from what was published.
    static func comparing(
        published: Checkpoint?, known: UInt64, size: UInt64, root: (UInt64) throws -> MerkleHash
    ) rethrows -> LogRefusal? {
        guard let published else { return known > 0 ? .storeEmptied(published: known) : nil }
        guard published.size <= size else {
            return .olderThanPublished(published: published.size, own: size)
        }
        let own = try root(published.size)
        guard own == published.root else {
            return .forked(size: published.size, published: published.root, own: own)
        }
        return nil
    }

    /// What is wrong, and what to do.
    public var message: LocalizedText {
        switch self {
        case .olderThanPublished(let published, let own):
            LocalizedText(
                zh: """
                    数据库比已发布的检查点旧(检查点 \(published) 条,本库 \(own) 条),像是恢复了较早的备份:\
                    不签名、不编号。请恢复包含全部 \(published) 条的数据库
                    """,
                en: """
                    the database is older than the published checkpoint (\(published) entries there, \(own) here), as \
                    after an old backup was restored: nothing is placed or signed. Restore a database that holds all \
                    \(published)
                    """)
        case .forked(let size, let published, let own):
            LocalizedText(
                zh: """
                    日志与已发布的检查点分叉:前 \(size) 条的根,已发布 \(published),本库 \(own):不签名、不编号。\
                    请恢复与检查点一致的数据库
                    """,
                en: """
                    the log has forked from the published checkpoint: the root of the first \(size) entries is \
                    \(published) there and \(own) here: nothing is placed or signed. Restore the database that the \
                    checkpoint is of
                    """)
        case .storeEmptied(let published):
            LocalizedText(
                zh: "检查点存放处是空的,而 \(published) 条已经发布:不签名。请放回最后的检查点(lingpao log checkpoint)",
                en: """
                    the store holds no checkpoint, but \(published) entries were published: nothing is signed. Put the \
                    last one back (lingpao log checkpoint prints what the database knows)
                    """)
        case .unreadable(let error):
            LocalizedText(
                zh: "存放处的检查点不是本日志的,或签名不符:不签名(\(error))",
                en: "what the store holds is no checkpoint of this log: nothing is signed (\(error))")
        case .notReplicated:
            LocalizedText(
                zh: "要求同步复制,而数据库没有同步副本(synchronous_standby_names):不签名",
                en: """
                    synchronous replication is required, and the database has no synchronous standby \
                    (synchronous_standby_names): nothing is signed
                    """)
        }
    }
}
