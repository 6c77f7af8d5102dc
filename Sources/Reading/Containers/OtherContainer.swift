import Diagnostics

/// Zip containers that hold neither documents nor workbooks of Office Open XML.
enum OtherContainer {
    case openDocument, ofd, epub, presentation, plain

    /// Tells what a container is by the names of its parts; `nil` where it is empty or may be an Office Open XML file.
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

    /// What a person calls it.
    var name: LocalizedText {
        switch self {
        case .openDocument:
            LocalizedText(zh: "OpenDocument 文件（ODT、ODS）", en: "an OpenDocument file (ODT, ODS)")
        case .ofd: LocalizedText(zh: "OFD 版式文件", en: "an OFD file")
        case .epub: LocalizedText(zh: "EPUB 电子书", en: "an EPUB book")
        case .presentation: LocalizedText(zh: "演示文稿（PPTX）", en: "a presentation (PPTX)")
        case .plain: LocalizedText(zh: "普通 ZIP 压缩包", en: "an ordinary zip archive")
        }
    }

    /// What the one who handed it in can do.
    var mend: LocalizedText {
        self == .plain
            ? LocalizedText(zh: "请解压后逐个提交其中的文件", en: "unpack it and hand in its files one by one")
            : LocalizedText(zh: "请另存为 DOCX 后提交", en: "save it as DOCX")
    }
}
