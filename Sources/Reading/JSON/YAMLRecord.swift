import Diagnostics
import Yams

/// A small YAML file as one JSON object, whose scalars are the texts that they are written as.
package enum YAMLRecord {
    private static let longest = 64 << 10
    private static let deepest = 8

    /// Reads a file.
    package static func json(path: String) throws(InputFailure) -> String {
        let bytes = try InputFile.bytes(path, limit: longest)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw InputFailure(code: "wrong-encoding", file: path, zh: "不是 UTF-8 编码", en: "not UTF-8")
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw InputFailure(
                code: "invalid-yaml", file: path, zh: "不是有效的 YAML：\(error)", en: "not valid YAML: \(error)")
        }
        guard let node else {
            throw InputFailure(code: "empty-input", file: path, zh: "文件为空", en: "the file is empty")
        }
        var writer = JSONWriter()
        guard write(node, &writer, depth: 0) else {
            throw InputFailure(
                code: "too-deep", file: path, zh: "嵌套太深或展开后太长",
                en: "nested too deep, or too long when expanded")
        }
        return writer.text
    }

    /// Anchors may make a short file long: what grows beyond the limit is given up.
    private static func write(_ node: Node, _ writer: inout JSONWriter, depth: Int) -> Bool {
        guard depth < deepest, writer.bytes.count < longest else { return false }
        var isFine = true
        switch node {
        case .mapping(let mapping):
            writer.object { object in
                for (key, value) in mapping {
                    object.field(key.string ?? "") { isFine = write(value, &$0, depth: depth + 1) && isFine }
                }
            }
        case .sequence(let sequence):
            writer.array { array in
                for value in sequence { isFine = write(value, &array, depth: depth + 1) && isFine }
            }
        default:
            let isNull =
                node.null != nil && node.scalar?.style != .doubleQuoted && node.scalar?.style != .singleQuoted
            writer.value(isNull ? nil : node.string)
        }
        return isFine
    }
}
