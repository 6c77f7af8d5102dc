import Diagnostics

/// Zip containers that are no Office Open XML, told by the names of their parts.
enum OtherContainer {
    case openDocument, ofd, epub, plain

    /// Tells what a container is; `nil` where it is empty or may be an Office Open XML file.
    init?(names: [String]) {
        guard !names.isEmpty, !names.contains("[content_types].xml") else { return nil }
        if names.contains("ofd.xml") {
            self = .ofd
        } else if names.contains("meta-inf/container.xml") {
            self = .epub
        } else if names.contains("content.xml"), names.contains("meta-inf/manifest.xml") {
            self = .openDocument
        } else {
            self = .plain
        }
    }

    /// What to tell the one who handed it in.
    var error: ContainerError {
        let (zh, en) =
            switch self {
            case .openDocument: ("OpenDocument 文件（ODT、ODS）", "an OpenDocument file (ODT, ODS)")
            case .ofd: ("OFD 版式文件", "an OFD file")
            case .epub: ("EPUB 电子书", "an EPUB book")
            case .plain: ("普通 ZIP 压缩包", "an ordinary zip archive")
            }
        return ContainerError(
            "unsupported-document", zh: "不能读取\(zh)", en: "\(en) cannot be read",
            mend: LocalizedText(
                zh: self == .plain ? "请解压后逐个提交其中的文件" : "请另存为 DOCX 后提交",
                en: self == .plain ? "unpack it and hand in its files one by one" : "save it as DOCX"))
    }
}
